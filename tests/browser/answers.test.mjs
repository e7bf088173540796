// 问一问, 算一算 and the sample report.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as kiosk from "./kiosk.mjs";

const { visit } = kiosk.together();
const hash = (page) => page.evaluate(() => location.hash);
const key = (page, letter) => kiosk.tap(page, `.key:text-is("${letter}")`);
const found = (page) => page.locator("[data-faq]").evaluateAll((all) => all.map((card) => card.dataset.faq));

test("initials tapped on the screen find a question, and its answer leads on to a guide", () =>
  visit({}, async (page) => {
    await kiosk.card(page, "问一问");
    await key(page, "Y");
    await key(page, "Q");
    assert.equal(await page.locator(".faq-field").inputValue(), "YQ");
    const all = await found(page);
    assert.ok(all.includes("after-repaid") && all.length < 32, all.join());
    await kiosk.tap(page, '[data-faq="after-repaid"]');
    await page.waitForSelector(".faq");
    const answer = await page.locator(".faq").innerText();
    assert.ok(answer.includes("全部还清") && answer.includes("5 年") && answer.includes("第十六条"), answer);
    await kiosk.card(page, "过了期限还没删");
    await page.waitForFunction(() => location.hash.startsWith("#guide/dispute/"));
    assert.equal(await hash(page), "#guide/dispute/dispute-filer");
    await kiosk.choose(page, "self");
    assert.equal(await hash(page), "#guide/dispute/dispute-stage", "the question the button answered is asked again");
    await kiosk.tap(page, '[data-act="home"]');
    await kiosk.card(page, "问一问");
    assert.equal(await page.locator(".faq-field").inputValue(), "YQ", "the search is lost on the way");
  }));

test("letters can be tapped twice in a row, taken back and cleared", () =>
  visit({ hash: "#faq" }, async (page) => {
    await page.locator('.key:text-is("Y")').dblclick();
    assert.equal(await page.locator(".faq-field").inputValue(), "YY");
    await kiosk.tap(page, '[data-act="key-back"]');
    await key(page, "Q");
    assert.equal(await page.locator(".faq-field").inputValue(), "YQ");
    await kiosk.tap(page, '[data-act="key-clear"]');
    assert.deepEqual(await found(page), []);
    assert.ok((await page.locator("[class*=themes] .card").count()) >= 5, "the topics are back");
  }));

test("whatever is typed or pasted gets a clear answer and a way on", () =>
  visit({ hash: "#faq" }, async (page) => {
    const field = page.locator(".faq-field");
    for (const [text, said] of [["😀🙏", "没有找到"], ["，。！", "没有看到能找的字"], ["逾期".repeat(5_000), "太长了"], ["<b>x</b>", "没有找到"], ["担保", "找到"], ["", "点一类问题"]]) {
      await field.fill(text);
      await page.waitForFunction((said) => document.querySelector(".faqs").innerText.includes(said), said);
      if (said !== "找到") assert.ok((await page.locator(".found .card").count()) >= 5, `no way on from ${text.slice(0, 9)}`);
    }
    assert.equal(await page.locator(".found b").count(), 0, "what was typed became markup");
  }));

test("every topic lists its questions, and every question can be reached", () =>
  visit({ hash: "#faq" }, async (page) => {
    const topics = await page.locator(".themes .card").count();
    const all = new Set();
    for (let at = 1; at <= topics; at++) {
      await kiosk.tap(page, `.themes .card:nth-child(${at})`);
      await page.waitForSelector(".topic");
      (await found(page)).forEach((id) => all.add(id));
      await kiosk.tap(page, '[data-act="back"]');
      await page.waitForSelector(".faqs");
    }
    assert.equal(all.size, 32);
  }));

const pick = async (page, ...keys) => {
  for (const number of keys) await kiosk.tap(page, `[data-key="${number}"]`);
};

test("three taps give the day from which a record must be gone, with its article", () =>
  visit({ hash: "#sum/five-years", time: "2026-11-24T10:00:00" }, async (page) => {
    await pick(page, 2023, 2, 28);
    const said = await page.locator(".sum").innerText();
    assert.ok(said.replaceAll(/\s/g, "").includes("从2028年2月29日起"), said);
    assert.ok(said.includes("估算，以受理机构书面回执为准") && said.includes("第十六条"), said);
    assert.equal(await page.evaluate(() => document.activeElement.tagName), "H2", "the result is not announced");
    await kiosk.tap(page, '[data-act="again"]');
    await pick(page, 2020, 2, 29);
    const past = (await page.locator(".sum").innerText()).replaceAll(/\s/g, "");
    assert.ok(past.includes("从2025年3月1日起") && past.includes("还没删"), past);
    await kiosk.card(page, "还没删，怎么办");
    await page.waitForFunction(() => location.hash.startsWith("#guide/dispute/"));
  }));

