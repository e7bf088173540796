// The first screen stands in the page itself: seen, and tapped, before the program is there.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as kiosk from "./kiosk.mjs";

const { at } = kiosk.together();

/** A kiosk whose program comes only when `arrive` is called. */
async function waiting(size = kiosk.sizes.portrait) {
  const context = await at.browser.newContext({ viewport: size, hasTouch: true, locale: "zh-CN" });
  const page = await context.newPage();
  const faults = kiosk.watch(page, at.server.origin);
  let arrive;
  const held = new Promise((done) => (arrive = done));
  await page.route("**/*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(at.server.origin, { waitUntil: "commit" });
  await page.waitForSelector("#app .start", { state: "visible" });
  return { page, faults, arrive, close: () => context.close() };
}

const screen = (page) => page.locator(".desk").evaluate((desk) => desk.outerHTML.replaceAll(/ data-to="[^"]*"/g, ""));

test("the first screen of the page is the one the program draws, to the letter", async () => {
  const { page, arrive, faults, close } = await waiting();
  const still = await screen(page);
  const picture = async () => {
    await page.evaluate(() => document.fonts.ready);
    return page.screenshot();
  };
  const seen = await picture();
  arrive();
  await kiosk.ready(page);
  assert.equal(await screen(page), still);
  await page.evaluate(() => document.activeElement.blur());
  assert.ok(seen.equals(await picture()), "the picture changes when the program takes over");
  assert.deepEqual(faults, []);
  await close();
});

test("a tap before the program is there opens what was tapped, and the last one counts", async () => {
  const { page, arrive, faults, close } = await waiting();
  const came = await page.evaluate(() => history.length);
  await kiosk.tap(page, '.card:has-text("删掉逾期")');
  await kiosk.tap(page, '.card:has-text("不是我的")');
  arrive();
  await page.waitForSelector("html[data-ready] .ask");
  assert.match(await page.evaluate(() => location.hash), /^#guide\/dispute\//);
  assert.equal(await page.evaluate(() => history.length), came, "the tap can be gone back to");
  await kiosk.tap(page, '[data-act="home"]');
  await page.waitForSelector(".home");
  assert.deepEqual(faults, []);
  await close();
});

test("help is one tap away before the program is there", async () => {
  const { page, arrive, close } = await waiting(kiosk.sizes.phone);
  await kiosk.tap(page, '[data-act="help"]');
  arrive();
  await page.waitForSelector("html[data-ready] .hero.stop");
  assert.match(await kiosk.heading(page), /先停下/);
  await close();
});

test("a touch anywhere starts, also before the program is there", async () => {
  const { page, arrive, close } = await waiting();
  const { x, y, width, height } = await page.locator(".slogan").boundingBox();
  await page.touchscreen.tap(x + width / 2, y + height / 2);
  arrive();
  await page.waitForSelector("html[data-ready] .home");
  await close();
});
