// How the kiosk behaves under the hands of strangers.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as kiosk from "./kiosk.mjs";

const { visit } = kiosk.together();
const hash = (page) => page.evaluate(() => location.hash);
const until = (page, wanted) => page.waitForFunction((wanted) => location.hash === wanted, wanted);
const taken = (page) => page.locator('[aria-checked="true"]').evaluateAll((all) => all.map((choice) => choice.dataset.choice));

test("上一步 shows the earlier question with its answer, and a new answer replaces it", () =>
  visit({ hash: "#guide/dispute/dispute-filer" }, async (page) => {
    await kiosk.choose(page, "enterprise");
    await until(page, "#guide/dispute/dispute-visitor");
    await kiosk.tap(page, '[data-act="back"]');
    await until(page, "#guide/dispute/dispute-filer");
    assert.deepEqual(await taken(page), ["enterprise"]);
    await kiosk.choose(page, "self");
    await until(page, "#guide/dispute/dispute-kind");
  }));

test("an earlier answer is changed from the list, and the verdict follows at once", () =>
  visit({ hash: "#check/paid-repair/who" }, async (page) => {
    const harmless = (question) => (["money", "screen", "pressure", "friends", "mandate"].includes(question) ? "no" : "none");
    await kiosk.answerAll(page, harmless);
    assert.equal(await page.locator("main").getAttribute("data-level"), "clear");
    assert.ok(!(await page.locator("main").innerText()).includes("安全"));
    await kiosk.tap(page, '[data-act="answers"]');
    await kiosk.tap(page, '[data-change="money"]');
    await until(page, "#check/paid-repair/money");
    await kiosk.choose(page, "first");
    await until(page, "#verdict/paid-repair");
    assert.equal(await page.locator("main").getAttribute("data-level"), "stop");
    assert.deepEqual(await page.locator("[data-flag]").evaluateAll((all) => all.map((f) => f.dataset.flag)), ["upfront-fee"]);
  }));

test("上一步 from a question opened in the list returns to the list", () =>
  visit({ hash: "#guide/dispute/dispute-filer" }, async (page) => {
    await kiosk.choose(page, "enterprise");
    await kiosk.choose(page, "clerk");
    await kiosk.choose(page, "paid");
    await kiosk.choose(page, "none");
    await kiosk.choose(page, "yes");
    await kiosk.tap(page, '[data-act="answers"]');
    await kiosk.tap(page, '[data-change="dispute-visitor"]');
    await kiosk.tap(page, '[data-act="back"]');
    await until(page, "#answers/guide/dispute");
    assert.equal(await page.locator(".answer-row").count(), 5);
  }));

test("“以上都没有” and the other answers drive each other out", () =>
  visit({ hash: "#check/paid-repair/who" }, async (page) => {
    assert.ok(await page.locator('[data-act="next"]').isDisabled(), "nothing taken yet");
    await kiosk.tap(page, '[data-choice="insider"]');
    await kiosk.tap(page, '[data-choice="official"]');
    assert.deepEqual(await taken(page), ["official", "insider"]);
    await kiosk.tap(page, '[data-choice="none"]');
    assert.deepEqual(await taken(page), ["none"]);
    await kiosk.tap(page, '[data-choice="licensed"]');
    assert.deepEqual(await taken(page), ["licensed"]);
  }));

test("one dangerous answer is enough to see the verdict, and the other questions stay open", () =>
  visit({ hash: "#check/paid-repair/who" }, async (page) => {
    assert.equal(await page.locator('[data-act="early"]').isVisible(), false);
    await kiosk.choose(page, "insider");
    await kiosk.tap(page, '[data-act="early"]');
    await until(page, "#verdict/paid-repair");
    await kiosk.tap(page, '[data-act="resume"]');
    await until(page, "#check/paid-repair/promise");
  }));

test("重新开始 asks, then forgets this task's answers and starts it anew", () =>
  visit({ hash: "#guide/dispute/dispute-filer" }, async (page) => {
    await kiosk.choose(page, "enterprise");
    const left = await page.evaluate(() => location.hash);
    await kiosk.tap(page, '[data-act="restart"]');
    await kiosk.tap(page, 'dialog[open] [data-act="keep"]');
    await page.waitForFunction(() => !document.querySelector("dialog"));
    assert.equal(await page.evaluate(() => location.hash), left);
    await kiosk.tap(page, '[data-act="restart"]');
    await kiosk.tap(page, 'dialog[open] [data-act="forget"]');
    await until(page, "#guide/dispute/dispute-filer");
    assert.deepEqual(await taken(page), []);
  }));

