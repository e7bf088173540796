// One customer after the other, each cleared away: nothing may grow.
import * as kiosk from "./kiosk.mjs";
import { printer } from "./screens.mjs";

/** Runs in the page: that many customers, each with the whole way and another end. */
async function customers(from, count) {
  const drawn = () =>
    new Promise((done) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        channel.port1.close();
        done();
      };
      channel.port2.postMessage(0);
    });
  const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const click = async (selector) => {
    const target = document.querySelector(selector);
    if (!target) throw new Error(`${selector} is not on ${location.hash}`);
    target.click();
    await drawn();
  };
  const at = async (hash) => {
    const changed = new Promise((done) => addEventListener("hashchange", done, { once: true }));
    location.hash = hash;
    await changed;
    await drawn();
  };
  const answers = async (which) => {
    while (/^#(check|guide)\//.test(location.hash)) {
      const choices = document.querySelectorAll(".choice");
      choices[which % choices.length].click();
      await drawn();
      document.querySelector('[data-act="next"]')?.click();
      await drawn();
    }
  };
  const ways = [
    async (n) => {
      await click(".jobs .card");
      await click(`.hub .card:nth-child(${2 + (n % 7)})`);
      await answers(n);
      await click('[data-act="help"]');
    },
    async (n) => {
      await click(".jobs .card:nth-child(2)");
      await click(".hub .card");
      await answers(n);
      await click('[data-act="list"]');
      await painted();
      await click('[data-act="take"]');
      await painted();
    },
    async () => {
      await at("#scan/call");
      await click(".line");
      await at("#faq");
      const field = document.querySelector("textarea");
      field.value = "张三 逾期";
      field.dispatchEvent(new Event("input"));
      await drawn();
    },
    async () => {
      await at("#sheet/notice");
      await painted();
      await click('[data-act="print"]:not([disabled])');
      await click('[data-act="keep"]');
      await at("#sum/five-years");
      await click('[data-key="2020"]');
      await click('[data-key="5"]');
      await click('[data-key="15"]');
    },
    async () => {
      await click('[data-act="settings"]');
      await click(".settings .picks:first-of-type .pick:last-child");
      await click('[data-act="language"]');
      await click(".jobs .card");
      await at("#sample");
      await click(".sample-part summary");
    },
  ];
  for (let n = from; n < from + count; n++) {
    await click('[data-act="start"]');
    await ways[n % ways.length](n);
    await painted();
    await click('[data-act="finish"]');
    if (!document.querySelector("main.start")) throw new Error(`customer ${n} was not cleared away`);
  }
}

/** What is there: pages of wasm memory, bytes of JS heap, nodes and listeners, after everything unused was cleared away. */
async function measured(page, cdp) {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  for (let round = 0; round < 3; round++) await cdp.send("HeapProfiler.collectGarbage");
  const { usedSize } = await cdp.send("Runtime.getHeapUsage");
  const { nodes, jsEventListeners } = await cdp.send("Memory.getDOMCounters");
  const pages = await page.evaluate(() => window.wasmMemory.buffer.byteLength / 65536);
  return { pages, heap: usedSize, nodes, listeners: jsEventListeners };
}

/** Runs in the page before anything else: keeps hold of the program's memory. */
const holdMemory = () => {
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const own = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await own.apply(WebAssembly, given);
      window.wasmMemory = (made.instance ?? made).exports.memory;
      return made;
    };
  }
};

/** Serves that many customers; measures after `warm` of them, then every `step`. */
export async function soak(browser, origin, { sessions, warm, step, told = () => {} }) {
  const { page, faults, close } = await kiosk.open(browser, origin, { hash: "", before: `(${printer})();(${holdMemory})()` });
  await kiosk.ready(page);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("HeapProfiler.enable");
  await page.evaluate(`window.customers = ${customers}`);
  const serve = (from, count) => page.evaluate(([from, count]) => window.customers(from, count), [from, count]);
  await serve(0, warm);
  const seen = [{ sessions: 0, ...(await measured(page, cdp)) }];
  for (let done = 0; done < sessions; done += step) {
    await serve(warm + done, Math.min(step, sessions - done));
    seen.push({ sessions: Math.min(done + step, sessions), ...(await measured(page, cdp)) });
    told(seen.at(-1));
  }
  await close();
  return { seen, faults };
}
