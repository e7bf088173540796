// kiosk.html: the whole kiosk in one file, opened from a disk, with no network and nothing beside it.
import assert from "node:assert/strict";
import { chmod, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { wholeWay } from "./journey.mjs";
import * as kiosk from "./kiosk.mjs";

let browser, stick, whole;
before(async () => {
  [browser, stick, whole] = await Promise.all([kiosk.launch(), mkdtemp(join(tmpdir(), "kiosk-")), readFile(kiosk.single)]);
});
after(async () => {
  await chmod(stick, 0o755);
  await Promise.all([browser?.close(), rm(stick, { recursive: true })]);
});

/** A copy on the stick, opened in a browser without a network. */
async function opened(bytes, { name = "kiosk.html", init, ...options } = {}) {
  const path = join(stick, name);
  await chmod(stick, 0o755);
  await rm(path, { force: true });
  await writeFile(path, bytes, { mode: 0o444 });
  await chmod(stick, 0o555);
  const context = await browser.newContext({ viewport: kiosk.sizes.portrait, hasTouch: true, locale: "zh-CN", offline: true, ...options });
  const page = await context.newPage();
  const address = pathToFileURL(path).href;
  const faults = kiosk.watch(page, address);
  if (init) await page.addInitScript(init);
  await page.goto(address);
  return { page, faults, context, close: () => context.close() };
}

test("the whole way from a read-only folder, without a network, storing nothing", async () => {
  const { page, faults, context, close } = await opened(whole);
  await kiosk.ready(page);
  const came = await page.evaluate(() => history.length);
  await wholeWay(page);
  const paper = await kiosk.print(page, "single");
  assert.equal(paper.pages, 1);
  assert.deepEqual(faults, []);
  assert.deepEqual(await context.cookies(), []);
  const stored = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    history: history.length,
  }));
  assert.deepEqual(stored, { local: 0, session: 0, databases: 0, history: came });
  await close();
});

test("a copy cut short anywhere says so", async () => {
  for (const share of [0.02, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.97, 0.9999]) {
    const cut = whole.subarray(0, Math.floor(whole.length * share));
    const { page, close } = await opened(cut, { name: `cut-${share}.html` });
    await page.waitForSelector("#fault-damaged", { state: "visible" });
    assert.match(await page.locator("body").innerText(), /重新拷贝[\s\S]*110/, `cut at ${share}`);
    assert.ok(!(await page.locator("html").getAttribute("data-ready")) , `cut at ${share} half-started`);
    await close();
  }
});

/** The file with one bit of it flipped, where `mark` stands. */
function flipped(mark, beyond = 0) {
  const copy = Buffer.from(whole);
  const at = copy.indexOf(mark);
  assert.ok(at > 0, `${mark} is in the file`);
  copy[at + mark.length + beyond] ^= 1;
  return copy;
}

for (const [part, mark, beyond] of [
  ["the packed program", 'id="payload">', 60_000],
  ["the program's glue", "function __wbg_get_imports", 2],
  ["the script that starts it", "async function complete", 2],
  ["the style", "--ground: ".trim(), 4],
  ["the font", `id="font-400">`, 5_000],
  ["the guard", "function unready", 2],
]) {
  test(`one flipped bit in ${part} is noticed`, async () => {
    const { page, close } = await opened(flipped(mark, beyond), { name: "flipped.html" });
    await page.waitForSelector("#fault-damaged", { state: "visible" });
    assert.match(await page.locator("#fault").innerText(), /文件不完整[\s\S]*重新拷贝/);
    await close();
  });
}

test("the policy stops whatever was not there when the file was made", async () => {
  const reached = [];
  const outside = await kiosk.serve((path) => (reached.push(path), null));
  const beacon = `${outside.origin}/beacon.png`;
  const { page, close } = await opened(whole, { offline: false });
  await kiosk.ready(page);
  const tried = await page.evaluate(async (beacon) => {
    const blocked = [];
    document.addEventListener("securitypolicyviolation", (event) => blocked.push(event.effectiveDirective));
    const outcome = {};
    const button = document.createElement("button");
    try {
      button.setAttribute("onclick", "window.handlerRan = true");
      document.body.append(button);
      button.click();
    } catch {}
    outcome.handler = window.handlerRan ?? false;
    const script = document.createElement("script");
    try {
      script.textContent = "window.scriptRan = true";
      document.body.append(script);
    } catch {}
    outcome.script = window.scriptRan ?? false;
    // In a task of its own: while the test's own call runs, the browser's debugger lets eval pass.
    outcome.eval = await new Promise((done) => setTimeout(() => {
      try {
        done((0, eval)("1") === 1);
      } catch {
        done(false);
      }
    }));
    outcome.fetch = await fetch(beacon).then(() => true, () => false);
    outcome.markup = await Promise.resolve().then(() => { button.innerHTML = "<b>x</b>"; return true; }).catch(() => false);
    const image = new Image();
    image.src = beacon;
    await new Promise((done) => { image.onerror = image.onload = done; });
    const form = document.createElement("form");
    form.action = beacon;
    document.body.append(form);
    const refused = new Promise((done) => document.addEventListener("securitypolicyviolation", (event) => event.effectiveDirective === "form-action" && done()));
    form.submit();
    await refused;
    return { outcome, blocked: [...new Set(blocked)].sort() };
  }, beacon);
  assert.deepEqual(tried.outcome, { handler: false, script: false, eval: false, fetch: false, markup: false });
  for (const rule of ["connect-src", "img-src", "form-action", "require-trusted-types-for"]) {
    assert.ok(tried.blocked.includes(rule), `${rule} did not block: ${tried.blocked}`);
  }
  assert.deepEqual(reached, [], "something got out");
  await close();
  await outside.close();
});

