// 一句话识别, as customers and staff use it: lines to tap, texts to paste, and whatever else gets pasted.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as kiosk from "./kiosk.mjs";

const { at } = kiosk.together();

async function visit(options, use) {
  const { page, faults, close } = await kiosk.open(at.browser, at.server.origin, { hash: "#scan", ...options });
  await kiosk.ready(page);
  await use(page);
  assert.deepEqual(faults, []);
  await close();
}

/** Puts a text into the field, as a paste does, and has it read. */
async function read(page, text) {
  await page.locator("textarea").evaluate((field, text) => (field.value = text), text);
  await kiosk.tap(page, '[data-act="scan"]');
  await page.waitForSelector(".said");
}

const level = (page) => page.locator("main").getAttribute("data-level");
const flags = (page) => page.locator("[data-flag]").evaluateAll((all) => all.map((flag) => flag.dataset.flag));
const again = async (page) => {
  await kiosk.tap(page, '[data-act="again"]');
  await page.waitForSelector(".scan");
};

test("every line to tap opens with its words lit up and a reason beside them", () =>
  visit({}, async (page) => {
    const themes = await page.locator("[data-theme]").evaluateAll((all) => all.map((theme) => theme.dataset.theme));
    assert.ok(themes.length >= 8);
    let lines = 0;
    for (const theme of themes) {
      await page.evaluate((theme) => (location.hash = `#scan/${theme}`), theme);
      await page.waitForSelector(".lines");
      const count = await page.locator(".line").count();
      for (let at = 0; at < count; at++) {
        const line = page.locator(".line").nth(at);
        const words = await line.innerText();
        await kiosk.settle(page);
        await line.click();
        await page.waitForSelector(".said");
        assert.ok((await page.locator("mark").count()) > 0, `nothing lights up in ${words}`);
        assert.ok((await page.locator(".reason").count()) > 0, `no reason for ${words}`);
        await kiosk.settle(page);
        await page.locator('[data-act="back"]').click();
        await page.waitForSelector(".lines");
        lines += 1;
      }
    }
    assert.ok(lines >= 39 * 2, `only ${lines} lines`);
  }));

for (const [name, size] of Object.entries(kiosk.sizes)) {
  test(`a pasted text lights up and leads on, on ${name}`, () =>
    visit({ size }, async (page) => {
      await read(page, "征❤️信❤️修❤️复，內部渠道7天見效，不成功全額退款！\n加V：abc，先交定金，把验证码发我。");
      assert.equal(await level(page), "stop");
      const seen = await flags(page);
      for (const flag of ["wash-records", "insider", "refund-bait", "asks-code"]) assert.ok(seen.includes(flag), `${flag} in ${seen}`);
      await kiosk.shot(page, `${name}-said`);
      assert.deepEqual(await kiosk.clipped(page), []);
      const numbers = await page.locator("mark sup").allInnerTexts();
      assert.ok(numbers.every((text) => text.split("、").every((number) => Number(number) >= 1 && Number(number) <= seen.length)), numbers.join());
      for (const words of ["96110", "打印告知单", "我已经给了钱或信息"]) assert.ok((await page.locator(".said").innerText()).includes(words), words);
      await again(page);
      assert.match(await page.locator("textarea").inputValue(), /^征❤️信/, "the text can be mended");
    }));
}

test("a warning is told from an offer", () =>
  visit({}, async (page) => {
    await read(page, "民警提醒：凡是说“征信修复、内部渠道、不成功退款”的，都是诈骗，切勿相信。");
    assert.equal(await level(page), "clear");
    assert.match(await kiosk.heading(page), /提醒/);
    assert.ok(!(await page.locator(".said").innerText()).includes("安全"));
  }));

test("nothing to read gets a clear sentence and a way on", () =>
  visit({}, async (page) => {
    await kiosk.tap(page, '[data-act="scan"]');
    assert.match(await page.locator(".said-empty").innerText(), /还没有字/);
    assert.equal(await page.evaluate(() => location.hash), "#scan");
    for (const text of ["😀🎉❤️", "\u{202e}\u{200f}。，！"]) {
      await read(page, text);
      assert.match(await kiosk.heading(page), /没有看到能识别的文字/);
      await again(page);
    }
  }));

test("100 000 characters, broken surrogates and marks that turn the direction of writing are read like any text", () =>
  visit({}, async (page) => {
    await read(page, "征信洗白，包过，加我微信。".repeat(8_000));
    assert.equal(await level(page), "stop");
    assert.match(await page.locator(".said-original").innerText(), /只看了开头/);
    await again(page);
    await read(page, "\ud83d征信\udc00洗白\ud800，包过");
    assert.equal(await level(page), "stop");
    await again(page);
    await read(page, "\u202e征信洗白\u202c，\u2067包过\u2069，加我");
    assert.equal(await level(page), "stop");
    const shown = await page.locator(".said-text").evaluate((text) => text.textContent);
    assert.ok(!/[\u202a-\u202e\u2066-\u2069]/.test(shown), "marks that turn the direction of writing are shown");
  }));

test("what is pasted stays text", () =>
  visit({}, async (page) => {
    await read(page, '<img src=x onerror="window.hit=1"><b>征信洗白</b>包过</p><script>window.hit=1</script>');
    assert.equal(await page.evaluate(() => window.hit), undefined);
    assert.equal(await page.locator(".said-text img, .said-text b, .said-text script").count(), 0);
    assert.match(await page.locator(".said-text").innerText(), /<img src=x/);
  }));

test("the text is gone for the next person, and never in the address or the storage", () =>
  visit({}, async (page) => {
    await read(page, "张三丰13800000000说能洗白征信");
    const where = await page.evaluate(() => [location.href, JSON.stringify(history.state), localStorage.length, sessionStorage.length]);
    assert.ok(!where.join().includes("13800000000") && where[2] === 0 && where[3] === 0, where.join());
    assert.ok(!(await page.locator("html").getAttribute("data-vacant")), "a new version may come in while a text stands there");
    await kiosk.tap(page, '[data-act="finish"]');
    await page.waitForSelector(".start");
    for (const screen of ["scan", "said"]) {
      await page.evaluate((screen) => (location.hash = `#${screen}`), screen);
      await page.waitForSelector(".scan");
      assert.equal(await page.locator("textarea").inputValue(), "");
    }
    assert.ok(!(await page.content()).includes("13800000000"));
  }));
