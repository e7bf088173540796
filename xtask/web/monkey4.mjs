// Looses monkeys on the built kiosk, as many at a time as there are processors. node monkey.mjs [--seed N] [--events N]
import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import * as kiosk from "../../tests/browser/kiosk.mjs";
import { monkey, report } from "../../tests/browser/monkey.mjs";

const { values } = parseArgs({ options: { seed: { type: "string", default: "1" }, events: { type: "string", default: "100000" } } });
const [seed, events] = [Number(values.seed), Number(values.events)];
if (!Number.isSafeInteger(seed) || !Number.isSafeInteger(events) || events < 1) throw new Error("--seed 和 --events 要写整数");

// Each has a seed of its own and a page of its own, so a fault is replayed with its seed alone.
const many = Math.min(events, Math.max(1, 4));
const share = Math.ceil(events / many);
const started = Date.now();
const server = await kiosk.serve();
const runs = Array.from({ length: many }, async (_, at) => {
  const own = seed + at;
  const browser = await kiosk.launch();
  const wrong = await monkey(browser, server.origin, { seed: own, events: share, told: (done, bad, found) => console.log(`种子 ${own}：${done} 下，出错 ${bad} 处${found ? `：${found.join("；")}` : ""}`) });
  await browser.close();
  return { seed: own, wrong };
});
const done = await Promise.all(runs);
await server.close();
const bad = done.flatMap(({ wrong }) => wrong).length;
const total = share * many;
const told = [
  `种子 ${seed} 到 ${seed + many - 1}，各 ${share} 下，共 ${total} 下，用时 ${Math.round((Date.now() - started) / 60_000)} 分钟。`,
  `每 100 000 下出错：**${((bad * 100_000) / total).toFixed(0)}** 处。`,
  "",
  "点按钮、乱点、手抖、几个手指、滑动、鼠标、按键、输入、改地址、转屏和改大小、长时间不动、断网，按固定的比例随机来；每一下之后看：没有停住的面板，控制台没有报错，有且只有一个标题，求助按钮在，没有超出屏幕；每 150 下看一次：两下之内回得到首页。",
].join("\n");
console.log(`\n${told}`);
for (const { seed, wrong } of done) if (wrong.length > 0) console.log(report(seed, wrong));
if (process.env.KIOSK_REPORT) writeFileSync(process.env.KIOSK_REPORT, `${told}\n`);
process.exit(bad > 0 ? 1 : 0);
