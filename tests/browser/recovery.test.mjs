// Whatever breaks, the kiosk comes back by itself once, and then says what to do.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as kiosk from "./kiosk.mjs";
import { goto, press } from "./screens.mjs";

const { at } = kiosk.together();

/** A kiosk whose time the test turns; faults in the console are part of what is tested here. */
async function visit({ hash = "#guide/dispute", ...options }, use) {
  const { page, faults, close } = await kiosk.open(at.browser, at.server.origin, { hash, ...options });
  await page.clock.install();
  await page.reload();
  await kiosk.ready(page);
  await use(page, faults);
  await close();
}

/** A document that loses its methods is what an exhausted or broken browser looks like from inside. */
async function panic(page) {
  await page.evaluate(() => {
    Document.prototype.createElement = Document.prototype.createElementNS = Node.prototype.cloneNode = () => {
      throw new Error("gone");
    };
  });
  // The program may have noticed by itself already.
  await page.evaluate(() => document.querySelector('[data-act="help"]')?.click());
}

const panel = (page, name) => page.waitForSelector(`#fault-${name}`, { state: "visible" });
const help = async (page) => assert.match(await page.locator("#fault").innerText(), /110[\s\S]*96110/);
const reopened = async (page) => {
  await page.waitForSelector("html[data-ready]:not([data-fault]) main.start");
  assert.equal(await page.evaluate(() => location.hash), "#start");
};
/** The panel, and then the page opened anew by itself. */
async function comesBack(page) {
  await panel(page, "panic");
  await page.clock.fastForward(4_500);
  await reopened(page);
}

test("a panic: the panel, nothing of the person, and the page opens anew by itself", () =>
  visit({}, async (page) => {
    await kiosk.choose(page, "enterprise");
    await panic(page);
    await panel(page, "panic");
    await help(page);
    assert.equal(await page.locator("#app").evaluate((app) => app.childNodes.length), 0);
    await page.clock.fastForward(4_500);
    await reopened(page);
    assert.equal(await page.evaluate(() => history.length), 2, "the way back leads into the last session");
  }));

test("a second panic within two minutes: a panel that stays and says what to do", () =>
  visit({}, async (page) => {
    await panic(page);
    await comesBack(page);
    await page.clock.fastForward(60_000);
    await panic(page);
    await panel(page, "again");
    await help(page);
    const said = await page.locator("#fault").innerText();
    assert.match(said, /工作人员[\s\S]*关掉再打开/);
    await page.clock.fastForward(600_000);
    assert.ok(await page.locator("#fault-again").isVisible(), "it does not start over and over");
    await page.locator("#fault-again button").click();
    await reopened(page);
  }));

test("a panic long after the first one opens the page anew again", () =>
  visit({}, async (page) => {
    await panic(page);
    await comesBack(page);
    await page.clock.fastForward(130_000);
    await panic(page);
    await comesBack(page);
  }));

for (const [what, storage] of [
  ["missing", "Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('denied', 'SecurityError') } })"],
  ["full", "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }"],
]) {
  test(`where the storage is ${what}, the kiosk works, and after a panic waits for somebody to open it anew`, () =>
    visit({ before: storage }, async (page) => {
      await kiosk.choose(page, "enterprise");
      await panic(page);
      await panel(page, "panic");
      await page.clock.fastForward(60_000);
      assert.ok(await page.locator("#fault-panic").isVisible(), "nobody counts how often it starts");
      await page.locator("#fault-panic button").click();
      await reopened(page);
    }));
}

test("garbage in the storage is no earlier failure", async () => {
  for (const garbage of ["abc", "", "-1", "1e99", "{}", "9".repeat(500)]) {
    await visit({ before: `sessionStorage.getItem("kiosk-failed") ?? sessionStorage.setItem("kiosk-failed", ${JSON.stringify(garbage)})` }, async (page) => {
      await panic(page);
      await comesBack(page);
    });
  }
});

test("a program that traps without a word is noticed", () =>
  visit({}, async (page) => {
    await page.evaluate(async () => {
      const trap = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 120, 0, 0, 10, 5, 1, 3, 0, 0, 11]);
      const { instance } = await WebAssembly.instantiate(trap);
      document.addEventListener("trap", () => instance.exports.x());
      document.dispatchEvent(new Event("trap"));
    });
    await comesBack(page);
  }));

