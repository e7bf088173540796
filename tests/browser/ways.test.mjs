// The guides by taps: every one from 首页 to its plan, its list on paper, and its codes read back by another decoder.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as codes from "./codes.mjs";
import { owner } from "./journey.mjs";
import * as kiosk from "./kiosk.mjs";

const { at } = kiosk.together();

/** Each door of “您要办哪件事？” that leads to a guide: its words, the answers taken, and what its plan must say. */
const ways = [
  ["信用报告有错，提异议", owner, ["《个人征信异议申请表》", "20 日"]],
  ["到期没答复", (question) => ({ "dispute-filer": "self", "dispute-kind": "mistake", "dispute-mistake": "paid", "dispute-report": "yes" })[question], ["带上回执去催办", "《征信投诉申请单》"]],
  ["真实逾期怎么办", (question) => ({ "overdue-filer": "self", "overdue-debt": "own", "overdue-repaid": "no" })[question], ["结清证明", "谁收钱都删不掉"]],
  ["查信用报告", (question) => ({ "query-filer": "self", "query-place": "counter" })[question], ["柜台查报告", "2 次"]],
  ["征信投诉", (question) => ({ "complaint-filer": "agent", "complaint-what": "query" })[question], ["10 个工作日", "30 日", "授权委托书"]],
  ["向法院起诉", (question) => ({ "court-filer": "self", "court-tried": "yes" })[question], ["可以直接起诉", "12348"]],
  ["企业的报告有错", (question) => ({ "dispute-visitor": "clerk", "dispute-enterprise": "amount", "dispute-stage": "none", "dispute-report": "yes" })[question], ["《企业信用报告异议申请表》", "加盖公章"]],
  ["已故亲属的信用报告", (question) => ({ "deceased-matter": "wrong", "deceased-arranged": "no" })[question], ["打电话", "更正"]],
  ["“信用中国”上的记录", (question) => ({ "credit-china-record": "public", "credit-china-class": "severe" })[question], ["《信用修复管理办法》", "最长 3 年"]],
  ["一次性信用修复", (question) => ({ "one-off-policy": "still", "one-off-fits": "yes" })[question], ["不用申请", "2026 年 3 月 31 日"]],
];

for (const [words, pick, said] of ways) {
  test(`${words}: from 首页 to the plan, the list and the codes`, async () => {
    const { page, faults, close } = await kiosk.open(at.browser, at.server.origin, { size: kiosk.sizes.tablet });
    await kiosk.ready(page);
    await kiosk.card(page, "该怎么办");
    await kiosk.card(page, words);
    await page.waitForSelector(".ask");
    await kiosk.answerAll(page, pick);
    await page.waitForSelector(".plan");
    assert.deepEqual(await kiosk.clipped(page), []);
    const plan = await page.locator(".plan").innerText();
    for (const one of said) assert.ok(plan.includes(one), `the plan lacks ${one}`);
    const bring = await page.locator(".bring > b").allInnerTexts();
    assert.ok(bring.length > 0, "nothing to bring");

    await kiosk.tap(page, '[data-act="list"]');
    await page.waitForSelector(".preview .sheet");
    const name = (await page.evaluate(() => location.hash)).replaceAll(/\W+/g, "-");
    const paper = await kiosk.print(page, `ways${name}-${ways.findIndex(([other]) => other === words)}`);
    assert.match(paper.size, /A4/);
    // The commonest case of each guide is one sheet to hold in the hand.
    assert.equal(paper.pages, 1);
    const bare = (text) => text.replaceAll(/[\s※]/g, "");
    for (const text of bring) assert.ok(bare(paper.text).includes(bare(text)), `the list lacks ${text}`);

    await kiosk.tap(page, '[data-act="back"]');
    await page.waitForSelector(".plan");
    await kiosk.tap(page, '[data-act="take"]');
    const text = await codes.readAll(page);
    for (const one of bring) assert.ok(bare(text).includes(bare(one)), `the codes lack ${one}`);
    assert.deepEqual(faults, []);
    await close();
  });
}

test("a list longer than a page repeats its head, and each page says which it is", async () => {
  const { page, close } = await kiosk.open(at.browser, at.server.origin, { hash: "#guide/dispute" });
  await kiosk.ready(page);
  await kiosk.answerAll(page, (question) => ({ ...{ "dispute-filer": "agent", "dispute-kind": "rights", "dispute-rights": "query", "dispute-stage": "none", "dispute-report": "no" } })[question]);
  await kiosk.tap(page, '[data-act="list"]');
  await page.waitForSelector(".preview .sheet");
  const { pages, text } = await kiosk.print(page, "list-long");
  assert.ok(pages > 1, "the longest list is one page");
  assert.equal(text.split("办理清单·").length - 1, pages, "the head is not on every page");
  for (let at = 1; at <= pages; at++) assert.ok(text.includes(`第${at}页/共${pages}页`), `page ${at}`);
  await close();
});

