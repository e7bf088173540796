// Starts the kiosk from the bytes in its own page. Whatever does not fit says so instead of half-starting.
const root = document.documentElement;
const fault = (name) => root.getAttribute("data-fault") || root.setAttribute("data-fault", name);

function packed(id) {
  const { textContent } = document.getElementById(id);
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(textContent);
  const text = atob(textContent);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** Whether the bytes are those that were packed; where an engine keeps crypto from files, their own checksums must do. */
async function intact(bytes, expected) {
  if (!globalThis.crypto?.subtle) return true;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("") === expected;
}

/** The program; it is compiled while it is unpacked. gzip checks its length and CRC-32. */
function compiled(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return WebAssembly.compileStreaming(new Response(stream, { headers: { "content-type": "application/wasm" } }));
}

/** The font comes after the first screen: on most machines another can stand in for a moment. */
async function dress(fonts) {
  await parsed();
  for (const [weight, expected] of Object.entries(fonts)) {
    const bytes = packed(`font-${weight}`);
    if (!(await intact(bytes, expected))) throw new Error(`font ${weight}`);
    document.fonts.add(await new FontFace("Noto Sans SC", bytes, { weight }).load());
    // Bold holds only what is shown in bold; should anything else be, it is drawn from this one, thickened.
    if (weight === "400") document.fonts.add(new FontFace("Noto Sans SC Plain", bytes));
  }
}

const parsed = async () =>
  document.readyState === "loading" && new Promise((done) => document.addEventListener("DOMContentLoaded", done, { once: true }));

/** Whether the file is all there. Where the engine tells its size, nobody has to wait for the fonts at its end. */
async function complete() {
  // The policy stops the script that watches over the start, where that was altered.
  if (!root.hasAttribute("data-guard")) return false;
  const [page] = performance.getEntriesByType("navigation");
  if (page?.responseEnd > 0 && page.decodedBodySize > 0) return page.decodedBodySize === Number("@SIZE@");
  await parsed();
  return document.getElementById("end") !== null;
}

/** The first screen is painted before the program takes the processor; a page nobody looks at is not painted at all. */
const shown = () =>
  new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(() => setTimeout(done)))));
    setTimeout(done, 300);
  });

if (typeof DecompressionStream !== "function" || typeof WebAssembly.compileStreaming !== "function") {
  fault("old");
} else {
  try {
    await shown();
    const bytes = packed("payload");
    const [module, ...sound] = await Promise.all([compiled(bytes), intact(bytes, "@SHA256@"), complete()]);
    if (sound.includes(false)) throw new Error("altered");
    // The pictures stand behind the style: what the first screen is drawn with has been read.
    if (!document.getElementById("pictures")) await parsed();
    await __wbg_init({ module_or_path: module }).catch((error) => {
      fault("start");
      throw error;
    });
    requestAnimationFrame(() => setTimeout(() => dress({ /*@FONTS@*/ }).catch(() => fault("damaged"))));
  } catch (error) {
    fault("damaged");
    console.error(error);
  }
}