test("days the calendar lacks and days to come are refused with a reason, and the rest of the date stays", () =>
  visit({ hash: "#sum/dispute-days", time: "2026-11-24T10:00:00" }, async (page) => {
    await pick(page, 2026, 2, 31);
    assert.equal(await page.locator('.notice[role="alert"]').innerText(), "2月没有31日，请重新点。");
    await pick(page, 28);
    assert.ok((await page.locator(".sum").innerText()).replaceAll(/\s/g, "").includes("2026年3月20日已经过了"));
    await kiosk.tap(page, '[data-act="again"]');
    await pick(page, 2026, 12, 1);
    assert.match(await page.locator('.notice[role="alert"]').innerText(), /还没有到/);
    await kiosk.tap(page, ".part:nth-child(2)");
    await pick(page, 11, 10);
    assert.ok((await page.locator(".sum").innerText()).replaceAll(/\s/g, "").includes("最迟2026年11月30日"));
  }));

test("years before those shown can be reached, none before 1990", () =>
  visit({ hash: "#sum/five-years", time: "2026-11-24T10:00:00" }, async (page) => {
    while (await page.locator('[data-act="earlier"]').count()) await kiosk.tap(page, '[data-act="earlier"]');
    const years = await page.locator(".years [data-key]").evaluateAll((all) => all.map((one) => Number(one.dataset.key)));
    assert.equal(Math.min(...years), 1990);
    await kiosk.tap(page, '[data-act="later"]');
    await kiosk.tap(page, '[data-act="later"]');
    await pick(page, 2005, 6, 1);
    assert.ok((await page.locator(".sum").innerText()).replaceAll(/\s/g, "").includes("从2010年6月2日起"));
  }));

test("who has not repaid, and who asks for an enterprise, gets an answer without a date", () =>
  visit({ hash: "#sum/five-years" }, async (page) => {
    await kiosk.tap(page, '.others .plain:has-text("还没全部还清")');
    assert.ok((await page.locator(".sum").innerText()).includes("不开始算"));
    await kiosk.tap(page, '[data-act="restart"]');
    await kiosk.tap(page, '.others .plain:has-text("企业")');
    assert.ok((await page.locator(".sum").innerText()).includes("个人"));
  }));

test("a clock at 1970 reckons nothing and says why", () =>
  visit({ hash: "#sum/five-years", time: "1970-01-02T00:00:00" }, async (page) => {
    assert.match(await page.locator(".sum").innerText(), /日期可能不对/);
    assert.equal(await page.locator("[data-key]").count(), 0);
  }));

test("every part of the sample opens, explains itself and leads on; all of it is marked as made up", () =>
  visit({ hash: "#sample" }, async (page) => {
    assert.equal(await page.locator(".sample-mark").count(), 2);
    const parts = await page.locator("[data-part]").evaluateAll((all) => all.map((part) => part.dataset.part));
    assert.ok(parts.length >= 6, parts.join());
    for (const part of parts) {
      await kiosk.tap(page, `[data-part="${part}"] summary`);
      assert.ok((await page.locator(`[data-part="${part}"] .lines li`).count()) > 0, part);
      assert.ok((await page.locator(`[data-part="${part}"] .card`).count()) > 0, `${part} leads nowhere`);
    }
    assert.deepEqual(await kiosk.clipped(page), []);
    await kiosk.tap(page, '[data-part="queries"] .card');
    await page.waitForFunction(() => location.hash.startsWith("#guide/dispute/"));
  }));

test("what was searched, picked and printed is gone for the next person", () =>
  visit({ hash: "#faq" }, async (page) => {
    await page.locator(".faq-field").fill("张三的秘密");
    await page.evaluate(() => (location.hash = "#sum/five-years"));
    await page.waitForSelector(".years");
    await pick(page, 2019, 5, 4);
    await page.evaluate(() => (location.hash = "#sheet/notice/enterprise"));
    await page.waitForSelector(".preview .sheet");
    await kiosk.tap(page, '.pick:has-text("小票")');
    await kiosk.tap(page, '[data-act="finish"]');
    await page.waitForSelector(".start");
    for (const place of ["faq", "sum/five-years", "sheet/notice"]) {
      await page.evaluate((place) => (location.hash = `#${place}`), place);
      await page.waitForFunction((place) => location.hash === `#${place}`, place);
      const seen = await page.evaluate(() => document.documentElement.outerHTML + [...document.querySelectorAll("textarea")].map((field) => field.value).join());
      assert.ok(!seen.includes("张三") && !seen.includes("2024年5月5日"), place);
      if (place.startsWith("sum")) assert.deepEqual(await page.locator(".part").allInnerTexts(), ["？年", "？月", "？日"]);
    }
    assert.equal(await page.locator(".print-only[data-roll]").count(), 0, "the roll is remembered");
    assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]), [0, 0, ""]);
  }));
