// Every screen there is, and how to get there: for tests that look at all of them, and for the contact sheet.
/** Clicks in the page, as a script does: what is not yet there is waited for. */
export async function press(page, ...selectors) {
  for (const selector of selectors) {
    await page.waitForSelector(selector, { state: "attached" });
    await page.evaluate((selector) => document.querySelector(selector).click(), selector);
  }
}

/** Answers every question left with its first or its last choice. */
const answer = (which) => (page) =>
  page.evaluate(async (which) => {
    const drawn = () => new Promise((done) => setTimeout(done));
    while (/^#(check|guide)\//.test(location.hash)) {
      const choices = [...document.querySelectorAll(".choice")];
      choices.at(which).click();
      await drawn();
      document.querySelector('[data-act="next"]')?.click();
      await drawn();
    }
  }, which);

const then = (...steps) => async (page) => {
  for (const step of steps) await (typeof step === "string" ? press(page, step) : step(page));
};

/** A sheet or code is drawn once the screen around it has been painted. */
const drawn = (selector) => (page) => page.waitForSelector(selector);

/** Name, hash, and what is done there. */
export const screens = [
  ["start", "start"],
  ["home", "home"],
  ["home-kept", "check/caller", then(".choice", drawn('[data-act="back"]:not([disabled])'), '[data-act="home"]', drawn(".kept"))],
  ["hub", "checks"],
  ["hub-ways", "ways"],
  ["ask-several", "check/paid-repair"],
  ["ask-one", "guide/dispute"],
  ["ask-early", "check/paid-repair", then('[data-choice="insider"]', drawn('[data-act="early"]:not([hidden])'))],
  ["answers", "guide/dispute", then(answer(0), '[data-act="answers"]', drawn(".answer-row"))],
  ["verdict-stop", "check/paid-repair", answer(0)],
  ["verdict-clear", "check/paid-repair", (page) => page.evaluate(async () => {
    const drawn = () => new Promise((done) => setTimeout(done));
    while (location.hash.startsWith("#check/")) {
      document.querySelector('[data-choice="none"], [data-choice="no"]').click();
      await drawn();
      document.querySelector('[data-act="next"]')?.click();
      await drawn();
    }
  })],
  ["verdict-given", "check/given", answer(0)],
  ["plan", "guide/dispute", answer(0)],
  ["list", "guide/dispute", then(answer(0), '[data-act="list"]', drawn(".preview .sheet"))],
  ["sheet", "sheet/notice", drawn(".preview .sheet")],
  ["sheet-form", "sheet/form-dispute", drawn(".preview .sheet")],
  ["full", "full/sheet/notice", drawn(".full .sheet")],
  ["take", "take/sheet/notice", drawn(".code-picture")],
  ["scan", "scan"],
  ["lines", "scan/call"],
  ["said", "scan/call", then(".line", drawn("main.said mark"))],
  ["faq", "faq"],
  ["topic", "topic/overdue"],
  ["answer", "faq/after-repaid"],
  ["sums", "sums"],
  ["sum", "sum/five-years"],
  ["sum-done", "sum/five-years", then('[data-key="2020"]', '[data-key="5"]', '[data-key="15"]', drawn(".sum .hero"))],
  ["sample", "sample", then(".sample-part summary")],
  ["laws", "laws"],
  ["law", "law/reg-25"],
  ["law-gist", "law/police-advice"],
  ["emergency", "emergency"],
  ["about", "about"],
  ["privacy", "privacy"],
  ["settings", "home", then('[data-act="settings"]', drawn("dialog[open]"))],
  ["term", "emergency", then("[data-term]", drawn("dialog[open]"))],
  ["restart", "sum/five-years", then('[data-key="2020"]', (page) => goto(page, "laws"), '[data-act="restart"]', drawn("dialog[open]"))],
  ["printed", "sheet/notice", then(drawn('[data-act="print"]:not([disabled])'), '[data-act="print"]', drawn("dialog[open]"))],
];

/** Goes to a screen by its name in the address. */
export async function goto(page, hash) {
  await page.evaluate(async (hash) => {
    if (location.hash === `#${hash}`) return;
    const changed = new Promise((done) => addEventListener("hashchange", done, { once: true }));
    location.hash = `#${hash}`;
    await changed;
  }, hash);
  await page.waitForFunction(() => document.querySelector("#app main h1"));
}

/** A printer that prints at once. */
export const printer = () => {
  window.print = () => window.dispatchEvent(new Event("afterprint"));
};

/** Shows a screen on a page that stands, as the next person would find it. */
export async function show(page, [, hash, prepare]) {
  await press(page, '[data-act="finish"]');
  await page.waitForSelector("main.start");
  await goto(page, hash);
  if (hash !== "start") await page.waitForSelector("main:not(.start)");
  await prepare?.(page);
}

/** Makes the page look as somebody chose it in the settings. */
export async function dress(page, { size = "normal", strong = false, pictures = false, english = false } = {}) {
  await page.waitForSelector('[data-act="settings"]');
  await press(page, '[data-act="settings"]');
  await page.waitForSelector("dialog.settings[open]");
  await page.evaluate(
    ([size, strong, pictures]) => {
      const rows = [...document.querySelectorAll(".settings .picks")];
      rows[0].children[["normal", "large", "huge"].indexOf(size)].click();
      rows[1].children[strong ? 1 : 0].click();
      rows[2].children[pictures ? 1 : 0].click();
    },
    [size, strong, pictures],
  );
  if (english) await press(page, '[data-act="language"]');
  else await press(page, '[data-act="settled"]');
  await page.waitForFunction(() => !document.querySelector("dialog"));
  if (english) await page.waitForSelector('html[lang="en"]');
}

/** The same screen, dressed: what somebody chose ends with the session, so it is chosen after the screen before. */
export async function showDressed(page, screen, look) {
  const [, hash, prepare] = screen;
  await press(page, '[data-act="finish"]');
  await page.waitForSelector("main.start");
  await dress(page, look);
  await goto(page, hash);
  await prepare?.(page);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}
