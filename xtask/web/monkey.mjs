// Looses monkeys on the built kiosk, a few at a time. node monkey.mjs [--seed N] [--events N]
import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import * as kiosk from "../../tests/browser/kiosk.mjs";
import { ROUND, monkey, report } from "../../tests/browser/monkey.mjs";

const { values } = parseArgs({ options: { seed: { type: "string", default: "1" }, events: { type: "string", default: "100000" } } });
const [seed, events] = [Number(values.seed), Number(values.events)];
if (!Number.isSafeInteger(seed) || !Number.isSafeInteger(events) || events < 1) throw new Error("--seed 和 --events 要写整数");

// Each monkey has a seed and a page of its own, so a fault is replayed with its seed alone.
const waiting = Array.from({ length: Math.ceil(events / ROUND) }, (_, at) => ({ seed: seed + at, events: Math.min(ROUND, events - at * ROUND) }));
const last = seed + waiting.length - 1;
const [made, wrong] = [[], []];
const started = Date.now();
const server = await kiosk.serve();
/** Takes one monkey after the other. */
const keeper = async () => {
  const browser = await kiosk.launchStill();
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const run = await monkey(browser, server.origin, next);
    made.push(run.trail.length);
    if (run.found.length > 0) {
      wrong.push(run);
      console.log(report(run));
    }
    if (made.length % 10 === 0) console.log(`${made.length} 只猴子，出错 ${wrong.length} 处`);
  }
  await browser.close();
};
// A monkey mostly waits for its browser: three of them keep one processor busy.
await Promise.all(Array.from({ length: Math.min(8, 3 * availableParallelism()) }, keeper));
await server.close();
const total = made.reduce((sum, one) => sum + one, 0);
const told = [
  `${made.length} 只猴子，种子 ${seed} 到 ${last}，共 ${total} 下，用时 ${Math.round((Date.now() - started) / 60_000)} 分钟。`,
  `每 100 000 下出错：**${((wrong.length * 100_000) / total).toFixed(0)}** 处。`,
  "",
  "点按钮、乱点、手抖、几个手指、滑动、鼠标、按键、输入、改地址、转屏和改大小、长时间不动、断网，按固定的比例随机来；每一下之后看：没有停住的面板，控制台没有报错，有且只有一个标题，求助按钮在，没有超出屏幕；每 150 下看一次：两下之内回得到首页。",
  "",
  `哪一只出了错，用它的种子再来一遍：\`cargo xtask monkey --seed 种子 --events ${ROUND}\`。`,
].join("\n");
console.log(`\n${told}`);
if (process.env.KIOSK_REPORT) writeFileSync(process.env.KIOSK_REPORT, `${told}\n`);
process.exit(wrong.length > 0 ? 1 : 0);
