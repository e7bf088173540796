// A picture of every screen in every mode, on contact sheets. node shots.mjs [--quick]
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import * as kiosk from "../../tests/browser/kiosk.mjs";
import { printer, screens, showDressed } from "../../tests/browser/screens.mjs";

const { values } = parseArgs({ options: { quick: { type: "boolean", default: false } } });
const looks = {
  standard: {},
  large: { size: "large" },
  huge: { size: "huge" },
  strong: { strong: true },
  "huge-strong": { size: "huge", strong: true },
  pictures: { pictures: true },
  english: { english: true },
};
const modes = values.quick ? ["standard"] : Object.keys(looks);
const out = join(dirname(kiosk.dist), "shots");
await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const [browser, server] = await Promise.all([kiosk.launch(), kiosk.serve()]);

/** One size, one mode: all screens on one page. */
async function shoot(name, mode) {
  const { page, close } = await kiosk.open(browser, server.origin, { size: kiosk.sizes[name], before: printer });
  await kiosk.ready(page);
  const taken = [];
  for (const screen of screens) {
    await showDressed(page, screen, looks[mode]);
    await page.evaluate(() => document.fonts.ready);
    const file = `${name}-${mode}-${screen[0]}.png`;
    await page.screenshot({ path: join(out, file) });
    taken.push([screen[0], file]);
  }
  await close();
  return taken;
}

const sheet = (title, taken, width) => `<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><title>${title}</title>
<style>body{margin:16px;font:14px sans-serif;background:#ddd}h1{font-size:20px}div{display:flex;flex-wrap:wrap;gap:12px}figure{margin:0}img{display:block;width:${width}px;border:1px solid #999}</style>
<h1>${title}</h1><div>${taken.map(([name, file]) => `<figure><img src="${file}"><figcaption>${name}</figcaption></figure>`).join("")}</div></html>`;

let count = 0;
for (const [name, { width, height }] of Object.entries(kiosk.sizes)) {
  for (const mode of modes) {
    const taken = await shoot(name, mode);
    count += taken.length;
    const page = join(out, `sheet-${name}-${mode}.html`);
    await writeFile(page, sheet(`${name} ${width}×${height}，${mode}`, taken, width > height ? 420 : 250));
    const view = await browser.newPage({ viewport: { width: 2100, height: 900 } });
    await view.goto(pathToFileURL(page).href);
    await view.screenshot({ path: page.replace(/html$/, "png"), fullPage: true });
    await view.close();
    console.log(`✔ ${name} ${mode}：${taken.length} 屏`);
  }
}
await Promise.all([browser.close(), server.close()]);
console.log(`✔ ${count} 张，大图在 ${out}`);