test("首页 says that earlier answers are still there: whoever stands here now goes on with them, or clears them away", () =>
  visit({ hash: "#guide/dispute/dispute-filer" }, async (page) => {
    await kiosk.tap(page, '[data-act="home"]');
    await until(page, "#home");
    assert.equal(await page.locator(".kept").count(), 0, "nothing was answered yet");
    await page.evaluate(() => (location.hash = "#guide/dispute/dispute-filer"));
    await until(page, "#guide/dispute/dispute-filer");
    await kiosk.choose(page, "enterprise");
    const next = await page.evaluate(() => location.hash);
    await kiosk.tap(page, '[data-act="home"]');
    await until(page, "#home");
    assert.match(await page.locator(".kept").innerText(), /刚才点过的还在：.*异议/);
    await kiosk.tap(page, '.kept [data-act="go-on"]');
    await until(page, next);
    // Another one begun and cleared again: the first is still there.
    await page.evaluate(() => (location.hash = "#guide/complaint/complaint-filer"));
    await until(page, "#guide/complaint/complaint-filer");
    await kiosk.tap(page, ".choice:last-child");
    await kiosk.tap(page, '[data-act="restart"]');
    await kiosk.tap(page, 'dialog[open] [data-act="forget"]');
    await until(page, "#guide/complaint/complaint-filer");
    await kiosk.tap(page, '[data-act="home"]');
    assert.match(await page.locator(".kept").innerText(), /刚才点过的还在：.*异议/);
    await kiosk.tap(page, '.kept [data-act="restart"]');
    await kiosk.tap(page, 'dialog[open] [data-act="forget"]');
    await until(page, "#start");
    await kiosk.tap(page, '[data-act="start"]');
    await until(page, "#home");
    assert.equal(await page.locator(".kept").count(), 0, "the next person sees nothing of it");
  }));

test("an answer is changed from its reason on the verdict, and the verdict follows at once", () =>
  visit({ hash: "#check/paid-repair/who" }, async (page) => {
    await kiosk.choose(page, "insider");
    await kiosk.tap(page, '[data-act="early"]');
    await until(page, "#verdict/paid-repair");
    await kiosk.tap(page, '[data-flag="insider"] [data-change="who"]');
    await until(page, "#check/paid-repair/who");
    assert.deepEqual(await taken(page), ["insider"]);
    await kiosk.tap(page, '[data-choice="none"]');
    await kiosk.tap(page, '[data-act="next"]');
    const harmless = (question) => (["money", "screen", "pressure", "friends", "mandate"].includes(question) ? "no" : "none");
    await kiosk.answerAll(page, (question) => (question === "mandate" ? "yes" : harmless(question)));
    assert.equal(await page.locator("main").getAttribute("data-level"), "caution");
    await kiosk.tap(page, '[data-change="mandate"]');
    await kiosk.choose(page, "no");
    await until(page, "#verdict/paid-repair");
    assert.equal(await page.locator("main").getAttribute("data-level"), "clear");
    assert.equal(await page.locator("[data-flag]").count(), 0);
  }));

test("结束 wipes every answer for the next person", () =>
  visit({ hash: "#guide/dispute/dispute-filer" }, async (page) => {
    await kiosk.choose(page, "enterprise");
    await kiosk.choose(page, "clerk");
    await kiosk.tap(page, '[data-act="finish"]');
    await until(page, "#start");
    await kiosk.tap(page, '[data-act="start"]');
    await kiosk.card(page, "该怎么办");
    await kiosk.card(page, "提异议");
    await until(page, "#guide/dispute/dispute-filer");
    assert.deepEqual(await taken(page), []);
    const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie, JSON.stringify(history.state)]);
    assert.deepEqual(kept, [0, 0, "", "null"]);
  }));

test("nothing is added to the browser's history, whatever is tapped", () =>
  visit({}, async (page) => {
    const before = await page.evaluate(() => history.length);
    await kiosk.card(page, "看看是不是骗局");
    await kiosk.card(page, "修复征信");
    await kiosk.choose(page, "none");
    await kiosk.choose(page, "wash");
    await kiosk.tap(page, '[data-act="help"]');
    await kiosk.tap(page, '[data-act="home"]');
    assert.equal(await page.evaluate(() => history.length), before);
  }));

test("a trembling double tap answers one question, not two", async () => {
  await visit({ hash: "#check/paid-repair/money", hasTouch: false }, async (page) => {
    assert.equal(await hash(page), "#check/paid-repair/who", "a question cannot be jumped to");
    await kiosk.tapMouse(page, '[data-choice="none"]');
    await kiosk.tapMouse(page, '[data-act="next"]');
    await until(page, "#check/paid-repair/promise");
    await kiosk.tapMouse(page, '[data-choice="none"]');
    await kiosk.tapMouse(page, '[data-act="next"]');
    await until(page, "#check/paid-repair/money");
    for (const next of ["#check/paid-repair/asks"]) {
      await kiosk.settle(page);
      await page.locator('[data-choice="no"]').dblclick();
      await until(page, next);
      assert.deepEqual(await taken(page), []);
    }
  });
});

