// Drives the built kiosk in a real browser: serves dist/, opens it, taps, and watches for what must not happen.
import { createRequire } from "node:module";
import { createServer } from "node:http";
import { execFile } from "node:child_process";
import { readFile, mkdir } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { after, before } from "node:test";
import { promisify } from "node:util";

const need = (name) => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} 没有设置；请用 cargo xtask test 运行浏览器测试`);
  return value;
};

export const dist = need("KIOSK_DIST");
export const single = need("KIOSK_SINGLE");
export const out = need("KIOSK_OUT");
const require = createRequire(join(need("KIOSK_NODE_MODULES"), "x.js"));
const { chromium } = require("playwright-core");

/** Judges a page by the rules of WCAG. */
export const axe = () => require("axe-core");

/** A font of the machine, as one that was never set up for Chinese has it. */
export async function latinFont() {
  const whole = require.resolve("@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf");
  const letters = Array.from({ length: 95 }, (_, at) => String.fromCharCode(0x20 + at)).join("");
  return require("subset-font")(await readFile(whole), letters, { targetFormat: "sfnt" });
}

export const sizes = {
  portrait: { width: 1080, height: 1920 },
  landscape: { width: 1920, height: 1080 },
  tablet: { width: 800, height: 1280 },
  phone: { width: 390, height: 844 },
};

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
};

const quiet = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];
const root = process.getuid?.() === 0;
const launching = {
  executablePath: need("KIOSK_CHROMIUM"),
  args: [...quiet, "--disable-component-update", "--disable-sync", ...(root ? ["--no-sandbox"] : [])],
};

/** Serves the built kiosk; `alter(path, bytes)` may change a file on its way, or return null for 404; `bytes` is null where there is none. */
export async function serve(alter = (_path, bytes) => bytes) {
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url, "http://kiosk").pathname).replace(/\/$/, "/index.html");
    const bytes = await readFile(join(dist, path)).catch(() => null);
    const sent = alter(path, bytes);
    if (sent === null) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": types[extname(path)] ?? "application/octet-stream" }).end(sent);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address();
  const kill = () => server.closeAllConnections();
  const close = () => {
    const closed = new Promise((done) => server.close(done));
    kill();
    return closed;
  };
  return { origin: `http://127.0.0.1:${port}`, kill, close };
}

export const launch = (more = {}) => chromium.launch({ ...launching, ...more });

/** A browser that scrolls at once, so that the same keys always lead to the same place. */
export const launchStill = () => launch({ args: [...launching.args, "--disable-smooth-scrolling"] });

/** A browser that remembers, as one installed on a device does. */
export const launchKept = (folder) => chromium.launchPersistentContext(folder, { ...launching, viewport: sizes.tablet, hasTouch: true, locale: "zh-CN" });

/** A fresh kiosk on a page of its own, its clock standing at `time` where one is given, watched for console errors and foreign requests. */
export async function open(browser, origin, { size = sizes.portrait, hash = "#home", before, time, ...options } = {}) {
  const context = await browser.newContext({ viewport: size, hasTouch: true, locale: "zh-CN", ...options });
  const page = await context.newPage();
  const faults = watch(page, origin);
  if (before) await page.addInitScript(before);
  if (time) await page.clock.setFixedTime(time);
  await page.goto(`${origin}/${hash}`);
  return { page, faults, close: () => context.close() };
}

/** Opens a kiosk, runs the test on it, and lets no fault pass. */
export async function visit(browser, server, options, use) {
  const { page, faults, close } = await open(browser, server.origin, options);
  await ready(page);
  await use(page);
  if (faults.length > 0) throw new Error(faults.join("\n"));
  await close();
}