test("the date on the list is counted from today, and a device with a wrong clock prints none", async () => {
  for (const [time, expected] of [["2026-11-24T09:00:00", "2026年12月14日"], ["1970-01-02T00:00:00", null]]) {
    const { page, close } = await kiosk.open(at.browser, at.server.origin, { hash: "#guide/dispute", time });
    await kiosk.ready(page);
    await kiosk.answerAll(page, owner);
    await kiosk.tap(page, '[data-act="list"]');
    await page.waitForSelector(".preview .sheet");
    const text = (await page.locator(".preview .sheet").innerText()).replaceAll(/\s/g, "");
    if (expected) assert.ok(text.includes(expected), text.slice(0, 400));
    else assert.ok(!text.includes("假如今天") && !/日期：\d/.test(text), text.slice(0, 400));
    await close();
  }
});

test("a sheet printed from a plan follows that plan, not an earlier one", async () => {
  const { page, close } = await kiosk.open(at.browser, at.server.origin, { hash: "#guide/dispute" });
  await kiosk.ready(page);
  await kiosk.answerAll(page, owner);
  await page.evaluate(() => (location.hash = "#guide/complaint"));
  await page.waitForSelector(".ask");
  await kiosk.answerAll(page, (question) => ({ "complaint-filer": "agent", "complaint-what": "query" })[question]);
  await kiosk.tap(page, '[data-paper="form-complaint"]');
  await page.waitForSelector(".preview .sheet");
  assert.equal(await page.locator('.pick[aria-pressed="true"]').first().innerText(), "代理人");
  await close();
});

test("上一步 leads back to where a door was taken, over questions that are still on the way, and in a questionnaire come back to", async () => {
  const { page, faults, close } = await kiosk.open(at.browser, at.server.origin, { hash: "#guide/dispute" });
  await kiosk.ready(page);
  const until = (wanted) => page.waitForFunction((wanted) => location.hash === wanted, wanted);
  await kiosk.answerAll(page, owner);
  // A second guide from the plan, and from its plan back to the first.
  await kiosk.card(page, "真实逾期");
  await kiosk.answerAll(page, (question) => ({ "overdue-filer": "self", "overdue-debt": "own", "overdue-repaid": "yes" })[question]);
  await kiosk.card(page, "里面有写错的");
  await until("#plan/dispute");
  await kiosk.tap(page, '[data-act="back"]');
  await until("#plan/overdue");
  // An answer changed on the list: questions that fell away are passed over.
  await page.evaluate(() => (location.hash = "#answers/guide/dispute"));
  await kiosk.tap(page, '[data-change="dispute-filer"]');
  await kiosk.choose(page, "enterprise");
  await kiosk.answerAll(page, (question) => ({ "dispute-visitor": "clerk", "dispute-enterprise": "paid" })[question]);
  await until("#plan/dispute");
  for (let steps = 0; steps < 12 && (await page.locator('[data-act="back"]:not([disabled])').count()); steps++) {
    const hash = await page.evaluate(() => location.hash);
    assert.ok(!/dispute-(kind|mistake)$/.test(hash), `${hash} is no question of an enterprise`);
    await kiosk.tap(page, '[data-act="back"]');
    await page.waitForFunction((before) => location.hash !== before, hash);
  }
  // 首页 in the middle, and back in: the answered questions lie behind.
  await page.evaluate(() => (location.hash = "#home"));
  await kiosk.card(page, "该怎么办");
  await kiosk.card(page, "征信投诉");
  await kiosk.choose(page, "agent");
  await kiosk.tap(page, '[data-act="home"]');
  await kiosk.card(page, "该怎么办");
  await kiosk.card(page, "征信投诉");
  await until("#guide/complaint/complaint-what");
  await kiosk.tap(page, '[data-act="back"]');
  await until("#guide/complaint/complaint-filer");
  assert.deepEqual(faults, []);
  await close();
});

test("a sheet shown for somebody else and back again follows the answers as before", async () => {
  const { page, close } = await kiosk.open(at.browser, at.server.origin, { hash: "#guide/dispute" });
  await kiosk.ready(page);
  await kiosk.answerAll(page, owner);
  await kiosk.card(page, "打印告知单");
  await page.waitForSelector(".preview .sheet");
  const text = async () => (await page.locator(".preview .sheet").innerText()).replaceAll(/\s/g, "");
  assert.ok((await text()).includes("已还清的"));
  await kiosk.tap(page, '.pick:has-text("代理人")');
  await page.waitForFunction(() => location.hash === "#sheet/notice/agent");
  await page.waitForSelector(".preview .sheet");
  assert.ok(!(await text()).includes("已还清的"), "a blank sheet carries somebody's answers");
  await kiosk.tap(page, '.pick:has-text("个人本人")');
  await page.waitForFunction(() => location.hash === "#sheet/notice");
  await page.waitForSelector(".preview .sheet");
  assert.ok((await text()).includes("已还清的"), "the line for this customer is lost");
  await close();
});

