// The sheet on paper.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as kiosk from "./kiosk.mjs";

const { at } = kiosk.together();

const sections = ["征信异议及征信投诉办理告知单", "您有四种合法渠道", "征信异议：信息有错误、遗漏时", "征信投诉：权益被侵害时", "收费“征信修复”是骗局", "官方渠道", "确认（可选）", "客户签字", "内容版本2026.11", "《征信业管理条例》"];

test("the default notice is one A4 page with all its sections, and its Chinese can be read by machines", async () => {
  const { page, faults, close } = await kiosk.open(at.browser, at.server.origin);
  await kiosk.ready(page);
  await kiosk.card(page, "打印告知单和表格");
  await kiosk.card(page, "告知单 · 本人");
  await page.waitForSelector(".preview .sheet");
  const paper = await kiosk.print(page, "notice-default");
  assert.equal(paper.pages, 1);
  for (const section of sections) assert.ok(paper.text.includes(section), `${section} is not on the paper`);
  for (const said of ["20日", "10个工作日", "30日", "110", "96110", "400-810-8866", "12363", "12378"]) {
    assert.ok(paper.text.includes(said), `${said} is not on the paper`);
  }
  assert.deepEqual(faults, []);
  await close();
});

/** The fullest sheet of each kind of customer: every optional line that can come together does. */
const fullest = {
  self: { "dispute-filer": "self", "dispute-kind": "mistake", "dispute-mistake": "annual-fee", "dispute-stage": "rejected", "dispute-report": "no" },
  agent: { "dispute-filer": "agent", "dispute-kind": "not-mine", "dispute-not-mine": "unsigned-guarantee", "dispute-stage": "silent", "dispute-report": "no" },
  enterprise: { "dispute-filer": "enterprise", "dispute-visitor": "clerk", "dispute-enterprise": "impostor", "dispute-stage": "rejected", "dispute-report": "no" },
};

for (const [name, picks] of Object.entries(fullest)) {
  test(`the fullest notice for ${name} still fits one page`, async () => {
    const { page, close } = await kiosk.open(at.browser, at.server.origin, { hash: "#check/paid-repair" });
    await kiosk.ready(page);
    await kiosk.choose(page, "insider");
    await kiosk.tap(page, '[data-act="early"]');
    await kiosk.card(page, "记录真有错怎么办");
    await kiosk.answerAll(page, (question) => picks[question]);
    await kiosk.card(page, "打印告知单");
    await page.waitForSelector(".preview .sheet");
    const paper = await kiosk.print(page, `notice-${name}`);
    assert.equal(paper.pages, 1);
    assert.ok(paper.text.includes("给您提个醒"));
    for (const section of sections) assert.ok(paper.text.includes(section), `${section} is not on the paper`);
    await close();
  });
}

const afterwards = ["被骗以后怎么办（告知单）", "给过什么，就做哪一步", "转过钱", "共享过屏幕", "电话卡", "签过字", "证据先别删，带去报警", "记录真有错，有四种合法渠道", "收费“征信修复”是骗局", "官方渠道", "客户签字", "内容版本2026.11"];

test("the blank sheet for those already caught is one A4 page with everything on it", async () => {
  const { page, faults, close } = await kiosk.open(at.browser, at.server.origin, { hash: "#sheet/scammed" });
  await kiosk.ready(page);
  const paper = await kiosk.print(page, "scammed-blank");
  assert.equal(paper.pages, 1);
  assert.match(paper.size, /A4/);
  for (const section of afterwards) assert.ok(paper.text.includes(section), `${section} is not on the paper`);
  for (const said of ["110", "96110", "20日", "2次"]) assert.ok(paper.text.includes(said), `${said} is not on the paper`);
  assert.deepEqual(faults, []);
  await close();
});