/** Everything that must not happen on a page: complaints in the console, requests to anywhere else. */
export function watch(page, origin) {
  const faults = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`page error: ${error}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith("data:")) faults.push(`foreign request: ${request.url()}`);
  });
  return faults;
}

/** One browser and one served kiosk for all tests of a file: `at.browser`, `at.server`, and `visit(options, use)` on them. */
export function together() {
  const at = {};
  before(async () => {
    [at.browser, at.server] = await Promise.all([launch(), serve()]);
  });
  after(() => Promise.all([at.browser?.close(), at.server?.close()]));
  return { at, visit: (options, use) => visit(at.browser, at.server, options, use) };
}

/** Waits until the app stands. */
export const ready = (page) => page.waitForSelector("html[data-ready] main h1");

export const heading = (page) => page.locator("h1:visible").first().innerText();

let left = true;

/** As if the half second had passed in which the kiosk takes a tap for that of a trembling hand. */
export const settle = (page) => page.evaluate(() => document.documentElement.removeAttribute("data-tapped"));

/** Taps as a finger does that knows what it wants: never twice on the very same spot. */
export async function tap(page, selector) {
  const target = page.locator(selector).filter({ visible: true }).first();
  await target.waitFor();
  const { width, height } = await target.boundingBox();
  left = !left;
  await settle(page);
  await target.tap({ position: { x: width * (left ? 0.3 : 0.7), y: height / 2 } });
}

/** The same with a mouse. */
export async function tapMouse(page, selector) {
  await settle(page);
  await page.locator(selector).filter({ visible: true }).first().click();
}

export const card = (page, words) => tap(page, `.card:has-text("${words}")`);

/** Taps a choice of the question shown; where several can be taken, 下一步 follows. */
export async function choose(page, ...choices) {
  const before = await page.evaluate(() => location.hash);
  const several = (await page.locator('.choices[role="group"]').count()) > 0;
  for (const choice of choices) await tap(page, `[data-choice="${choice}"]`);
  if (several) await tap(page, '[data-act="next"]');
  await page.waitForFunction((hash) => location.hash !== hash, before);
}

/** Answers every question left by taking `pick(question id)`, until the questionnaire ends. */
export async function answerAll(page, pick) {
  for (;;) {
    const [kind, , question] = (await page.evaluate(() => location.hash.slice(1))).split("/");
    if (kind !== "check" && kind !== "guide") return;
    await choose(page, ...[pick(question)].flat());
  }
}

/** What lies outside the page or is cut off, as a list of complaints. */
export const clipped = (page) =>
  page.evaluate(() => {
    const complaints = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) complaints.push(`page scrolls sideways: ${root.scrollWidth} > ${root.clientWidth}`);
    for (const element of document.querySelectorAll("button, h1, h2, h3, p, li, .screen")) {
      if (!element.checkVisibility()) continue;
      const box = element.getBoundingClientRect();
      const words = element.textContent.trim().slice(0, 20);
      if (box.left < -1 || box.right > root.clientWidth + 1) complaints.push(`outside: ${element.tagName} ${words}`);
      if (element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== "inline") {
        complaints.push(`cut off: ${element.tagName}.${element.className} ${words}`);
      }
    }
    return complaints;
  });

/** Keeps a screenshot to look at. */
export async function shot(page, name) {
  await mkdir(join(out, "shots"), { recursive: true });
  await page.screenshot({ path: join(out, "shots", `${name}.png`) });
}

const run = promisify(execFile);

/** Prints the page and reads the PDF back: pages, size, text, and a PNG of each page to look at. */
export async function print(page, name) {
  await mkdir(join(out, "pdf"), { recursive: true });
  const path = join(out, "pdf", `${name}.pdf`);
  // In a font that stands in for the kiosk's own, some characters read back as others that look alike.
  await page.evaluate(() => document.fonts.ready);
  await page.pdf({ path, preferCSSPageSize: true });
  const { stdout: info } = await run("pdfinfo", [path]);
  const { stdout: text } = await run("pdftotext", ["-layout", path, "-"]);
  await run("pdftoppm", ["-r", "80", "-png", path, path.replace(/\.pdf$/, "")]);
  return { pages: Number(/Pages:\s+(\d+)/.exec(info)[1]), size: /Page size:\s+(.*)/.exec(info)[1], text: text.replaceAll(/\s/g, "") };
}
