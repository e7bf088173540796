// The main job in the other two engines, from the one file on a disk.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { owner, victim } from "./journey.mjs";
import * as kiosk from "./kiosk.mjs";
import { session } from "./webdriver.mjs";

const firefox = () =>
  session(process.env.KIOSK_GECKODRIVER, (port) => ["--port", `${port}`], {
    "moz:firefoxOptions": { binary: process.env.KIOSK_FIREFOX, args: ["--headless"] },
  });

/** WebKitGTK draws on a screen; this one is in memory. */
async function webkit() {
  const display = `:${77 + (process.pid % 500)}`;
  const screen = spawn("Xvfb", [display, "-screen", "0", "1080x1920x24"], { stdio: "ignore" });
  const env = { DISPLAY: display, WEBKIT_DISABLE_COMPOSITING_MODE: "1", WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" };
  const options = { binary: process.env.KIOSK_WEBKIT, args: ["--automation"] };
  const browser = await session("WebKitWebDriver", (port) => [`--port=${port}`], { "webkitgtk:browserOptions": options }, env);
  return {
    ...browser,
    close: async () => {
      await browser.close();
      screen.kill();
    },
  };
}

/** Answers every question left. */
async function answerAll(browser, pick) {
  for (;;) {
    const hash = await browser.run("() => location.hash.slice(1)");
    const [kind, , question] = hash.split("/");
    if (kind !== "check" && kind !== "guide") return;
    await browser.wait(".choices");
    const several = await browser.run(`() => document.querySelector('.choices').getAttribute("role") === "group"`);
    for (const choice of [pick(question)].flat()) await browser.click(`[data-choice="${choice}"]`);
    if (several) await browser.click('[data-act="next"]');
    while ((await browser.run("() => location.hash.slice(1)")) === hash);
  }
}

for (const [name, start] of Object.entries({ firefox, webkit })) {
  test(`self-check, verdict, guide and sheet in ${name}, from a file`, { skip: !process.env.KIOSK_WEBKIT && "no such browser on this system" }, async () => {
    const browser = await start();
    try {
      await browser.size(kiosk.sizes.portrait);
      await browser.open(pathToFileURL(kiosk.single).href);
      await browser.wait("html[data-ready] main h1");
      await browser.click('[data-act="start"]');
      await browser.clickText("card", "看看是不是骗局");
      await browser.wait(".hub");
      await browser.clickText("card", "说能“修复征信”");
      await browser.wait(".ask");
      await answerAll(browser, victim);
      assert.equal(await browser.run("() => document.querySelector('main').dataset.level"), "stop");
      await picture(browser, `${name}-verdict`);
      await browser.clickText("card", "记录真有错怎么办");
      await browser.wait(".ask");
      await answerAll(browser, owner);
      const plan = await browser.text(".plan");
      for (const said of ["带什么", "去哪里", "多久有结果", "20 日"]) assert.ok(plan.includes(said), `the plan lacks ${said}`);
      await browser.clickText("card", "打印告知单");
      const sheet = await browser.text(".preview .sheet");
      assert.ok(sheet.includes("已还清的"), "the sheet follows the answers");
      await picture(browser, `${name}-sheet`);
      const state = await browser.run("() => ({ fault: document.documentElement.dataset.fault ?? null, wide: document.documentElement.scrollWidth > innerWidth })");
      assert.deepEqual(state, { fault: null, wide: false });
    } finally {
      await browser.close();
    }
  });
}

/** Keeps a screenshot to look at. */
async function picture(browser, name) {
  await mkdir(join(kiosk.out, "shots"), { recursive: true });
  await writeFile(join(kiosk.out, "shots", `${name}.png`), Buffer.from(await browser.picture(), "base64"));
}
