// The main job, as a customer does it: 首页 → 自测 → 结果 → 指引 → 告知单, with taps only.
import assert from "node:assert/strict";
import * as kiosk from "./kiosk.mjs";

/** What a customer who was asked for money and a code would answer; all else is harmless. */
export const victim = (question) =>
  ({ money: "first", asks: ["ids", "code"], screen: "unsure", pressure: "no", friends: "no", mandate: "no" })[question] ?? "none";

export const owner = (question) =>
  ({
    "dispute-filer": "self",
    "dispute-kind": "mistake",
    "dispute-mistake": "paid",
    "dispute-stage": "none",
    "dispute-report": "no",
  })[question];

/** Goes the whole way on a page that shows 首页, or what stands before it; `look(step)` is called on each screen. */
export async function wholeWay(page, look = async () => {}) {
  if (await page.locator(".start").isVisible()) await kiosk.tap(page, '[data-act="start"]');
  await page.waitForSelector(".home");
  await look("1-home");
  assert.equal(await page.locator(".jobs .card").count(), 3, "three jobs");
  await kiosk.card(page, "看看是不是骗局");
  await page.waitForSelector(".hub");
  await look("1-hub");
  await kiosk.card(page, "修复征信");
  await page.waitForSelector(".ask");
  await look("2-question");
  await kiosk.answerAll(page, victim);

  assert.equal(await page.locator("main").getAttribute("data-level"), "stop");
  const flags = await page.locator("[data-flag]").evaluateAll((all) => all.map((flag) => flag.dataset.flag));
  assert.deepEqual(flags.sort(), ["asks-code", "asks-ids", "screen-share", "upfront-fee"]);
  const doubtful = page.locator('[data-flag="screen-share"]');
  assert.match(await doubtful.innerText(), /不清楚/, "the reason quotes the customer's own answer");
  await look("3-verdict");

  await kiosk.card(page, "记录真有错怎么办");
  await page.waitForSelector(".ask");
  await kiosk.answerAll(page, owner);
  await page.waitForSelector(".plan");
  const plan = await page.locator(".plan").innerText();
  for (const said of ["带什么", "去哪里", "多久有结果", "不办、不答复怎么办", "《个人征信异议申请表》", "20 日"]) {
    assert.ok(plan.includes(said), `the plan lacks ${said}`);
  }
  await look("4-plan");

  await kiosk.card(page, "打印告知单");
  await page.waitForSelector(".preview .sheet");
  await look("5-sheet");
  const preview = (await page.locator(".preview .sheet").innerText()).replaceAll(/\s/g, "");
  assert.ok(preview.includes("已还清的"), "the sheet follows the answers");
}
