// Nothing a person entered outlives the session, however it ends.
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import * as kiosk from "./kiosk.mjs";
import { goto, press, printer } from "./screens.mjs";

const { at } = kiosk.together();

const NAME = "张三丰";
const PHONE = "13812345678";
const SECRET = `${NAME}，电话${PHONE}，说能洗白征信`;
/** What the made-up person chose, as it would show on a screen. */
const chosen = (page) => page.locator('[aria-checked="true"], [data-flag], .answer-row').count();

/** Somebody who types into everything there is, and answers. */
async function plant(page) {
  await goto(page, "check/paid-repair");
  await press(page, '[data-choice="insider"]', '[data-act="next"]');
  await page.waitForFunction(() => location.hash === "#check/paid-repair/promise");
  await goto(page, "answers/check/paid-repair");
  assert.ok((await chosen(page)) > 0, "the answer is nowhere to be seen");
  await goto(page, "sum/five-years");
  await press(page, '[data-key="2019"]', '[data-key="5"]', '[data-key="4"]');
  await goto(page, "faq");
  await page.locator(".faq-field").fill(NAME + PHONE);
  await goto(page, "scan");
  await page.locator(".said-field").fill(SECRET);
  await press(page, '[data-act="scan"]');
  await page.waitForSelector("main.said");
  await page.evaluate(() => getSelection().selectAllChildren(document.querySelector(".said-text")));
  assert.ok((await everything(page)).includes(PHONE), "the search does not find what is there");
}

/** All places in which something could be left: page, fields, selection, address, history, storage, caches, accessibility tree. */
async function everything(page) {
  const seen = await page.evaluate(async () => {
    const fields = [...document.querySelectorAll("input, textarea")].map((field) => field.value);
    const caches = self.caches ? await Promise.all((await self.caches.keys()).map(async (name) => [name, (await (await self.caches.open(name)).keys()).map(({ url }) => url)])) : [];
    const stored = (storage) => JSON.stringify({ ...storage });
    const databases = (await indexedDB.databases?.()) ?? [];
    return JSON.stringify([
      document.documentElement.outerHTML, fields, String(getSelection()), location.href, document.title, JSON.stringify(history.state), history.length,
      stored(localStorage), stored(sessionStorage), document.cookie, databases, caches, window.name,
    ]);
  });
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = await cdp.send("Accessibility.getFullAXTree");
  const { entries } = await cdp.send("Page.getNavigationHistory");
  await cdp.detach();
  return seen + JSON.stringify(nodes) + JSON.stringify(entries);
}

/** The next person finds nothing: not where the session ended, nor on any screen where something was entered. */
async function gone(page, how) {
  const left = (text) => [NAME, PHONE, "2019年5月4日", "2024年5月5日"].filter((one) => text.includes(one));
  assert.deepEqual(left(await everything(page)), [], `${how}: left on the page`);
  for (const place of ["scan", "said", "faq", "sum/five-years", "check/paid-repair", "answers/check/paid-repair", "sheet/notice"]) {
    await goto(page, place);
    assert.deepEqual(left(await everything(page)), [], `${how}: left on ${place}`);
    assert.equal(await chosen(page), 0, `${how}: an answer is left on ${place}`);
  }
  await goto(page, "home");
  assert.equal(await page.locator(".kept").count(), 0, `${how}: 首页 tells what the last one was about`);
}

const started = (page) => page.waitForSelector("html[data-ready] main.start");

const ENDS = {
  "idle": async (page) => {
    await page.clock.fastForward(300_000);
    await started(page);
  },
  "结束": async (page) => {
    await kiosk.tap(page, '[data-act="finish"]');
    await started(page);
  },
  "after printing": async (page) => {
    await goto(page, "sheet/notice");
    await press(page, '[data-act="print"]:not([disabled])', '[data-act="end-now"]');
    await started(page);
  },
  "重新开始": async (page) => {
    await kiosk.tap(page, '[data-act="restart"]');
    await kiosk.tap(page, '[data-act="forget"]');
    await started(page);
  },
  "crash": async (page) => {
    await page.evaluate(() => document.documentElement.setAttribute("data-fault", "panic"));
    await page.waitForSelector("#fault-panic", { state: "visible" });
    assert.ok(!(await everything(page)).includes(PHONE), "left behind the panel");
    await page.clock.fastForward(5_000);
    await started(page);
    await page.evaluate(() => sessionStorage.clear());
  },
  "reload": async (page) => {
    await page.reload();
    await kiosk.ready(page);
  },
  "the browser's Back": async (page) => {
    await page.goto("about:blank");
    await page.goBack();
    await kiosk.ready(page);
  },
  // Browsers that are driven keep no page whole; one that is kept is this very page after it was told so.
  "a page kept whole for the browser's Back": async (page) => {
    await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true })));
    await started(page);
  },
};

for (const [how, end] of Object.entries(ENDS)) {
  test(`nothing is left: ${how}`, async () => {
    const { page, close } = await kiosk.open(at.browser, at.server.origin, { before: printer });
    await page.clock.install();
    await page.reload();
    await kiosk.ready(page);
    await plant(page);
    await end(page);
    await gone(page, how);
    await close();
  });
}

test("nothing is left: a browser closed in the middle and opened again at the same address", async () => {
  const folder = await mkdtemp(join(tmpdir(), "kiosk-kept-"));
  try {
    let context = await kiosk.launchKept(folder);
    let page = context.pages()[0] ?? (await context.newPage());
    await page.goto(`${at.server.origin}/`);
    await kiosk.ready(page);
    await plant(page);
    // What a restored tab gets back: its address and its storage.
    const address = page.url();
    await context.close();
    context = await kiosk.launchKept(folder);
    page = context.pages()[0] ?? (await context.newPage());
    await page.goto(address);
    await kiosk.ready(page);
    await gone(page, "opened again");
    await context.close();
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("how the screen looks ends with the session, too", async () => {
  const { page, close } = await kiosk.open(at.browser, at.server.origin);
  await kiosk.ready(page);
  await press(page, '[data-act="settings"]');
  for (const row of [1, 2, 3]) await press(page, `.settings .picks-row:nth-of-type(${row}) .pick:last-child`);
  const look = () => page.evaluate(() => ({ ...document.documentElement.dataset, lang: document.documentElement.lang }));
  const dressed = await look();
  assert.deepEqual([dressed.size, dressed.strong, dressed.pictures], ["huge", "", ""]);
  await press(page, '[data-act="language"]');
  await page.waitForSelector('html[lang="en"]');
  assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length]), [0, 0]);
  await press(page, '[data-act="finish"]');
  await page.waitForSelector('html[lang="zh-CN"] main.start');
  const after = await look();
  assert.deepEqual([after.size, after.strong, after.pictures], [undefined, undefined, undefined]);
  await close();
});

test("隐私 tells everything that is kept", async () => {
  const { page, close } = await kiosk.open(at.browser, at.server.origin, { hash: "#about" });
  await kiosk.ready(page);
  await kiosk.tap(page, '[data-act="privacy"]');
  await page.waitForFunction(() => location.hash === "#privacy");
  const said = await page.locator("main").innerText();
  assert.match(said, /不联网/);
  assert.match(said, /出错的时间/);
  assert.match(said, /程序自己的文件/);
  await close();
});