for (const [what, hang] of [
  ["no longer answers", () => window.addEventListener("kiosk-beat", (event) => event.stopImmediatePropagation(), true)],
  ["has lost its screen", () => document.querySelector("#app main").remove()],
]) {
  test(`the heartbeat notices a program that ${what}`, () =>
    visit({}, async (page) => {
      await page.clock.runFor(30_000);
      assert.equal(await page.evaluate(() => document.documentElement.dataset.fault), undefined, "a sound program is left alone");
      await page.evaluate(hang);
      await page.clock.runFor(11_000);
      await panel(page, "panic");
      await help(page);
      await page.clock.fastForward(4_500);
      await reopened(page);
    }));
}

for (const [when, clock] of [["at 1970", "1970-01-02T08:00:00"], ["a year and more ahead", "2028-02-01T08:00:00"]]) {
  test(`a clock ${when} shows and prints no date, and says so`, async () => {
    const { page, faults, close } = await kiosk.open(at.browser, at.server.origin, { hash: "#sheet/notice", time: new Date(clock) });
    await kiosk.ready(page);
    await page.waitForSelector(".preview .sheet-head");
    const head = () => page.locator(".preview .sheet-head").innerText();
    assert.ok(!/19\d\d|20\d\d/.test(await head()), await head());
    await goto(page, "sum/five-years");
    await page.waitForSelector(".sums .notice");
    assert.match(await page.locator("main").innerText(), /日期可能不对/);
    await goto(page, "guide/dispute");
    await kiosk.answerAll(page, (question) => ({ "dispute-filer": "self", "dispute-kind": "mistake", "dispute-mistake": "paid", "dispute-stage": "none", "dispute-report": "no" })[question]);
    const plan = await page.locator(".plan").innerText();
    assert.match(plan, /日期可能不对/);
    assert.ok(!/预计最迟/.test(plan));
    assert.deepEqual(faults, []);
    await close();
  });
}

test("printing that is cancelled, fails or never ends leaves a way on", async () => {
  await visit({ hash: "#sheet/notice", before: () => (window.print = () => window.dispatchEvent(new Event("afterprint"))) }, async (page) => {
    await press(page, '[data-act="print"]:not([disabled])');
    await kiosk.tap(page, 'dialog [data-act="keep"]');
    await page.waitForSelector('[data-act="print"]:not([disabled])');
  });
  await visit({ hash: "#sheet/notice", before: () => (window.print = () => { throw new Error("no printer"); }) }, async (page) => {
    await press(page, '[data-act="print"]:not([disabled])');
    await page.waitForSelector('.steps .notice:has-text("没有打印成功")');
    await page.waitForSelector('[data-act="print"]:not([disabled])');
    assert.equal(await page.evaluate(() => document.documentElement.dataset.fault), undefined);
  });
  await visit({ hash: "#sheet/notice", before: () => (window.print = () => {}) }, async (page) => {
    await press(page, '[data-act="print"]:not([disabled])');
    await page.waitForSelector('[data-act="print"][disabled]');
    await page.clock.runFor(61_000);
    await page.waitForSelector('[data-act="print"]:not([disabled])');
  });
});

test("the network going and coming changes nothing", () =>
  visit({}, async (page, faults) => {
    // The site installs itself first, so that it needs no network from then on.
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration()).active?.state === "activated");
    for (const offline of [true, false, true]) {
      await page.context().setOffline(offline);
      await goto(page, "guide/dispute");
      await kiosk.choose(page, "enterprise");
      await kiosk.tap(page, '[data-act="help"]');
      await page.waitForSelector(".emergency");
    }
    assert.deepEqual(faults, []);
  }));

test("a device short of memory keeps the session and goes on", () =>
  visit({}, async (page, faults) => {
    await kiosk.choose(page, "enterprise");
    const cdp = await page.context().newCDPSession(page);
    await cdp.send("Memory.simulatePressureNotification", { level: "critical" });
    await cdp.send("HeapProfiler.collectGarbage");
    await kiosk.tap(page, '[data-act="back"]');
    await page.waitForSelector('[data-choice="enterprise"][aria-checked="true"]');
    assert.deepEqual(faults, []);
  }));

test("a program that finds no memory leads to the panel, not to a blank page", () =>
  visit({}, async (page) => {
    // What an allocation that fails comes to: the program cannot even make an error of it.
    await page.evaluate(() => {
      const own = Document.prototype.createElement;
      Document.prototype.createElement = function (...given) {
        if (new Error().stack.includes("wasm")) throw new WebAssembly.RuntimeError("memory access out of bounds");
        return own.apply(this, given);
      };
    });
    await page.evaluate(() => document.querySelector('[data-act="help"]')?.click());
    await comesBack(page);
  }));
