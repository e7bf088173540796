// The hands of strangers: trembling, several at once, a mouse at a booth; and what a browser does by itself.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as kiosk from "./kiosk.mjs";

const { at, visit } = kiosk.together();
const hash = (page) => page.evaluate(() => location.hash);
const settled = (page) => page.waitForFunction(() => !document.documentElement.hasAttribute("data-tapped"));
const middle = async (page, selector) => {
  const { x, y, width, height } = await page.locator(selector).first().boundingBox();
  return { x: x + width / 2, y: y + height / 2 };
};

test("a hand that comes down again elsewhere, a moment later, does not answer the next question", () =>
  visit({ hash: "#guide/dispute/dispute-filer" }, async (page) => {
    const { x, y } = await middle(page, '[data-choice="self"]');
    await page.touchscreen.tap(x, y);
    await page.waitForFunction(() => location.hash === "#guide/dispute/dispute-kind");
    const second = await hash(page);
    for (const by of [35, 80, -60]) await page.touchscreen.tap(x + by, y + by);
    assert.equal(await hash(page), second);
    assert.equal(await page.locator('[aria-checked="true"]').count(), 0);
    await settled(page);
    await page.touchscreen.tap(x, y);
    await page.waitForFunction((second) => location.hash !== second, second);
  }));

test("two quick taps on the same answer take it once; two on different answers take both", () =>
  visit({ hash: "#check/paid-repair/who" }, async (page) => {
    const taken = () => page.locator('[aria-checked="true"]').evaluateAll((all) => all.map((one) => one.dataset.choice));
    const first = await middle(page, '[data-choice="insider"]');
    await page.touchscreen.tap(first.x, first.y);
    await page.touchscreen.tap(first.x + 60, first.y);
    assert.deepEqual(await taken(), ["insider"]);
    const other = await middle(page, '[data-choice="official"]');
    await page.touchscreen.tap(other.x, other.y);
    assert.deepEqual(await taken(), ["official", "insider"]);
  }));

test("a hand that comes down again does not answer the dialog its first tap opened", () =>
  visit({ size: kiosk.sizes.phone }, async (page) => {
    const { x, y } = await middle(page, '[data-act="settings"]');
    await page.touchscreen.tap(x, y);
    await page.waitForSelector("dialog[open]");
    const pick = await middle(page, ".settings .pick:last-child");
    await page.touchscreen.tap(pick.x, pick.y);
    assert.equal(await page.locator("html").getAttribute("data-size"), null);
    await settled(page);
    await page.touchscreen.tap(pick.x, pick.y);
    assert.equal(await page.locator("html").getAttribute("data-size"), "huge");
  }));

test("keys of a keypad are tapped as quickly as somebody likes", () =>
  visit({ hash: "#faq" }, async (page) => {
    const key = await middle(page, '.key:has-text("Y")');
    await page.touchscreen.tap(key.x, key.y);
    await page.touchscreen.tap(key.x + 20, key.y);
    assert.equal(await page.locator(".faq-field").inputValue(), "YY");
  }));

test("several fingers at once answer no question", () =>
  visit({ hash: "#guide/dispute/dispute-filer" }, async (page) => {
    const cdp = await page.context().newCDPSession(page);
    const [a, b, c] = await Promise.all(["self", "agent", "enterprise"].map((choice) => middle(page, `[data-choice="${choice}"]`)));
    await cdp.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [a, b, c] });
    await cdp.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const where = await hash(page);
    assert.ok(["#guide/dispute/dispute-filer", "#guide/dispute/dispute-kind"].includes(where), where);
    assert.equal(await page.locator('[aria-checked="true"]').count(), 0, "an answer of the next question was taken");
  }));

test("a sheet is printed once, however often it is tapped", () =>
  visit({ hash: "#sheet/notice", before: () => {
    window.printed = 0;
    window.print = () => window.printed++;
  } }, async (page) => {
    await page.waitForSelector('[data-act="print"]:not([disabled])');
    const { x, y } = await middle(page, '[data-act="print"]');
    for (const by of [0, 10, -40, 50]) await page.touchscreen.tap(x + by, y);
    await settled(page);
    await page.touchscreen.tap(x, y);
    assert.equal(await page.evaluate(() => window.printed), 1);
  }));

