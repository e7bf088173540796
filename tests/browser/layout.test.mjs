// Every screen on every size: nothing clipped, targets large enough and far enough apart, frame in its place.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as kiosk from "./kiosk.mjs";
import { dress, goto, press } from "./screens.mjs";

const { at } = kiosk.together();

const places = ["home", "about", "emergency", "laws", "law/reg-38", "law/police-advice", "checks", "scan", "scan/call", "scan/hand-over", "check/paid-repair/who", "check/given/given-what", "check/company/company-name", "guide/dispute/dispute-filer", "sheet/notice", "sheet/notice/agent", "sheet/scammed", "sheet/form-complaint", "full/sheet/notice", "take/sheet/notice", "ways", "papers", "sums", "sum/five-years", "sum/complaint-days", "faq", "topic/overdue", "faq/after-repaid", "faq/impostor", "sample", "guide/complaint/complaint-filer", "guide/one-off/one-off-policy"];
const kiosks = ["portrait", "landscape"];

/** Sizes and gaps of everything that can be tapped. */
const targets = (page) =>
  page.evaluate(() => {
    const boxes = [...document.querySelectorAll("button, summary, textarea")]
      .filter((element) => element.checkVisibility())
      .map((element) => ({ name: element.innerText.slice(0, 12), box: element.getBoundingClientRect(), scrolls: element.closest(".screen") !== null }));
    let closest = Infinity;
    for (const [index, a] of boxes.entries()) {
      for (const b of boxes.slice(index + 1)) {
        // What scrolls may lie hidden under the frame; there it cannot be hit.
        if (a.scrolls !== b.scrolls) continue;
        const across = Math.max(a.box.left - b.box.right, b.box.left - a.box.right);
        const down = Math.max(a.box.top - b.box.bottom, b.box.top - a.box.bottom);
        closest = Math.min(closest, Math.max(across, down));
      }
    }
    return { closest, all: boxes.map(({ name, box }) => ({ name, height: box.height, width: box.width })) };
  });

for (const [name, size] of Object.entries(kiosk.sizes)) {
  test(`every screen on ${name}`, async () => {
    for (const place of places) {
      const { page, faults, close } = await kiosk.open(at.browser, at.server.origin, { size, hash: `#${place}` });
      await kiosk.ready(page);
      await kiosk.shot(page, `${name}-${place.replaceAll("/", "-")}`);
      assert.deepEqual(await kiosk.clipped(page), [], `${name} ${place}`);
      const { closest, all } = await targets(page);
      const least = kiosks.includes(name) ? 72 : 48;
      for (const { name: label, height, width } of all) {
        assert.ok(height >= least - 0.5 && width >= 48, `${name} ${place}: “${label}” is ${width}×${height}`);
      }
      assert.ok(closest >= 11.5, `${name} ${place}: targets ${closest} px apart`);
      const help = await page.locator('[data-act="help"]').boundingBox();
      assert.ok(help.y + help.height <= size.height && help.y > size.height / 2, "help stays in reach");
      assert.deepEqual(faults, []);
      await close();
    }
  });
}

for (const [name, size] of Object.entries(kiosk.sizes)) {
  test(`the frame does not move from screen to screen on ${name}`, async () => {
    const { page, close } = await kiosk.open(at.browser, at.server.origin, { size });
    await kiosk.ready(page);
    const where = async () => [(await page.locator(".bar").boundingBox()).height, (await page.locator('[data-act="help"]').boundingBox()).y];
    const home = await where();
    // A sheet as large as the screen does without the frame's head.
    for (const place of places.slice(1).filter((place) => !place.startsWith("full/"))) {
      await page.evaluate((place) => (location.hash = `#${place}`), place);
      await page.waitForFunction((place) => location.hash === `#${place}`, place);
      assert.deepEqual(await where(), home, place);
    }
    await close();
  });
}

test("answers lie in the lower two thirds of a portrait kiosk", async () => {
  const { page, close } = await kiosk.open(at.browser, at.server.origin, { hash: "#check/paid-repair" });
  await kiosk.ready(page);
  const first = await page.locator(".choice").first().boundingBox();
  assert.ok(first.y >= kiosk.sizes.portrait.height / 3, `${first.y}`);
  await close();
});

for (const [name, size] of Object.entries(kiosk.sizes)) {
  test(`an arrow shows that a screen goes on below, until its end is seen, on ${name}`, async () => {
    const { page, close } = await kiosk.open(at.browser, at.server.origin, { size, hash: "#law/reg-38" });
    await kiosk.ready(page);
    // Explained words come after the screen: what is there and what is shown agree once all is drawn.
    const agrees = async () => {
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      const agreed = await page.waitForFunction(() => {
        const main = document.querySelector("main");
        const foot = document.querySelector(".steps") ?? document.querySelector(".help");
        const more = main.scrollHeight - main.clientHeight - main.scrollTop > 1;
        return more === (getComputedStyle(foot, "::before").opacity === "1") && { more };
      });
      return (await agreed.jsonValue()).more;
    };
    const seen = [];
    for (const [place, drawn] of [["home", ".home"], ["laws", ".laws"], ["emergency", ".emergency"], ["sums", ".hub"], ["scan", ".scan"]]) {
      await goto(page, place);
      await page.waitForSelector(`main${drawn}`);
      seen.push(await agrees());
      await page.evaluate(() => document.querySelector("main").scrollTo({ top: 1e6, behavior: "instant" }));
      assert.equal(await agrees(), false, `${place}: at its end`);
    }
    assert.ok(seen.includes(true), "some of them go on below");
    await press(page, '[data-act="finish"]');
    await page.waitForSelector("main.start");
    assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector(".help"), "::before").display), "none", "the start shows none");
    await close();
  });
}

/** The code lies within the screen. Of 105 modules: 4 px each on a kiosk's large screen, 5.5 px on a tablet. */
async function seenWhole(page, least) {
  const picture = await page.locator(".code-picture").boundingBox();
  const main = await page.locator("main").boundingBox();
  assert.ok(picture.y >= main.y && picture.y + picture.height <= main.y + main.height, JSON.stringify([picture, main]));
  assert.ok(picture.width >= least, `${picture.width} px`);
}

for (const name of ["portrait", "landscape", "tablet"]) {
  test(`a code is seen whole, without scrolling, on ${name}`, async () => {
    const { page, close } = await kiosk.open(at.browser, at.server.origin, { size: kiosk.sizes[name], hash: "#take/sheet/notice" });
    await kiosk.ready(page);
    await seenWhole(page, name === "tablet" ? 580 : 420);
    await close();
  });
}

test("a code is seen whole in the largest type, too, across a lobby screen", async () => {
  const { page, close } = await kiosk.open(at.browser, at.server.origin, { size: kiosk.sizes.landscape });
  await kiosk.ready(page);
  await dress(page, { size: "huge" });
  await goto(page, "take/sheet/notice");
  await seenWhole(page, 420);
  await close();
});

test("turning the device keeps the question and its answers", async () => {
  const { page, close } = await kiosk.open(at.browser, at.server.origin, { hash: "#check/paid-repair" });
  await kiosk.ready(page);
  await kiosk.tap(page, '[data-choice="insider"]');
  await page.setViewportSize(kiosk.sizes.landscape);
  assert.deepEqual(await kiosk.clipped(page), []);
  assert.equal(await page.locator('[data-choice="insider"]').getAttribute("aria-checked"), "true");
  await close();
});
