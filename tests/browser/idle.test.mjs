// Nobody is there any more: a warning in words, then everything is wiped. By the wall clock, and only for real touches.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as kiosk from "./kiosk.mjs";

const { at } = kiosk.together();

/** A kiosk whose time the test turns. */
async function visit(hash, use, options = {}) {
  const { page, faults, close } = await kiosk.open(at.browser, at.server.origin, { hash, ...options });
  await page.clock.install();
  await page.reload();
  await kiosk.ready(page);
  await use(page, (seconds) => page.clock.fastForward(seconds * 1_000));
  assert.deepEqual(faults, []);
  await close();
}

const warning = (page) => page.locator("dialog.idle[open]");
const hash = (page) => page.evaluate(() => location.hash);

for (const [place, quiet] of [["home", 60], ["checks", 60], ["guide/dispute", 120], ["emergency", 120], ["sheet/notice", 300], ["take/sheet/notice", 300]]) {
  test(`#${place} waits ${quiet} seconds, warns for 30, and gives way to the start`, () =>
    visit(`#${place}`, async (page, pass) => {
      await pass(quiet - 3);
      assert.equal(await warning(page).count(), 0, "warned too early");
      await pass(5);
      await warning(page).waitFor();
      assert.match(await warning(page).innerText(), /您还在吗？[\s\S]*再过 (2\d|30) 秒/);
      await pass(20);
      assert.match(await warning(page).innerText(), /再过 \d 秒/, "counts down");
      await pass(15);
      await page.waitForSelector("main.start");
      assert.equal(await warning(page).count(), 0);
    }));
}

test("any touch goes on, as often as needed, and is not taken for a tap on what lies behind", () =>
  visit("#guide/dispute", async (page, pass) => {
    await kiosk.choose(page, "enterprise");
    const question = await hash(page);
    for (let time = 0; time < 12; time++) {
      await pass(125);
      await warning(page).waitFor();
      const { width, height } = page.viewportSize();
      await kiosk.settle(page);
      // Below the dialog's card lie the answers.
      await page.touchscreen.tap(width / 2, height - 40);
      await warning(page).waitFor({ state: "detached" });
      assert.equal(await hash(page), question, `time ${time}`);
    }
    await pass(125);
    await warning(page).waitFor();
    await page.keyboard.press("Escape");
    await warning(page).waitFor({ state: "detached" });
    await pass(125);
    await warning(page).waitFor();
    await page.keyboard.press("a");
    await pass(2);
    await warning(page).waitFor({ state: "detached" });
    assert.equal(await hash(page), question);
  }));

test("the warning's 结束 wipes at once", () =>
  visit("#guide/dispute", async (page, pass) => {
    await kiosk.choose(page, "enterprise");
    await pass(125);
    await kiosk.tap(page, '[data-act="end-now"]');
    await page.waitForSelector("main.start");
  }));

test("touches keep the session; what a script does is no touch", () =>
  visit("#guide/dispute", async (page, pass) => {
    await pass(100);
    await page.mouse.wheel(0, 40);
    await pass(100);
    assert.equal(await warning(page).count(), 0, "the wheel counts");
    await page.evaluate(() => {
      for (const kind of ["pointerdown", "keydown", "wheel", "touchstart"]) window.dispatchEvent(new Event(kind));
      document.querySelector("h1").click();
    });
    await pass(25);
    await warning(page).waitFor();
  }));

test("a device that slept for hours shows nothing of the last customer when it wakes", () =>
  visit("#guide/dispute", async (page, pass) => {
    await kiosk.choose(page, "enterprise");
    // The page was hidden and no timer ran: only the clock went on.
    await page.clock.pauseAt(new Date(Date.now() + 10_000));
    await page.clock.setSystemTime(new Date(Date.now() + 5 * 3_600_000));
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await page.waitForSelector("main.start", { state: "attached" });
    assert.ok(!(await page.content()).includes("data-choice"));
  }));

test("a clock that is set back does not keep a session for ever", () =>
  visit("#home", async (page, pass) => {
    await page.clock.setSystemTime(new Date("2026-11-24T00:00:00"));
    await pass(70);
    await page.clock.setSystemTime(new Date("2025-01-01T00:00:00"));
    await pass(2);
    await pass(70);
    await warning(page).waitFor();
    await pass(40);
    await page.waitForSelector("main.start");
  }));

test("the start waits for ever", () =>
  visit("#start", async (page, pass) => {
    await pass(20_000);
    assert.equal(await warning(page).count(), 0);
    assert.equal(await page.locator("main.start").count(), 1);
  }));

test("slogans follow one another, and everything moves a little so that nothing burns in", () =>
  visit("#start", async (page, pass) => {
    const first = await page.locator(".slogan").innerText();
    const place = () => page.locator(".start-body").boundingBox();
    const before = await place();
    await page.clock.runFor(9_500);
    assert.notEqual(await page.locator(".slogan").innerText(), first);
    await page.clock.runFor(9_000 * 20);
    assert.notDeepEqual(await place(), before);
  }));

test("with reduced motion the start stands still, and still does not burn in", () =>
  visit(
    "#start",
    async (page) => {
      const first = await page.locator(".slogan").innerText();
      const before = await page.locator(".start-body").boundingBox();
      await page.clock.runFor(60_000);
      assert.equal(await page.locator(".slogan").innerText(), first);
      // What only follows a finger that scrolls does not move by itself.
      const moving = () => document.getAnimations().filter((animation) => animation.timeline === document.timeline).length;
      assert.equal(await page.evaluate(moving), 0);
      await page.clock.runFor(9_000 * 20);
      assert.notDeepEqual(await page.locator(".start-body").boundingBox(), before);
    },
    { reducedMotion: "reduce" },
  ));

test("a question of the start leads where it says, and 首页 is behind it", () =>
  visit("#start", async (page) => {
    await kiosk.card(page, "删掉逾期");
    await page.waitForSelector(".ask");
    await kiosk.tap(page, '[data-act="back"]');
    await page.waitForSelector("main.home");
  }));

test("重新开始 asks before it forgets everything, outside a task", () =>
  visit("#guide/dispute", async (page) => {
    await kiosk.choose(page, "enterprise");
    await page.evaluate(() => (location.hash = "#laws"));
    await page.waitForSelector("main.laws");
    await kiosk.tap(page, '[data-act="restart"]');
    await kiosk.tap(page, '[data-act="keep"]');
    await page.waitForFunction(() => !document.querySelector("dialog"));
    assert.equal(await hash(page), "#laws");
    await kiosk.tap(page, '[data-act="restart"]');
    await kiosk.tap(page, '[data-act="forget"]');
    await page.waitForSelector("main.start");
  }));

test("help is one tap away from every dialog", async () => {
  for (const [place, open] of [["#home", '[data-act="settings"]'], ["#emergency", "[data-term]"]]) {
    await visit(place, async (page) => {
      await kiosk.tap(page, open);
      await kiosk.tap(page, 'dialog[open] [data-act="help-now"]');
      await page.waitForSelector("main.emergency");
      assert.equal(await page.locator("dialog").count(), 0);
    });
  }
});
