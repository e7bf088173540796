// How fast kiosk.html opens from a disk, beside an empty page in the same run.
// node bench.mjs <node_modules> <chromium> <kiosk.html>
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [modules, executablePath, single] = process.argv.slice(2);
const { chromium } = createRequire(join(modules, "_"))("playwright-core");
const ROUNDS = 11;
const THROTTLES = [1, 4, 6];

const folder = mkdtempSync(join(tmpdir(), "bench-"));
const blank = join(folder, "blank.html");
writeFileSync(blank, '<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><title>空白页</title><p>空白页</p></html>');

/** Runs in the page before anything else: tells when something was painted, when the first screen was there to
    be tapped (a tap is remembered from then on), and when the program had drawn it and would answer at once.
    It says so by itself: asking would disturb what is measured. */
function watch(kiosk) {
  const seen = {};
  const note = (name, time) => {
    seen[name] = time;
    if (seen.fcp && ((seen.usable && seen.ready) || !kiosk)) console.debug(JSON.stringify(seen));
  };
  new PerformanceObserver((list) => {
    const [entry] = list.getEntriesByName("first-contentful-paint");
    if (entry) note("fcp", entry.startTime);
  }).observe({ type: "paint", buffered: true });
  const once = (name, there) => {
    const look = (_, observer) => {
      if (!there()) return;
      observer.disconnect();
      // A message posted from a frame is handled once that frame has been painted.
      const painted = new MessageChannel();
      painted.port1.onmessage = () => note(name, performance.now());
      requestAnimationFrame(() => painted.port2.postMessage(0));
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: name === "usable", attributeFilter: ["data-first", "data-ready"] });
  };
  once("usable", () => document.documentElement.hasAttribute("data-first") && document.querySelector("#app .help-end"));
  once("ready", () => document.documentElement.hasAttribute("data-ready"));
}

async function once(context, path, throttle, kiosk) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: throttle });
  await page.addInitScript(watch, kiosk);
  const told = page.waitForEvent("console", (message) => message.type() === "debug");
  await page.goto(pathToFileURL(path).href);
  const seen = JSON.parse((await told).text());
  await page.close();
  return seen;
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const root = process.getuid?.() === 0;
const browser = await chromium.launch({ executablePath, args: ["--disable-gpu", ...(root ? ["--no-sandbox"] : [])] });
const context = await browser.newContext({ viewport: { width: 1080, height: 1920 } });
console.log("| CPU 减速 | 空白页首次绘制 ms | 首次绘制 | 首屏可以点 | 程序就绪 |");
console.log("| --- | ---: | ---: | ---: | ---: |");
for (const throttle of THROTTLES) {
  const rounds = { blank: [], kiosk: [] };
  await once(context, single, throttle, true);
  for (let round = 0; round < ROUNDS; round++) {
    rounds.blank.push(await once(context, blank, throttle, false));
    rounds.kiosk.push(await once(context, single, throttle, true));
  }
  const base = median(rounds.blank.map(({ fcp }) => fcp));
  const ratio = (name) => (median(rounds.kiosk.map((round) => round[name])) / base).toFixed(2);
  console.log(`| ${throttle}× | ${base.toFixed(0)} | ${ratio("fcp")} × | ${ratio("usable")} × | ${ratio("ready")} × |`);
}

/** The way of a customer, tap by tap: what is tapped, and a name for it. */
const WAY = [
  ["首页 → 碰上哪一种", '.jobs .card'],
  ["→ 第一题", '.hub .card:nth-child(2)'],
  ["选一个答案", '[data-choice="insider"]'],
  ["→ 下一题", '[data-act="next"]'],
  ["→ 先看结果", '[data-act="early"]'],
  ["结果 → 告知单", '.verdict .doors .card:last-child'],
  ["→ 紧急求助", '[data-act="help"]'],
  ["→ 首页", '[data-act="home"]'],
  ["首页 → 碰上哪一种", '.jobs .card'],
  ["→ 一句话识别", '.hub .card:last-child'],
  ["→ 例句", '[data-theme="call"]'],
  ["例句 → 识别结果", '.line'],
  ["→ 再看一句", '[data-act="again"]'],
  ["5000 字广告 → 识别结果", '[data-act="scan"]'],
  ["→ 再看一句", '[data-act="again"]'],
  ["5000 字提醒 → 识别结果", '[data-act="scan"]'],
  ["→ 再看一句", '[data-act="again"]'],
  ["一句提醒 → 识别结果", '[data-act="scan"]'],
  ["→ 首页", '[data-act="home"]'],
  ["首页 → 办哪件事", '.jobs .card:nth-child(2)'],
  ["→ 提异议，第一题", '.hub .card'],
  ["选一个答案 → 下一题", '[data-choice="self"]'],
  ["选一个答案 → 下一题", '[data-choice="mistake"]'],
  ["选一个答案 → 下一题", '[data-choice="paid"]'],
  ["选一个答案 → 下一题", '[data-choice="none"]'],
  ["选一个答案 → 办理方案", '[data-choice="no"]'],
  ["→ 办理清单", '[data-act="list"]'],
  ["→ 扫码带走", '[data-act="take"]'],
  ["→ 下一张码", '[data-act="code-next"]'],
  ["→ 首页", '[data-act="home"]'],
  ["首页 → 问一问", '.home .doors .card'],
  ["点一个字母", '.key:nth-child(21)'],
  ["点一个字母", '.key:nth-child(15)'],
  ["→ 一个问题", '[data-faq]'],
  ["→ 首页", '[data-act="home"]'],
  ["首页 → 算一算", '.home .doors .card:nth-child(2)'],
  ["→ 五年", '.hub .card'],
  ["点年", '[data-key="2020"]'],
  ["点月", '[data-key="5"]'],
  ["点日 → 结果", '[data-key="15"]'],
];

