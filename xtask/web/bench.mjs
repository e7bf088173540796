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
console.log("| CPU 减速 | 空白页首次绘制 ms | 首次绘制 | 首页可以点 | 程序就绪 |");
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
await browser.close();
rmSync(folder, { recursive: true });