test("the codes can be read off a 10-inch tablet by a poor camera", async () => {
  const { page, close } = await kiosk.open(at.browser, at.server.origin, { size: kiosk.sizes.tablet, hash: "#guide/dispute" });
  await kiosk.ready(page);
  await kiosk.answerAll(page, owner);
  await kiosk.tap(page, '[data-act="take"]');
  const sharp = await codes.shown(page);
  // A module is at least 5 px here, which is 0.85 mm on 1280 px over 217 mm; the camera sees 2.5 px of it, through noise.
  for (const [share, noise, tilt] of [[1, 0, 0], [0.5, 40, 0], [0.45, 30, 0.06], [0.4, 30, 0.03]]) {
    const text = await codes.read(codes.worsened(sharp, share, noise, tilt));
    assert.match(text ?? "", /^征信明白台 1\/\d\n/, `at ${share}, noise ${noise}, tilt ${tilt}`);
  }
  await close();
});

test("where nothing can be printed, the sheet fills the screen and can be taken along", async () => {
  const stub = () => Object.defineProperty(window, "print", { value: undefined });
  const { page, faults, close } = await kiosk.open(at.browser, at.server.origin, { hash: "#sheet/notice/agent", before: stub });
  await kiosk.ready(page);
  await kiosk.tap(page, '[data-act="full"]');
  await page.waitForSelector(".full .sheet");
  await kiosk.shot(page, "full-notice");
  const sheet = await page.locator(".full .sheet").boundingBox();
  const help = await page.locator('[data-act="help"]').boundingBox();
  assert.ok(sheet.width >= 1000 && sheet.y >= 0 && sheet.y + sheet.height <= help.y, "not all of the sheet is on the screen at once");
  assert.ok((await page.locator(".full").innerText()).includes("委托人和代理人双方"));
  await kiosk.tap(page, '[data-act="back"]');
  await kiosk.tap(page, '[data-act="take"]');
  assert.ok((await codes.readAll(page)).includes("四种合法渠道"));
  assert.deepEqual(faults, []);
  await close();
});

test("what a button answered is asked again by the next button that does not", async () => {
  const { page, faults, close } = await kiosk.open(at.browser, at.server.origin, { hash: "#ways" });
  await kiosk.ready(page);
  await kiosk.card(page, "企业的报告有错");
  await page.waitForFunction(() => location.hash === "#guide/dispute/dispute-visitor");
  await kiosk.tap(page, '[data-act="back"]');
  await kiosk.card(page, "信用报告有错");
  await page.waitForFunction(() => location.hash === "#guide/dispute/dispute-filer");
  assert.equal(await page.locator('[aria-checked="true"]').count(), 0, "a private person is taken for an enterprise");
  // And one that answers something starts anew, whatever was answered before.
  await kiosk.answerAll(page, (question) => ({ "dispute-filer": "enterprise", "dispute-visitor": "clerk", "dispute-enterprise": "paid", "dispute-stage": "none", "dispute-report": "yes" })[question]);
  await page.waitForSelector(".plan");
  await page.evaluate(() => (location.hash = "#faq/after-repaid"));
  await kiosk.card(page, "过了期限还没删");
  await page.waitForFunction(() => location.hash === "#guide/dispute/dispute-filer");
  assert.deepEqual(faults, []);
  await close();
});

test("leaving the codes before they are drawn harms nothing", async () => {
  const { page, faults, close } = await kiosk.open(at.browser, at.server.origin, { hash: "#take/sheet/notice" });
  await kiosk.ready(page);
  await page.evaluate(() => {
    location.hash = "#sheet/notice";
    return new Promise((done) => addEventListener("hashchange", () => done(), { once: true }));
  });
  await page.waitForSelector('[data-act="take"]');
  await page.evaluate(
    () =>
      new Promise((done) => {
        document.querySelector('[data-act="take"]').click();
        document.querySelector('[data-act="finish"]').click();
        requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done)));
      }),
  );
  await page.waitForSelector(".start");
  assert.equal(await page.evaluate(() => document.documentElement.dataset.fault ?? null), null);
  assert.deepEqual(faults, []);
  await close();
});