/** Taps in the page: how long the program kept the page busy, and how long until the next screen was painted. */
const tap = (page, selector, text) =>
  page.evaluate(
    ([selector, text]) =>
      new Promise((done) => {
        const field = document.querySelector("textarea");
        if (field) field.value = text;
        const target = document.querySelector(selector);
        const start = performance.now();
        target.click();
        // What the tap set going runs before the next task.
        let busy;
        const after = new MessageChannel();
        after.port1.onmessage = () => (busy = performance.now() - start);
        after.port2.postMessage(0);
        const painted = new MessageChannel();
        painted.port1.onmessage = () => done({ busy, painted: performance.now() - start });
        requestAnimationFrame(() => painted.port2.postMessage(0));
      }),
    [selector, text],
  );

const offer = "专业征❤信❤修复，内部渠道7天见效，不成功退款，加我！逾qi三年没还，今天天气不错。".repeat(200).slice(0, 5_000);
// Just as much to look up, but nothing to light up: what remains is the reading.
const warning = "警惕专业征❤信❤修复、内部渠道7天见效、不成功退款的骗局！逾qi三年没还，今天天气不错。".repeat(200).slice(0, 5_000);
const times = new Map();
for (const throttle of [1, 6]) {
  for (let round = 0; round < ROUNDS; round++) {
    const page = await context.newPage();
    await page.goto(`${pathToFileURL(single).href}#home`);
    await page.waitForSelector("html[data-ready] .home");
    await page.waitForTimeout(1_500);
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: throttle });
    for (const [at, [name, selector]] of WAY.entries()) {
      await page.waitForSelector(selector);
      const key = `${at} ${name}`;
      if (!times.has(key)) times.set(key, { 1: [], 6: [] });
      times.get(key)[throttle].push(await tap(page, selector, name.startsWith("5000 字广告") ? offer : name.startsWith("5000") ? warning : warning.slice(0, 40)));
      await page.waitForTimeout(100);
    }
    await page.close();
  }
}
const worst = (numbers, share) => [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.ceil(numbers.length * share) - 1)];
const of = (seen, name) => seen.map((one) => one[name]);
console.log("\n| 点一下 → 下一屏画好，ms | 1× 中位 | 6× 中位 | 6× 最慢 |\n| --- | ---: | ---: | ---: |");
for (const [key, { 1: fast, 6: slow }] of times) {
  const shown = (number) => number.toFixed(0);
  console.log(`| ${key.slice(key.indexOf(" ") + 1)} | ${shown(median(of(fast, "painted")))} | ${shown(median(of(slow, "painted")))} | ${shown(Math.max(...of(slow, "painted")))} |`);
}
const all = (throttle) => [...times.values()].flatMap((seen) => of(seen[throttle], "painted"));
const total = (throttle) => `中位 ${median(all(throttle)).toFixed(0)}，p99 ${worst(all(throttle), 0.99).toFixed(0)}`;
console.log(`| 合计 | ${total(1)} | ${total(6)} | |`);
// Both draw the same screen, and a long text is drawn only after that: the difference is the reading.
const busy = (name) => median(of([...times].find(([key]) => key.includes(name))[1][1], "busy"));
console.log(`\n5 000 字识别一次（wasm，1×）：${(busy("5000 字提醒") - busy("一句提醒")).toFixed(1)} ms。`);
await browser.close();
rmSync(folder, { recursive: true });