test("two quick touches on the same spot answer one question", () =>
  visit({ hash: "#guide/dispute/dispute-filer" }, async (page) => {
    const box = await page.locator('[data-choice="self"]').boundingBox();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await kiosk.settle(page);
    await Promise.all([page.touchscreen.tap(x, y), page.touchscreen.tap(x, y)]);
    await until(page, "#guide/dispute/dispute-kind");
    assert.deepEqual(await taken(page), []);
  }));

test("an unknown name in the address leads to 首页", async () => {
  for (const unknown of ["#nowhere", "#check/nobody", "#law/reg-999", "#a/b/c/d", "#%E4%BD%A0", "#verdict"]) {
    await visit({ hash: unknown }, async (page) => {
      await until(page, "#home");
      assert.ok(await page.locator(".home").isVisible(), unknown);
    });
  }
});

test("an address changed by hand is followed, or leads to 首页", () =>
  visit({}, async (page) => {
    await page.evaluate(() => (location.hash = "#law/reg-25"));
    await page.waitForSelector(".law");
    assert.match(await page.locator("blockquote").innerText(), /自收到异议之日起20日内进行核查和处理/);
    await page.evaluate(() => (location.hash = "#nonsense"));
    await page.waitForSelector(".home");
    await until(page, "#home");
  }));

test("a verdict or plan without answers begins at the first question", async () => {
  for (const [name, first] of [["verdict/paid-repair", "check/paid-repair/who"], ["plan/dispute", "guide/dispute/dispute-filer"], ["answers/guide/dispute", "guide/dispute/dispute-filer"]]) {
    await visit({ hash: `#${name}` }, (page) => until(page, `#${first}`));
  }
});

test("help is one tap away from everywhere and leads back", async () => {
  for (const place of ["home", "check/paid-repair/who", "guide/dispute/dispute-filer", "sheet/notice", "laws", "law/reg-25"]) {
    await visit({ hash: `#${place}` }, async (page) => {
      await kiosk.tap(page, '[data-act="help"]');
      await until(page, "#emergency");
      assert.match(await page.locator(".dial").innerText(), /110[\s\S]*96110/);
      await kiosk.tap(page, '[data-act="back"]');
      await until(page, `#${place}`);
    });
  }
});

test("help called a second time still leads back to where it was called", () =>
  visit({ hash: "#check/paid-repair/who" }, async (page) => {
    await kiosk.tap(page, '[data-act="help"]');
    await until(page, "#emergency");
    await kiosk.tap(page, "main .card");
    await page.waitForFunction(() => location.hash.startsWith("#check/given"));
    const place = await page.evaluate(() => location.hash);
    await kiosk.tap(page, '[data-act="help"]');
    await until(page, "#emergency");
    await kiosk.tap(page, '[data-act="back"]');
    await until(page, place);
  }));

test("a law is one tap from the statement that rests on it", () =>
  visit({ hash: "#check/paid-repair/who" }, async (page) => {
    await kiosk.choose(page, "insider");
    await kiosk.tap(page, '[data-act="early"]');
    await kiosk.tap(page, '[data-flag="insider"] summary');
    await kiosk.tap(page, '[data-flag="insider"] .basis-source:has-text("第二十五条")');
    await until(page, "#law/reg-25");
    await kiosk.tap(page, '[data-act="back"]');
    await until(page, "#verdict/paid-repair");
  }));

test("the whole kiosk works from the keyboard, and focus follows the screen", () =>
  visit({}, async (page) => {
    const focused = () => page.evaluate(() => document.activeElement?.tagName);
    assert.equal(await focused(), "H1");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await until(page, "#checks");
    assert.equal(await focused(), "H1");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await until(page, "#check/given/given-what");
    assert.equal(await focused(), "H1");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    assert.deepEqual(await taken(page), ["money"]);
    assert.equal(await focused(), "BUTTON", "the choice keeps focus after it was taken");
  }));

test("no question names a way to type: every control is a tap", () =>
  visit({ hash: "#check/paid-repair/who" }, async (page) => {
    await kiosk.answerAll(page, (question) => (["money", "screen", "pressure", "friends", "mandate"].includes(question) ? "no" : "none"));
    assert.equal(await page.locator("input, textarea, select, [contenteditable]").count(), 0);
  }));
