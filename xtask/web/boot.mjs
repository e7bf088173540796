// Starts the kiosk from the bytes in its own page. Whatever does not fit says so instead of half-starting.
const root = document.documentElement;
const fault = (name) => root.getAttribute("data-fault") || root.setAttribute("data-fault", name);

async function unpacked() {
  const packed = Uint8Array.from(atob(document.getElementById("payload").textContent), (c) => c.charCodeAt(0));
  if (globalThis.crypto?.subtle) {
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", packed));
    const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
    if (hex !== "@SHA256@") throw new Error("altered");
  }
  // gzip checks length and CRC-32 of its own, for engines that keep crypto from files.
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}

if (typeof DecompressionStream !== "function") {
  fault("old");
} else if (!root.hasAttribute("data-guard") || !document.getElementById("end")) {
  fault("damaged");
} else {
  try {
    const bytes = await unpacked();
    await __wbg_init({ module_or_path: bytes }).catch((error) => {
      fault("start");
      throw error;
    });
  } catch (error) {
    fault("damaged");
    console.error(error);
  }
}
