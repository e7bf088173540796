// When the kiosk cannot run, a stranger still sees what to do: never a blank page, never an endless wait.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as kiosk from "./kiosk.mjs";

let browser;
before(async () => {
  browser = await kiosk.launch();
});
after(() => browser?.close());

/** Opens a kiosk that is broken in some way, and returns what the panel says. */
async function broken({ alter, ...options }, use = async () => {}) {
  const server = await kiosk.serve(alter);
  const { page, close } = await kiosk.open(browser, server.origin, options);
  await use(page);
  await page.waitForSelector("#fault", { state: "visible" });
  const said = await page.locator("#fault").innerText();
  assert.ok(!(await page.locator("#app").isVisible()), "the dead app still shows");
  assert.match(said, /110[\s\S]*96110/, "help for victims is on every panel");
  await close();
  await server.close();
  return said;
}

const wasm = (change) => (path, bytes) => (path.endsWith(".wasm") ? change(bytes) : bytes);

test("content altered in a single bit is refused", async () => {
  const flip = wasm((bytes) => {
    const at = bytes.indexOf(Buffer.from("您今天想弄清什么"));
    assert.ok(at > 0, "the content lies in the module");
    bytes[at + 1] ^= 1;
    return bytes;
  });
  assert.match(await broken({ alter: flip }), /内容文件损坏/);
});

test("a module that is missing or cut short leads to the panel", async () => {
  assert.match(await broken({ alter: wasm(() => null) }), /没能打开/);
  assert.match(await broken({ alter: wasm((bytes) => bytes.subarray(0, bytes.length / 2)) }), /没能打开/);
});

test("a browser without WebAssembly is told what to install", async () => {
  const without = () => Object.defineProperty(window, "WebAssembly", { value: undefined });
  assert.match(await broken({ before: without }), /浏览器版本过旧/);
});

test("the panel stands on every size", async () => {
  for (const [name, size] of Object.entries(kiosk.sizes)) {
    await broken({ size, alter: wasm(() => null) }, async (page) => {
      await page.waitForSelector("#fault", { state: "visible" });
      await kiosk.shot(page, `${name}-fault`);
      assert.deepEqual(await kiosk.clipped(page), [], name);
    });
  }
});
