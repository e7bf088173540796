// Reads the codes off the screen with a decoder that shares nothing with what drew them.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import * as kiosk from "./kiosk.mjs";

const require = createRequire(join(process.env.KIOSK_NODE_MODULES, "x.js"));
const { PNG } = require("pngjs");
const { readBarcodes, prepareZXingModule } = require("zxing-wasm/reader");
// The decoder of many phones; its own module, not one fetched from somewhere.
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(require.resolve("zxing-wasm/reader/zxing_reader.wasm"))).buffer } });

/** The picture on the screen, as grey values. */
export async function shown(page) {
  const picture = page.locator(".code-picture");
  await picture.waitFor();
  await picture.scrollIntoViewIfNeeded();
  const { width, height, data } = PNG.sync.read(await picture.screenshot());
  const grey = Uint8ClampedArray.from({ length: width * height }, (_, at) => (data[4 * at] + data[4 * at + 1] + data[4 * at + 2]) / 3);
  return { width, height, grey };
}

/** What the picture says; `null` where it cannot be read. */
export async function read({ width, height, grey }) {
  const data = Uint8ClampedArray.from({ length: 4 * grey.length }, (_, at) => (at % 4 === 3 ? 255 : grey[at >> 2]));
  const [found] = await readBarcodes({ data, width, height }, { formats: ["QRCode"] });
  return found?.isValid ? found.text : null;
}

/** The picture as a poor camera sees it: fewer pixels, noise, seen at a slant. Always the same noise. */
export function worsened({ width, height, grey }, share, noise, tilt) {
  const [wide, high] = [Math.round(width * share), Math.round(height * share)];
  let state = 7;
  const random = () => ((state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648 - 0.5) * 2;
  const at = (x, y) => grey[Math.min(height - 1, Math.floor(y)) * width + Math.min(width - 1, Math.max(0, Math.floor(x)))] ?? 255;
  const out = new Uint8ClampedArray(wide * high);
  for (let y = 0; y < high; y++) {
    const squeezed = 1 + tilt * (y / high);
    for (let x = 0; x < wide; x++) {
      const from = (((x / wide - 0.5) * squeezed + 0.5) * width) | 0;
      // Four samples a pixel: the blur of a lens.
      const around = [0, 0.5].flatMap((dx) => [0, 0.5].map((dy) => at(from + dx / share, (y + dy) / share)));
      out[y * wide + x] = from < 0 || from >= width ? 255 : around.reduce((sum, value) => sum + value, 0) / 4 + noise * random();
    }
  }
  return { width: wide, height: high, grey: out };
}

/** All codes one after the other, put together again. */
export async function readAll(page) {
  const parts = [];
  for (let at = 1; ; at++) {
    const text = await read(await shown(page));
    const [, number, count] = /^征信明白台 (\d+)\/(\d+)\n/.exec(text ?? "") ?? [];
    if (Number(number) !== at) throw new Error(`code ${at} says ${text}`);
    parts.push(text.slice(text.indexOf("\n") + 1));
    if (at === Number(count)) return parts.join("\n");
    const before = await page.locator(".code-count").innerText();
    await kiosk.tap(page, '[data-act="code-next"]');
    await page.waitForFunction((before) => document.querySelector(".code-count").innerText !== before, before);
  }
}
