// dist/site/ as an installed app: without a server, across restarts, and through updates good and bad.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, before, beforeEach, test } from "node:test";
import * as kiosk from "./kiosk.mjs";

const sha = (bytes) => createHash("sha256").update(bytes).digest("hex");

/** The next version: another page, and a worker that lists it. */
async function next() {
  const [page, worker] = await Promise.all(["index.html", "sw.js"].map((name) => readFile(join(kiosk.dist, name), "utf8")));
  const altered = page.replace(/(name="kiosk-build" content=")[^"]+/, "$1next");
  assert.notEqual(altered, page);
  const listed = worker.replace(sha(page), sha(altered)).replace(/VERSION = "[^"]+/, 'VERSION = "next');
  assert.ok(listed.includes(sha(altered)), "the worker lists the page by its hash");
  return { "/index.html": Buffer.from(altered), "/sw.js": Buffer.from(listed) };
}

let folder, device, server, page, faults, newer;
let change = (_path, bytes) => bytes;
before(async () => {
  newer = await next();
});
beforeEach(async () => {
  change = (_path, bytes) => bytes;
  folder = await mkdtemp(join(tmpdir(), "kiosk-device-"));
  server = await kiosk.serve((path, bytes) => change(path, bytes));
  await start();
});
afterEach(async () => {
  await device.close();
  await server.close().catch(() => {});
  await rm(folder, { recursive: true, force: true });
});

/** Starts the device's browser. */
async function start({ clock = false } = {}) {
  device = await kiosk.launchKept(folder);
  page = device.pages()[0] ?? (await device.newPage());
  faults = kiosk.watch(page, server.origin);
  if (clock) {
    // Stands still but for what the test lets pass.
    const now = Date.now();
    await page.clock.install({ time: now });
    await page.clock.pauseAt(now + 1000);
  }
}

const open = async () => {
  await page.goto(`${server.origin}/`);
  await kiosk.ready(page);
};
const build = () => page.locator("meta[name=kiosk-build]").getAttribute("content");
const versions = () => page.evaluate(() => caches.keys());
/** Opens the kiosk and waits until its worker has everything. */
async function install() {
  await open();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller);
}
/** Has the device look for a new version; tells how that ended. */
const look = () =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration.update().catch(() => {});
    const worker = registration.installing ?? registration.waiting;
    if (!worker) return "none";
    while (worker.state === "installing") await new Promise((done) => worker.addEventListener("statechange", done, { once: true }));
    return worker.state;
  });

/** From the start, or 首页, to a question, with taps. */
async function firstQuestion() {
  if (await page.locator("main.start").count()) await kiosk.tap(page, '[data-act="start"]');
  await kiosk.tap(page, ".jobs .card:nth-child(2)");
  await kiosk.tap(page, ".hub .card");
  await page.waitForSelector(".ask");
}

test("it can be installed, and works with the server gone, across a restart of the browser", async () => {
  await install();
  const session = await device.newCDPSession(page);
  assert.deepEqual((await session.send("Page.getInstallabilityErrors")).installabilityErrors, []);
  assert.equal((await versions()).length, 1);
  assert.deepEqual(faults, []);
  await server.close();
  await device.close();
  await start();
  await open();
  await firstQuestion();
  await page.reload();
  await kiosk.ready(page);
  assert.deepEqual(faults, []);
});

test("a new version waits while somebody is there, and comes in when nobody is", async () => {
  await device.close();
  await start({ clock: true });
  await install();
  const old = await build();
  await firstQuestion();
  change = (path, bytes) => newer[path] ?? bytes;
  assert.equal(await look(), "installed");
  await page.clock.runFor(100_000);
  assert.equal(await build(), old, "somebody is answering a question");
  await kiosk.tap(page, '[data-act="finish"]');
  await page.waitForSelector(".start");
  await page.clock.runFor(15_000);
  assert.equal(await build(), old, "somebody has just touched the screen");
  const reloaded = page.waitForEvent("load");
  await page.clock.runFor(15_000);
  await reloaded;
  await kiosk.ready(page);
  assert.equal(await build(), "next");
  assert.equal((await versions()).length, 2, "the old version is kept until the new one has served");
  await page.clock.runFor(5_000);
  await page.waitForFunction(() => caches.keys().then((names) => names.length === 1));
  assert.deepEqual(await versions(), ["kiosk-next"]);
});

/** An update that `spoil` makes fail leaves the version that works, with its files, in charge. */
async function survives(spoil) {
  await install();
  const [old, kept] = [await build(), await versions()];
  await spoil();
  assert.equal(await look(), "redundant");
  assert.deepEqual(await versions(), kept);
  await server.close();
  await page.reload();
  await kiosk.ready(page);
  assert.equal(await build(), old);
}

for (const [what, broken] of [
  ["a file is corrupt", (path, bytes) => (path.endsWith(".wasm") ? Buffer.from(bytes).fill(0, 1000, 1001) : bytes)],
  ["a file is missing", (path, bytes) => (path.endsWith("700.woff2") ? null : bytes)],
]) {
  test(`an update in which ${what} leaves the old version working`, () =>
    survives(() => {
      change = (path, bytes) => newer[path] ?? broken(path, bytes);
    }));
}

test("a server that dies in the middle of an update leaves the old version working", () =>
  survives(() => {
    change = (path, bytes) => {
      if (path.endsWith(".wasm")) server.kill();
      return newer[path] ?? bytes;
    };
  }));

test("an update for which there is no room leaves the old version working", () =>
  survives(async () => {
    const session = await device.newCDPSession(page);
    await session.send("Storage.overrideQuotaForOrigin", { origin: server.origin, quotaSize: 800_000 });
    change = (path, bytes) => newer[path] ?? bytes;
  }));

test("where no worker can be registered the kiosk runs all the same", async () => {
  await page.addInitScript(() => {
    ServiceWorkerContainer.prototype.register = () => Promise.reject(new Error("refused"));
  });
  await open();
  await firstQuestion();
  assert.deepEqual(faults, []);
});

test("where the script that installs it is missing the kiosk runs all the same", async () => {
  change = (path, bytes) => (path === "/update.js" ? null : bytes);
  await open();
  await firstQuestion();
});

test("关于本机 names the build", async () => {
  await page.goto(`${server.origin}/#about`);
  await kiosk.ready(page);
  const said = await page.locator(".about-build").innerText();
  assert.ok(said.includes(await build()), said);
});
