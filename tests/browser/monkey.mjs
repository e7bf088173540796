// Monkeys at the kiosk: touches, keys, turns, resizes and waits at random, the same again from the same seed.
//
// What would make a replay go another way is kept out: time passes only where the monkey lets it, nothing moves by
// itself, a swipe ends at rest, and the next event waits until the browser has handed over the one before.
import { goto, printer } from "./screens.mjs";
import * as kiosk from "./kiosk.mjs";

/** How many events one monkey makes, with a kiosk of its own: a fault is replayed from its seed within a minute. */
export const ROUND = 1_000;

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

/** Runs in the page before the clock is stopped: frames as the browser paints them. */
const holdFrames = () => {
  const frame = requestAnimationFrame.bind(window);
  window.painted = () => new Promise((done) => frame(() => frame(done)));
};

/** A kiosk for one monkey, with the hands it has. */
async function body(browser, origin) {
  const { page, faults, close } = await kiosk.open(browser, origin, { hash: "", before: `(${printer})();(${holdFrames})()`, reducedMotion: "reduce" });
  await page.clock.install({ time: new Date("2026-12-01T10:00:00") });
  await page.clock.pauseAt(new Date("2026-12-01T10:00:01"));
  await page.reload();
  await kiosk.ready(page);
  // A font that comes later moves what stands below.
  await page.evaluate(() => Promise.all([...document.fonts].map((font) => font.load())));
  const cdp = await page.context().newCDPSession(page);
  let now = 1_796_119_201;
  const touch = (type, after, ...touchPoints) => cdp.send("Input.dispatchTouchEvent", { type, touchPoints, timestamp: (now += after) });
  /** The tap that the browser makes of a touch reaches the page before this does. */
  const arrived = () => cdp.send("Input.dispatchMouseEvent", { type: "mouseMoved", x: 0, y: 0 });
  const painted = () => page.evaluate(() => window.painted());
  return {
    page,
    faults,
    close,
    painted,
    async tap(...points) {
      await touch("touchStart", 1, ...points);
      await touch("touchEnd", 0.05);
      await arrived();
    },
    async swipe(from, ...ways) {
      await touch("touchStart", 1, from);
      // A finger that rests before it leaves throws nothing.
      for (const way of [...ways, ways.at(-1), ways.at(-1)]) {
        await touch("touchMove", 0.3, way);
        await painted();
      }
      await touch("touchEnd", 0.3);
      await arrived();
    },
  };
}

/** Every kind of event and how often of a thousand; after those that `settles` it waits until the page is painted. */
function habits({ page, tap, swipe }, roll) {
  const pick = (all) => all[Math.floor(roll() * all.length)];
  let size = kiosk.sizes.portrait;
  const anywhere = () => ({ x: Math.floor(roll() * size.width), y: Math.floor(roll() * size.height) });
  const near = ({ x, y }, by) => ({ x: Math.max(0, x + (roll() - 0.5) * by), y: Math.max(0, y + (roll() - 0.5) * by) });
  const something = async (settled) => (await place(page, roll(), settled)) ?? anywhere();
  return {
    button: { often: 560, act: async () => tap(await something(true)) },
    anywhere: { often: 120, act: () => tap(anywhere()) },
    trembling: { often: 70, settles: true, act: async () => {
      const first = await something();
      await tap(first);
      await tap(near(first, 90));
      if (roll() < 0.5) await tap(near(first, 90));
    } },
    fingers: { often: 40, settles: true, act: async () => {
      const first = await something();
      await tap(first, near(first, 300));
    } },
    swipe: { often: 40, settles: true, act: () => {
      const from = anywhere();
      return swipe(from, near(from, 500), near(from, 500), near(from, 500));
    } },
    mouse: { often: 40, settles: true, act: async () => {
      const { x, y } = await something();
      await page.mouse.click(x, y, { button: roll() < 0.8 ? "left" : "right", clickCount: roll() < 0.8 ? 1 : 2 });
    } },
    key: { often: 80, settles: true, act: () => page.keyboard.press(pick(KEYS)) },
    text: { often: 10, act: async () => {
      const text = pick(TEXTS);
      const field = page.locator("textarea:visible").first();
      if ((await field.count()) && !(await page.locator("dialog[open]").count())) await field.fill(text, { timeout: 5_000 });
    } },
    address: { often: 10, settles: true, act: () => goto(page, pick(PLACES)) },
    turn: { often: 15, settles: true, act: async () => {
      size = pick(SIZES);
      await page.setViewportSize(size);
    } },
    wait: { often: 14, act: () => page.clock.fastForward(pick([1, 20, 61, 75, 95, 130, 200, 340, 4_000]) * 1_000) },
    offline: { often: 1, act: async () => {
      await page.context().setOffline(true);
      await page.context().setOffline(false);
    } },
  };
}

/** Lets one monkey loose on a kiosk, until something goes wrong; returns what, and all it did on the way. */
export async function monkey(browser, origin, { seed, events = ROUND }) {
  const roll = dice(seed);
  const hands = await body(browser, origin);
  const kinds = Object.entries(habits(hands, roll));
  const total = kinds.reduce((sum, [, { often }]) => sum + often, 0);
  const trail = [];
  let [hash, found] = ["", []];
  while (trail.length < events && found.length === 0) {
    let at = roll() * total;
    const [name, { act, settles }] = kinds.find(([, { often }]) => (at -= often) < 0);
    trail.push(`${trail.length} ${name} on ${hash}`);
    try {
      await act();
      if (settles) await hands.painted();
      await hands.page.clock.runFor(60);
      [hash, found] = await complaints(hands.page);
      if (trail.length % 150 === 0) found.push(...(await home(hands.page)));
    } catch (error) {
      found = [`${error} at ${hands.page.url()}`];
    }
    found.push(...hands.faults.splice(0));
  }
  await hands.close();
  return { seed, found, trail };
}

/** Words for what went wrong. */
export const report = ({ seed, found, trail }) => `seed ${seed}, event ${trail.length - 1}: ${found.join("; ")}\n    ${trail.slice(-12).join("\n    ")}`;