test("the sheet for those already caught follows what was given away", async () => {
  const { page, close } = await kiosk.open(at.browser, at.server.origin, { hash: "#check/given" });
  await kiosk.ready(page);
  await kiosk.choose(page, "money", "code");
  await kiosk.choose(page, "yes");
  await kiosk.choose(page, "not-yet");
  await page.waitForSelector(".verdict");
  assert.equal(await page.locator(".now li").count(), 3, "at most three things to do now");
  const order = await page.locator("[data-step]").evaluateAll((all) => all.map((step) => step.dataset.step));
  assert.deepEqual(order, ["given-call", "given-stop", "given-code-step", "given-keep", "given-query"]);
  await kiosk.card(page, "打印“被骗以后”");
  await page.waitForSelector(".preview .sheet");
  const paper = await kiosk.print(page, "scammed-money-code");
  assert.equal(paper.pages, 1);
  assert.ok(paper.text.includes("转过钱") && paper.text.includes("验证码"));
  assert.ok(!paper.text.includes("签过字") && !paper.text.includes("共享过屏幕"), "what was not given is on the paper");
  await close();
});

test("paper is black on white, at least 10.5 pt, with lines high enough to write on", async () => {
  const { page, close } = await kiosk.open(at.browser, at.server.origin, { hash: "#sheet/notice" });
  await kiosk.ready(page);
  await page.emulateMedia({ media: "print" });
  const seen = await page.evaluate(() => {
    const sheet = document.querySelector(".print-only");
    const point = 96 / 72;
    const texts = [...sheet.querySelectorAll("h1, h2, h3, p, li, th, td, span")].filter((e) => e.textContent && !e.closest(".sheet-foot"));
    return {
      smallest: Math.min(...texts.map((e) => parseFloat(getComputedStyle(e).fontSize) / point)),
      colours: [...new Set(texts.map((e) => getComputedStyle(e).color))],
      ground: getComputedStyle(sheet.querySelector(".sheet")).backgroundColor,
      lines: [...sheet.querySelectorAll(".sheet-line")].map((e) => (e.getBoundingClientRect().height / 96) * 25.4),
      others: [...document.querySelectorAll(".desk > :not(.place), .desk > .place > *")].filter((e) => e !== sheet && e.checkVisibility()).length,
    };
  });
  assert.ok(seen.smallest >= 10.49, `${seen.smallest} pt`);
  assert.deepEqual(seen.colours, ["rgb(0, 0, 0)"]);
  assert.equal(seen.ground, "rgb(255, 255, 255)");
  assert.ok(seen.lines.length >= 6 && Math.min(...seen.lines) >= 8, `${seen.lines} mm`);
  assert.equal(seen.others, 0, "the screen shows through");
  await close();
});

test("a double tap on 打印 prints once; after the job it prints again", async () => {
  const stub = () => {
    window.jobs = 0;
    window.print = () => window.jobs++;
  };
  const { page, close } = await kiosk.open(at.browser, at.server.origin, { hash: "#sheet/notice", before: stub, hasTouch: false });
  await kiosk.ready(page);
  await page.locator('[data-act="print"]').dblclick();
  await page.locator('[data-act="print"][disabled]').waitFor();
  assert.equal(await page.evaluate(() => window.jobs), 1);
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await kiosk.tapMouse(page, 'dialog [data-act="keep"]');
  await kiosk.tapMouse(page, '[data-act="print"]:not([disabled])');
  assert.equal(await page.evaluate(() => window.jobs), 2);
  await close();
});

test("a device that cannot print says so instead of offering a dead button", async () => {
  const stub = () => Object.defineProperty(window, "print", { value: undefined });
  const { page, close } = await kiosk.open(at.browser, at.server.origin, { hash: "#sheet/notice", before: stub });
  await kiosk.ready(page);
  assert.equal(await page.locator('[data-act="print"]').count(), 0);
  assert.match(await page.locator(".print-missing").innerText(), /不能打印/);
  await close();
});