/** What the page makes of what a browser would do by itself: whether each was refused. */
const refused = (page) =>
  page.evaluate(() => {
    const main = document.querySelector("main h1");
    const refused = (event) => !main.dispatchEvent(event);
    return {
      menu: refused(new MouseEvent("contextmenu", { bubbles: true, cancelable: true })),
      select: refused(new Event("selectstart", { bubbles: true, cancelable: true })),
      drag: refused(new DragEvent("dragstart", { bubbles: true, cancelable: true })),
      gesture: refused(new Event("gesturestart", { bubbles: true, cancelable: true })),
      pinch: refused(new WheelEvent("wheel", { ctrlKey: true, bubbles: true, cancelable: true })),
      scroll: refused(new WheelEvent("wheel", { bubbles: true, cancelable: true })),
    };
  });
const styles = (page) =>
  page.evaluate(() => {
    const of = (selector) => getComputedStyle(document.querySelector(selector));
    return [of("body").userSelect, of("html").touchAction, of("html").overscrollBehaviorX, of("button").touchAction];
  });

/** A finger that crosses the screen to the right, at this height: where a browser has it, its gesture for Back. */
async function swipeBack(page, y) {
  const cdp = await page.context().newCDPSession(page);
  const finger = (type, ...touchPoints) => cdp.send("Input.dispatchTouchEvent", { type, touchPoints });
  const { width } = page.viewportSize();
  await finger("touchStart", { x: width * 0.1, y });
  for (let step = 2; step <= 9; step++) await finger("touchMove", { x: (width * step) / 10, y: y + step });
  await finger("touchEnd");
}

for (const [name, size] of Object.entries(kiosk.sizes)) {
  test(`a swipe to the side does not leave the kiosk, ${name}`, () =>
    visit({ size }, async (page) => {
      for (const y of [40, 400, size.height / 2, size.height - 40]) {
        await swipeBack(page, y);
        // By the time a page that allows it has gone back, this one would have gone, too.
        const other = await page.context().newPage();
        await other.goto("data:text/html,<p>swipe me");
        await swipeBack(other, 400);
        await other.waitForURL("about:blank");
        await other.close();
        assert.match(page.url(), /#home$/, `at ${y}`);
        assert.equal(await page.locator("main.home h1").count(), 1, `at ${y}`);
      }
    }));
}

for (const size of ["portrait", "landscape"]) {
  test(`a kiosk in ${size} refuses menus, selection, dragging and zooming, but not scrolling`, () =>
    visit({ size: kiosk.sizes[size] }, async (page) => {
      assert.deepEqual(await refused(page), { menu: true, select: true, drag: true, gesture: true, pinch: true, scroll: false });
      assert.deepEqual(await styles(page), ["none", "pan-y", "none", "pan-y"]);
    }));
}

test("a pinch of two fingers does not zoom a kiosk, and does zoom a tablet", async () => {
  for (const [size, zooms] of [["portrait", false], ["tablet", true]]) {
    await visit({ size: kiosk.sizes[size], isMobile: true }, async (page) => {
      const cdp = await page.context().newCDPSession(page);
      await cdp.send("Input.synthesizePinchGesture", { x: 400, y: 600, scaleFactor: 2 });
      const scale = await page.evaluate(() => visualViewport.scale);
      assert.equal(scale > 1.2, zooms, `${size}: ${scale}`);
    });
  }
});

for (const size of ["tablet", "phone"]) {
  test(`a ${size} keeps its menus, selection and zoom`, () =>
    visit({ size: kiosk.sizes[size] }, async (page) => {
      assert.deepEqual(await refused(page), { menu: false, select: false, drag: false, gesture: false, pinch: false, scroll: false });
      assert.equal((await styles(page))[0], "auto");
    }));
}

test("a device set up as a kiosk is one, whatever its size", async () => {
  const { page, close } = await kiosk.open(at.browser, at.server.origin, { size: kiosk.sizes.tablet, hash: "?kiosk#home" });
  await kiosk.ready(page);
  assert.equal((await refused(page)).menu, true);
  await close();
});

test("a mouse at a booth does everything a finger does", () =>
  visit({ size: kiosk.sizes.landscape, hasTouch: false, hash: "#start" }, async (page) => {
    await page.mouse.click(40, 300);
    await page.waitForSelector("main.home");
    await kiosk.tapMouse(page, ".jobs .card");
    await page.waitForSelector(".hub");
    await page.mouse.wheel(0, 300);
    await kiosk.tapMouse(page, '[data-act="help"]');
    await page.waitForSelector(".emergency");
  }));
