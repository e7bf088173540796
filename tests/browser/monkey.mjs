// A monkey at the kiosk: touches, keys, turns, resizes and waits at random, the same again from the same seed.
import { goto, printer } from "./screens.mjs";
import * as kiosk from "./kiosk.mjs";

/** mulberry32: the same numbers from the same seed. */
function dice(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const SIZES = [...Object.values(kiosk.sizes), { width: 320, height: 640 }, { width: 844, height: 390 }, { width: 1280, height: 800 }];
const KEYS = ["Tab", "Tab", "Tab", "Enter", "Space", "Escape", "ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight", "PageDown", "End", "Backspace", "a", "Y", "1"];
const PLACES = ["", "home", "start", "scan", "said", "faq", "laws", "about", "privacy", "emergency", "sample", "checks", "ways", "sum/five-years", "check/given", "guide/dispute", "verdict/paid-repair", "plan/dispute", "sheet/notice", "full/sheet/notice", "take/sheet/notice", "nowhere", "a/b/c", "%F0%9F%92%A5"];
const TEXTS = ["征信洗白 包过", "张三 13800000000", "<b>x</b>", "😀".repeat(30), "逾期".repeat(3000), "   "];

/** Where it is, and what must hold after every event as a list of complaints. */
const complaints = (page) =>
  page.evaluate(() => {
    const found = [];
    const root = document.documentElement;
    if (root.dataset.fault) found.push(`fault ${root.dataset.fault}`);
    const headings = document.querySelectorAll("#app main h1:not(.sheet h1)");
    if (headings.length !== 1) found.push(`${headings.length} headings`);
    if (document.querySelectorAll("dialog").length > 1) found.push("two dialogs");
    if (!document.querySelector('[data-act="help"]')?.checkVisibility()) found.push("no way to help");
    if (root.scrollWidth > root.clientWidth + 1) found.push(`wider than the screen by ${root.scrollWidth - root.clientWidth}`);
    return [location.hash, found];
  });

/** 首页 is never more than two taps away. */
async function home(page) {
  for (let taps = 0; taps <= 2; taps++) {
    if (await page.locator("main.home").count()) if (!(await page.locator("dialog[open]").count())) return [];
    if (taps === 2) break;
    await kiosk.settle(page);
    const way = page.locator('dialog[open] .main-act:not([data-act="end-now"]), dialog[open] [data-act="keep"]');
    const next = (await page.locator("dialog[open]").count()) ? way.first() : page.locator('[data-act="home"]:visible, [data-act="start"]:visible').first();
    await next.click({ timeout: 5_000 }).catch(() => {});
  }
  return [`首页 is more than two taps away from ${await page.evaluate(() => location.hash)}`];
}

/** Something to touch, by its place among all there is; `settled` as if the hand had rested before. */
const place = (page, at, settled = false) =>
  page.evaluate(([at, settled]) => {
    if (settled) document.documentElement.removeAttribute("data-tapped");
    const all = [...document.querySelectorAll("button, summary, textarea")].filter((one) => one.checkVisibility() && !one.disabled);
    const one = all[Math.floor(at * all.length)];
    if (!one) return null;
    one.scrollIntoView({ block: "nearest" });
    const { x, y, width, height } = one.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, [at, settled]);

/** Lets a monkey loose on a kiosk for that many events; returns what went wrong, with what led there. */
export async function monkey(browser, origin, { seed, events, told = () => {}, trace = () => {} }) {
  const roll = dice(seed);
  const pick = (all) => all[Math.floor(roll() * all.length)];
  let page, faults, close, cdp, size;
  /** A fresh kiosk: at the start, and after something went wrong. */
  const open = async () => {
    size = kiosk.sizes.portrait;
    ({ page, faults, close } = await kiosk.open(browser, origin, { size, hash: "", before: printer }));
    // Time passes only where the monkey lets it, or the same seed would not do the same again.
    await page.clock.install({ time: new Date("2026-12-01T10:00:00") });
    await page.clock.pauseAt(new Date("2026-12-01T10:00:01"));
    await page.reload();
    await kiosk.ready(page);
    cdp = await page.context().newCDPSession(page);
  };
  await open();
  const touch = (type, ...points) => cdp.send("Input.dispatchTouchEvent", { type, touchPoints: points });
  const tap = async (...points) => {
    await touch("touchStart", ...points);
    await touch("touchEnd");
  };
  const anywhere = () => ({ x: Math.floor(roll() * size.width), y: Math.floor(roll() * size.height) });
  const near = ({ x, y }, by) => ({ x: Math.max(0, x + (roll() - 0.5) * by), y: Math.max(0, y + (roll() - 0.5) * by) });
  /** Every kind of event, and how often of a thousand. */
  const kinds = {
    button: [560, async () => tap((await place(page, roll(), true)) ?? anywhere())],
    anywhere: [120, () => tap(anywhere())],
    trembling: [70, async () => {
      const first = (await place(page, roll())) ?? anywhere();
      await tap(first);
      await tap(near(first, 90));
      if (roll() < 0.5) await tap(near(first, 90));
    }],
    fingers: [40, async () => {
      const first = (await place(page, roll())) ?? anywhere();
      await tap(first, near(first, 300));
    }],
    swipe: [40, async () => {
      const from = anywhere();
      await touch("touchStart", from);
      for (let step = 0; step < 3; step++) await touch("touchMove", near(from, 500));
      await touch("touchEnd");
    }],
    mouse: [40, async () => {
      const to = (await place(page, roll())) ?? anywhere();
      await page.mouse.click(to.x, to.y, { button: roll() < 0.8 ? "left" : "right", clickCount: roll() < 0.8 ? 1 : 2 });
    }],
    key: [80, () => page.keyboard.press(pick(KEYS))],
    text: [10, async () => {
      const text = pick(TEXTS);
      const field = page.locator("textarea:visible").first();
      if ((await field.count()) && !(await page.locator("dialog[open]").count())) await field.fill(text, { timeout: 5_000 });
    }],
    address: [10, () => goto(page, pick(PLACES))],
    turn: [15, async () => {
      size = pick(SIZES);
      await page.setViewportSize(size);
    }],
    wait: [14, () => page.clock.fastForward(pick([1, 20, 61, 75, 95, 130, 200, 340, 4_000]) * 1_000)],
    offline: [1, async () => {
      await page.context().setOffline(true);
      await page.context().setOffline(false);
    }],
  };
  const total = Object.values(kinds).reduce((sum, [often]) => sum + often, 0);
  const wrong = [];
  const trail = [];
  let hash = "";
  for (let event = 0; event < events; event++) {
    let at = roll() * total;
    const [name, [, act]] = Object.entries(kinds).find(([, [often]]) => (at -= often) < 0);
    trail.push(`${event} ${name} on ${hash}`);
    trace(trail.at(-1));
    if (trail.length > 12) trail.shift();
    let found;
    try {
      await act();
      await page.clock.runFor(60);
      [hash, found] = await complaints(page);
      found = [...found, ...(event % 150 === 149 ? await home(page) : []), ...faults.splice(0)];
    } catch (error) {
      found = [`${error} at ${page.url()}`];
    }
    if (found.length > 0) {
      wrong.push({ event, found, trail: [...trail] });
      told(event + 1, wrong.length, found);
      if (wrong.length > 20) break;
      await close();
      await open();
    }
    if (event % 5_000 === 4_999) told(event + 1, wrong.length);
  }
  await close();
  return wrong;
}

/** Words for what went wrong. */
export const report = (seed, wrong) =>
  wrong.map(({ event, found, trail }) => `seed ${seed}, event ${event}: ${found.join("; ")}\n    ${trail.join("\n    ")}`).join("\n");