test("every sheet of 首页 → 打印 is one A4 page, blank, with every section on it", async () => {
  const { page, faults, close } = await kiosk.open(at.browser, at.server.origin, { hash: "#papers" });
  await kiosk.ready(page);
  const bare = (text) => text.replaceAll(/[\s※]/g, "");
  const seen = new Set();
  const check = async () => {
    await page.waitForSelector(".preview .sheet");
    const name = (await page.evaluate(() => location.hash)).slice(1).replaceAll("/", "-");
    const { pages, size, text } = await kiosk.print(page, `blank-${name}`);
    assert.equal(pages, 1, name);
    assert.match(size, /A4/);
    for (const title of await page.locator(".preview .sheet :is(h1, h2)").allInnerTexts()) {
      assert.ok(bare(text).includes(bare(title)), `${name} lacks ${title}`);
    }
    // Nothing is cut off at the edge, and every line to write on has room.
    await page.emulateMedia({ media: "print" });
    const wrong = await page.evaluate(() => {
      const sheet = document.querySelector(".print-only .sheet");
      const box = sheet.getBoundingClientRect();
      const all = [...sheet.querySelectorAll("*")];
      const outside = all.filter((one) => one.getBoundingClientRect().right > box.right + 1 || one.getBoundingClientRect().left < box.left - 1);
      const narrow = [...sheet.querySelectorAll(".sheet-line")].filter((line) => line.getBoundingClientRect().width < 40);
      return [...outside, ...narrow].map((one) => one.className + one.textContent.slice(0, 20));
    });
    await page.emulateMedia({ media: null });
    assert.deepEqual(wrong, [], name);
    seen.add(name);
  };
  const doors = await page.locator(".hub .card").count();
  for (let at = 1; at <= doors; at++) {
    await kiosk.tap(page, `.hub .card:nth-child(${at})`);
    await check();
    const versions = await page.locator('[aria-label="给谁用"] .pick').count();
    for (let version = 1; version <= versions; version++) {
      await kiosk.tap(page, `[aria-label="给谁用"] .pick:nth-child(${version})`);
      await check();
    }
    await kiosk.tap(page, '[data-act="back"]');
    await page.waitForSelector(".hub");
  }
  for (const name of ["sheet-notice-self", "sheet-notice-agent", "sheet-notice-enterprise", "sheet-scammed", "sheet-form-dispute-agent", "sheet-form-dispute-enterprise-clerk", "sheet-form-complaint-enterprise", "sheet-form-mandate", "sheet-form-mandate-enterprise", "sheet-statement", "sheet-clue-report"]) {
    assert.ok([...seen].some((one) => one.startsWith(name)), `${name} was not printed, only ${[...seen]}`);
  }
  assert.deepEqual(faults, []);
  await close();
});

for (const [name, hash] of Object.entries({ notice: "sheet/notice/agent", scammed: "sheet/scammed" })) {
  test(`${name} comes from a roll of 80 mm in one piece, and ordinary paper comes after it`, async () => {
    const stub = () => (window.print = () => {});
    const { page, faults, close } = await kiosk.open(at.browser, at.server.origin, { hash: `#${hash}`, before: stub });
    await kiosk.ready(page);
    const whole = (await kiosk.print(page, `roll-${name}-a4`)).text;
    await kiosk.tap(page, '.pick:has-text("小票")');
    await kiosk.shot(page, `roll-${name}`);
    await kiosk.tap(page, '[data-act="print"]');
    const { pages, size, text } = await kiosk.print(page, `roll-${name}`);
    assert.equal(pages, 1);
    const [wide, high] = size.match(/[\d.]+/g).map((points) => (Number(points) / 72) * 25.4);
    assert.ok(Math.abs(wide - 80) < 0.5 && high > 200 && high < 700, size);
    const letters = (printed) => [...printed.replaceAll(/[第页共\d/]/g, "")].sort().join("");
    assert.equal(letters(text), letters(whole), "the roll says something else");
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await kiosk.tap(page, 'dialog [data-act="keep"]');
    await kiosk.tap(page, '.pick:has-text("普通")');
    assert.match((await kiosk.print(page, `roll-${name}-after`)).size, /A4/);
    // A browser that says nothing when a job has ended: the way off the screen is the end of it.
    await kiosk.tap(page, '.pick:has-text("小票")');
    await kiosk.tap(page, '[data-act="print"]');
    await kiosk.tap(page, '[data-act="finish"]');
    await page.evaluate(() => (location.hash = "#sheet/statement"));
    await page.waitForSelector('[data-act="print"]:not([disabled])');
    assert.match((await kiosk.print(page, `roll-${name}-next`)).size, /A4/, "the next person prints on a roll");
    assert.deepEqual(faults, []);
    await close();
  });
}