test("without JavaScript the notice and the emergency numbers stand, and print on one page", async () => {
  const { page, close } = await opened(whole, { javaScriptEnabled: false });
  const said = (await page.locator("body").innerText()).replaceAll(/\s/g, "");
  for (const words of ["关闭了JavaScript", "110", "96110", "征信异议及征信投诉办理告知单", "20日"]) assert.ok(said.includes(words), words);
  assert.ok(!said.includes("正在打开"), "it would never open");
  await kiosk.shot(page, "portrait-no-script");
  const paper = await kiosk.print(page, "no-script");
  assert.equal(paper.pages, 1);
  assert.ok(paper.text.includes("征信异议及征信投诉办理告知单") && !paper.text.includes("JavaScript"));
  await close();
});

for (const [lack, init] of [
  ["WebAssembly", () => Object.defineProperty(window, "WebAssembly", { value: undefined })],
  ["the features the module uses", () => (WebAssembly.validate = () => false)],
  ["what unpacks the module", () => Object.defineProperty(window, "DecompressionStream", { value: undefined })],
]) {
  test(`a browser without ${lack} is called too old, and shows the notice`, async () => {
    const { page, close } = await opened(whole, { init });
    await page.waitForSelector("#fault-old", { state: "visible" });
    assert.match(await page.locator("body").innerText(), /浏览器版本过旧[\s\S]*110[\s\S]*告知单/);
    await kiosk.shot(page, "portrait-old");
    await close();
  });
}

/** Every character of the content, which is more than any one screen shows. */
async function characters() {
  const folder = new URL("../../content/", import.meta.url);
  const names = await readdir(folder, { recursive: true });
  const files = names.filter((name) => name.endsWith(".toml") && !name.includes("_fixture"));
  const texts = await Promise.all(files.map((name) => readFile(new URL(name, folder), "utf8")));
  return [...new Set(texts.join("").replaceAll(/^#.*$/gm, ""))].filter((c) => c > " ").join("");
}

test("on a machine without any Chinese font, every character comes from the kiosk's own", async () => {
  const folder = await mkdtemp(join(tmpdir(), "fonts-"));
  const config = join(folder, "fonts.conf");
  // Chromium will not start without any font; this one knows Latin letters only.
  await writeFile(join(folder, "latin.ttf"), await kiosk.latinFont());
  await writeFile(config, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}</dir><cachedir>${folder}</cachedir></fontconfig>`);
  const bare = await kiosk.launch({ env: { ...process.env, FONTCONFIG_FILE: config } });
  const page = await bare.newPage({ viewport: kiosk.sizes.portrait });
  await page.goto(pathToFileURL(kiosk.single).href);
  await kiosk.ready(page);
  await kiosk.shot(page, "portrait-own-font");
  const shown = await characters();
  for (const weight of [400, 700]) {
    await page.evaluate(([text, weight]) => {
      document.querySelector("#probe")?.remove();
      const probe = document.createElement("p");
      probe.id = "probe";
      probe.style.cssText = `font-family: var(--type-sans); font-weight: ${weight}`;
      probe.textContent = text;
      document.querySelector("main").append(probe);
      return document.fonts.ready;
    }, [shown, weight]);
    const session = await page.context().newCDPSession(page);
    await session.send("DOM.enable");
    await session.send("CSS.enable");
    const { root } = await session.send("DOM.getDocument");
    const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector: "#probe" });
    const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
    assert.ok(fonts.length > 0 && fonts.every((font) => font.isCustomFont), JSON.stringify(fonts));
    assert.ok(fonts.reduce((sum, font) => sum + font.glyphCount, 0) >= [...shown].length * 0.95);
  }
  await bare.close();
});
