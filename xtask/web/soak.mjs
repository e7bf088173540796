// Serves customer after customer in one page, and measures what grows. node soak.mjs [--sessions N]
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import * as kiosk from "../../tests/browser/kiosk.mjs";
import { soak } from "../../tests/browser/soak.mjs";

const { values } = parseArgs({ options: { sessions: { type: "string", default: "10000" } } });
const sessions = Number(values.sessions);
if (!Number.isSafeInteger(sessions) || sessions < 10) throw new Error("--sessions 要写整数，至少 10");

// Memory is taken from the machine page by page: at first every new kind of customer needs a little more at once.
const warm = Math.min(3_000, sessions);
const started = Date.now();
const [browser, server] = await Promise.all([kiosk.launch(), kiosk.serve()]);
const row = ({ sessions, pages, heap, nodes, listeners }) => `| ${sessions} | ${pages} | ${(heap / 1024).toFixed(0)} | ${nodes} | ${listeners} |`;
const { seen, faults } = await soak(browser, server.origin, { sessions, warm, step: Math.ceil(sessions / 10), told: (one) => console.log(row(one)) });
await Promise.all([browser.close(), server.close()]);
const [first, last] = [seen[0], seen.at(-1)];
const grown = (name) => last[name] - first[name];
const each = (name, unit = 1) => ((grown(name) / unit) * 1_000) / sessions;
const told = [
  "| 客户 | wasm 内存页 | JS 堆 KiB | 节点 | 监听器 |",
  "| ---: | ---: | ---: | ---: | ---: |",
  ...seen.map(row),
  "",
  `先热身 ${warm} 位，再量 ${sessions} 位，用时 ${Math.round((Date.now() - started) / 60_000)} 分钟。每 1 000 位客户的增长：wasm 内存页 ${each("pages")}，JS 堆 ${each("heap", 1024).toFixed(1)} KiB（共 ${((grown("heap") / first.heap) * 100).toFixed(1)} %），节点 ${each("nodes").toFixed(1)}，监听器 ${each("listeners").toFixed(1)}。`,
].join("\n");
console.log(`\n${told}`);
if (process.env.KIOSK_REPORT) writeFileSync(process.env.KIOSK_REPORT, `${told}\n`);
const flat = grown("pages") === 0 && last.heap <= first.heap * 1.1 && last.nodes <= first.nodes * 1.1 && last.listeners <= first.listeners * 1.1;
if (faults.length > 0) console.log(faults.join("\n"));
process.exit(flat && faults.length === 0 ? 0 : 1);
