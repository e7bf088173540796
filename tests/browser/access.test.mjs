// For everyone: axe-core, contrast and targets measured from the rendered page, sizes, keyboard, reading aloud, words explained, English.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as kiosk from "./kiosk.mjs";
import { goto, press, printer, screens, showDressed } from "./screens.mjs";

const { at, visit } = kiosk.together();
const looks = ["normal", "large", "huge"].flatMap((size) => [false, true].map((strong) => ({ size, strong })));
const told = ({ size, strong, pictures, english }) => [size, strong && "strong", pictures && "pictures", english && "english"].filter(Boolean).join(" ");

/** Opens a kiosk and lets `look` judge every screen dressed in that way; all complaints at once. */
async function everywhere(options, dress, judge) {
  const found = [];
  const { page, faults, close } = await kiosk.open(at.browser, at.server.origin, { before: printer, bypassCSP: true, ...options });
  await kiosk.ready(page);
  for (const screen of screens) {
    await showDressed(page, screen, dress);
    found.push(...(await judge(page)).map((complaint) => `${screen[0]}, ${told(dress)}: ${complaint}`));
  }
  assert.deepEqual(faults, []);
  await close();
  return found;
}

for (const name of ["portrait", "phone"]) {
  for (const dress of looks) {
    test(`axe finds nothing on any screen, ${name}, ${told(dress)}`, async () => {
      const found = await everywhere({ size: kiosk.sizes[name] }, dress, async (page) => {
        await page.evaluate(kiosk.axe().source);
        const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"], runOnly: ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
        return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ""}`).join(" | ")}`);
      });
      assert.deepEqual(found, []);
    });
  }
}

/** Contrast of every text with what lies behind it, as rendered; below 7:1 is a complaint. Disabled buttons and the made-up code of colours on paper are texts, too. */
const pale = (page) =>
  page.evaluate(() => {
    const parse = (color) => color.match(/[\d.]+/g).map(Number);
    const over = (top, under) => {
      const alpha = top[3] ?? 1;
      return [0, 1, 2].map((at) => top[at] * alpha + under[at] * (1 - alpha));
    };
    const behind = (element) => {
      const layers = [];
      for (let at = element; at; at = at.parentElement) layers.push(parse(getComputedStyle(at).backgroundColor));
      return layers.reduceRight((under, top) => over(top, under), [255, 255, 255]);
    };
    const light = (rgb) => {
      const [r, g, b] = rgb.map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const found = new Set();
    const walker = document.createTreeWalker(document.querySelector("dialog[open]") ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!node.data.trim() || !element.checkVisibility() || /^(STYLE|SCRIPT)$/.test(element.tagName)) continue;
      const ground = behind(element);
      const ink = over(parse(getComputedStyle(element).color), ground);
      const [a, b] = [light(ink), light(ground)].sort((x, y) => y - x);
      const ratio = (a + 0.05) / (b + 0.05);
      if (ratio < 7) found.add(`${element.tagName}.${element.className} ${ratio.toFixed(2)}: ${node.data.trim().slice(0, 16)}`);
    }
    return [...found];
  });

/** Targets that are too small, or too close to another, as rendered. */
const small = (least) => (page) =>
  page.evaluate((least) => {
    const found = [];
    const within = document.querySelector("dialog[open]") ?? document.body;
    const all = [...within.querySelectorAll("button, summary, textarea")].filter((one) => one.checkVisibility()).map((one) => {
      const { left, right, top, bottom, width, height } = one.getBoundingClientRect();
      // What scrolls passes under the frame's edge; how far apart they are is a question within each.
      return { part: one.closest("main, dialog, nav, header, footer"), words: one.textContent.trim().slice(0, 12) || one.tagName, left, right, top, bottom, width, height };
    });
    for (const one of all) if (one.height < least - 0.5 || one.width < 47.5) found.push(`“${one.words}” is ${one.width.toFixed(0)}×${one.height.toFixed(0)}`);
    for (const [at, a] of all.entries()) {
      for (const b of all.slice(at + 1)) {
        const across = Math.max(a.left - b.right, b.left - a.right);
        const down = Math.max(a.top - b.bottom, b.top - a.bottom);
        if (a.part !== b.part) continue;
        const apart = Math.max(across, down);
        if (apart > -0.5 && apart < 11.5) found.push(`“${a.words}” and “${b.words}” are ${apart.toFixed(1)} px apart`);
      }
    }
    return found;
  }, least);

for (const [name, least] of [["portrait", 72], ["landscape", 72], ["tablet", 48], ["phone", 48]]) {
  test(`texts have 7:1, targets ${least} px, and nothing is cut off on ${name}, in every size and both colours`, async () => {
    const found = [];
    for (const dress of [...looks, { size: "normal", pictures: true }, { size: "huge", pictures: true }]) {
      found.push(...(await everywhere({ size: kiosk.sizes[name] }, dress, async (page) => [...(await pale(page)), ...(await small(least)(page)), ...(await kiosk.clipped(page))])));
    }
    assert.deepEqual(found, []);
  });
}

test("the three sizes are 28, 34 and 42 px on a kiosk, and at least 20 and 30 px elsewhere", async () => {
  for (const [name, sizes] of [["portrait", [28, 34.16, 42]], ["landscape", [24, 29.28, 36]], ["tablet", [20, 24.4, 30]], ["phone", [20, 24.4, 30]]]) {
    await visit({ size: kiosk.sizes[name] }, async (page) => {
      await press(page, '[data-act="settings"]');
      for (const [at, size] of sizes.entries()) {
        await press(page, `.settings .picks-row:nth-of-type(1) .pick:nth-child(${at + 1})`);
        assert.equal(await page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize)), size, name);
      }
    });
  }
});

for (const [name, size] of [["200 % of a kiosk", { width: 540, height: 960 }], ["320 px", { width: 320, height: 640 }], ["400 % of a booth's screen", { width: 320, height: 256 }]]) {
  test(`nothing is cut off and everything is reached at ${name}`, async () => {
    const found = await everywhere({ size }, { size: "normal" }, async (page) => {
      const complaints = await kiosk.clipped(page);
      const help = page.locator('[data-act="help"]');
      await help.scrollIntoViewIfNeeded();
      if (!(await page.locator("dialog[open]").count()) && !(await help.isVisible())) complaints.push("no way to help");
      return complaints;
    });
    assert.deepEqual(found, []);
  });
}

test("everything is reached and worked from the keyboard, and the focus is seen", () =>
  visit({ hash: "#guide/dispute" }, async (page) => {
    const focus = () => page.evaluate(() => {
      const at = document.activeElement;
      const { outlineWidth, outlineStyle } = getComputedStyle(at);
      return { words: at.textContent.trim(), seen: outlineStyle !== "none" && parseFloat(outlineWidth) >= 3, role: at.getAttribute("role"), tag: at.tagName };
    });
    assert.equal((await focus()).tag, "H1");
    const reached = new Set();
    for (let key = 0; key < 30; key++) {
      await page.keyboard.press("Tab");
      const { words, seen, tag } = await focus();
      if (tag === "BODY") continue;
      assert.ok(seen, `the focus on “${words}” is not seen`);
      reached.add(words);
    }
    const all = await page.locator("button:visible:enabled").allInnerTexts();
    const missing = all.map((words) => words.trim()).filter((words) => !reached.has(words));
    // Of answers that exclude each other one is reached with Tab, the others with the arrows.
    const others = await page.locator('[role="radio"]').allInnerTexts();
    assert.deepEqual(missing.filter((words) => !others.map((one) => one.trim()).includes(words)), []);
  }));

test("arrows go from answer to answer where only one can be taken, and Space takes it", () =>
  visit({ hash: "#guide/dispute" }, async (page) => {
    const at = () => page.evaluate(() => document.activeElement.dataset.choice);
    await page.locator('[role="radio"]').first().focus();
    const choices = await page.locator('[role="radio"]').evaluateAll((all) => all.map((one) => one.dataset.choice));
    await page.keyboard.press("ArrowDown");
    assert.equal(await at(), choices[1]);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    assert.equal(await at(), choices.at(-1), "goes round");
    await page.keyboard.press("Space");
    await page.waitForFunction(() => location.hash !== "#guide/dispute/dispute-filer");
  }));

test("a dialog takes the focus, keeps it, and gives it back", () =>
  visit({}, async (page) => {
    const focused = () => page.evaluate(() => document.activeElement.dataset.act ?? document.activeElement.id ?? document.activeElement.tagName);
    await page.locator('[data-act="settings"]').focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector("dialog[open]");
    for (let key = 0; key < 25; key++) {
      await page.keyboard.press("Tab");
      const inside = await page.evaluate(() => document.activeElement === document.body || document.querySelector("dialog").contains(document.activeElement));
      assert.ok(inside, "the focus left the dialog");
    }
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => !document.querySelector("dialog"));
    assert.equal(await focused(), "settings");
  }));

/** A device that speaks: `voices`, and what was said in `window.said`; `fail` breaks the sentence of that number. */
const speaking = ({ voices, fail, late }) => {
  window.said = [];
  const synthesis = new EventTarget();
  let known = late ? [] : voices;
  synthesis.getVoices = () => known;
  synthesis.cancel = () => (window.cancelled = (window.cancelled ?? 0) + 1);
  synthesis.speak = (words) => {
    if (window.said.length === fail) return setTimeout(() => words.dispatchEvent(new Event("error")));
    window.said.push(words.text);
    if (window.hold) return (window.finish = () => words.dispatchEvent(new Event("end")));
    setTimeout(() => words.dispatchEvent(new Event("end")));
  };
  window.speakLate = () => {
    known = voices;
    synthesis.dispatchEvent(new Event("voiceschanged"));
  };
  window.SpeechSynthesisUtterance = class extends EventTarget {
    constructor(text) {
      super();
      this.text = text;
    }
  };
  Object.defineProperty(window, "speechSynthesis", { value: synthesis });
};
const chinese = [{ lang: "en-US", localService: true }, { lang: "zh-CN", localService: true }];
const device = (options) => `(${speaking})(${JSON.stringify(options)})`;
const readButton = '[data-act="read"]';

test("a screen is read aloud in order, sentence by sentence, with the sentence lit up, and stops when it ends", () =>
  visit({ hash: "#emergency", before: `window.hold = true; ${device({ voices: chinese })}` }, async (page) => {
    await kiosk.tap(page, readButton);
    await page.waitForFunction(() => window.said.length === 1);
    assert.match((await page.evaluate(() => window.said))[0], /先停下，别再转钱/);
    const lit = () => page.evaluate(() => [...CSS.highlights.get("read")].map(String).join());
    assert.match(await lit(), /先停下，别再转钱/);
    assert.match(await page.locator(readButton).innerText(), /停下/);
    await page.evaluate(() => window.finish());
    await page.waitForFunction(() => window.said.length === 2);
    assert.equal(await lit(), (await page.evaluate(() => window.said))[1]);
    await page.evaluate(() => {
      window.hold = false;
      window.finish();
    });
    await page.waitForFunction(() => !CSS.highlights.has("read"));
    const said = (await page.evaluate(() => window.said)).join("");
    assert.match(said, /110[\s\S]*96110[\s\S]*挂断电话[\s\S]*挂失或冻结/);
    assert.match(await page.locator(readButton).innerText(), /朗读/);
  }));

test("reading stops at a tap, with the screen, and at the end of the session", () =>
  visit({ hash: "#emergency", before: `window.hold = true; ${device({ voices: chinese })}` }, async (page) => {
    for (const stop of [readButton, '[data-act="home"]', '[data-act="finish"]']) {
      await goto(page, "emergency");
      await kiosk.tap(page, readButton);
      await page.waitForFunction(() => CSS.highlights.has("read"));
      const before = await page.evaluate(() => window.cancelled);
      await kiosk.tap(page, stop);
      await page.waitForFunction(() => !CSS.highlights.has("read"));
      assert.ok((await page.evaluate(() => window.cancelled)) > before, stop);
      const said = await page.evaluate(() => window.said.length);
      await page.evaluate(() => window.finish());
      assert.equal(await page.evaluate(() => window.said.length), said, `${stop}: goes on reading`);
    }
  }));

test("a door's name and its note are read one after the other, and keys to type with are not read", async () => {
  for (const hash of ["#home", "#faq"]) {
    await visit({ hash, before: device({ voices: chinese }) }, async (page) => {
      await kiosk.tap(page, readButton);
      await page.waitForFunction(() => window.said.length > 0 && !CSS.highlights.has("read"));
      const { said, names, keys } = await page.evaluate(() => ({
        said: window.said,
        names: [...document.querySelectorAll("main .card strong")].map((name) => name.textContent),
        keys: [...document.querySelectorAll("main .key")].map((key) => key.textContent),
      }));
      assert.ok(names.length > 0);
      for (const name of names) assert.ok(said.some((sentence) => name.startsWith(sentence)), `“${name}” runs into what follows`);
      assert.equal(keys.length > 0, hash === "#faq");
      assert.deepEqual(keys.filter((key) => said.includes(key)), []);
    });
  }
});

test("an explained word is read aloud where it stands, and reading ends where its button cannot be reached", () =>
  visit({ hash: "#emergency", before: `window.hold = true; ${device({ voices: chinese })}` }, async (page) => {
    await kiosk.tap(page, readButton);
    await page.waitForFunction(() => CSS.highlights.has("read"));
    await kiosk.tap(page, '[data-act="settings"]');
    await page.waitForFunction(() => !CSS.highlights.has("read"));
    await kiosk.tap(page, '[data-act="settled"]');
    await page.waitForFunction(() => !document.querySelector("dialog"));
    await kiosk.tap(page, "[data-term]");
    const word = await page.locator("dialog[open] h2").innerText();
    const before = await page.evaluate(() => window.said.length);
    await kiosk.tap(page, '[data-act="read-term"]');
    await page.waitForFunction((before) => window.said.length > before, before);
    assert.equal((await page.evaluate(() => window.said)).at(-1), word);
    await kiosk.tap(page, '[data-act="known"]');
    await page.waitForFunction(() => !CSS.highlights.has("read"));
  }));

test("a voice that breaks off while a word is explained says so there", () =>
  visit({ hash: "#emergency", before: device({ voices: chinese, fail: 1 }) }, async (page) => {
    await kiosk.tap(page, "[data-term]");
    await kiosk.tap(page, '[data-act="read-term"]');
    await page.waitForSelector('dialog[open] .bar-said:has-text("朗读停下了")');
  }));

test("English on a phone that speaks it: every word of the name stays whole beside the buttons", () =>
  visit({ size: kiosk.sizes.phone, before: device({ voices: [{ lang: "en-US", localService: true }] }) }, async (page) => {
    await press(page, '[data-act="settings"]', '[data-act="language"]');
    await page.waitForSelector('html[lang="en"]');
    await goto(page, "laws");
    await page.waitForSelector("main.laws");
    assert.ok(await page.locator(readButton).isVisible());
    const lines = await page.locator(".bar-name strong").evaluate((name) => {
      const range = document.createRange();
      range.selectNodeContents(name);
      return new Set([...range.getClientRects()].map((box) => box.top)).size;
    });
    assert.ok(lines <= 3, `the name takes ${lines} lines`);
    assert.deepEqual(await kiosk.clipped(page), []);
  }));

test("a voice that breaks off says so, and can be started again", () =>
  visit({ hash: "#emergency", before: device({ voices: chinese, fail: 2 }) }, async (page) => {
    await kiosk.tap(page, readButton);
    await page.waitForSelector('.bar-said:has-text("朗读停下了")');
    assert.match(await page.locator(readButton).innerText(), /朗读/);
    assert.equal(await page.evaluate(() => document.documentElement.dataset.fault), undefined);
  }));

test("there is no reading aloud without a Chinese voice on the device itself", async () => {
  for (const voices of [[], [{ lang: "en-US", localService: true }], [{ lang: "zh-CN", localService: false }]]) {
    await visit({ hash: "#emergency", before: device({ voices }) }, async (page) => assert.equal(await page.locator(readButton).isVisible(), false));
  }
  await visit({ hash: "#emergency", before: "delete window.speechSynthesis; Object.defineProperty(window, 'speechSynthesis', { value: undefined })" }, async (page) => assert.equal(await page.locator(readButton).isVisible(), false));
  await visit({ hash: "#emergency", before: device({ voices: chinese, late: true }) }, async (page) => {
    assert.equal(await page.locator(readButton).isVisible(), false);
    await page.evaluate(() => window.speakLate());
    await page.waitForSelector(readButton, { state: "visible" });
  });
});

test("a word that stands on the screen is explained with a tap, with its law", () =>
  visit({ hash: "#guide/dispute" }, async (page) => {
    await kiosk.tap(page, '[data-term="dispute"]');
    const told = page.locator("dialog.term-told[open]");
    await told.waitFor();
    assert.match(await told.innerText(), /异议/);
    await kiosk.tap(page, '[data-act="known"]');
    await told.waitFor({ state: "detached" });
    assert.equal(await page.evaluate(() => location.hash), "#guide/dispute/dispute-filer");
  }));

test("图示: every answer of every question has a picture of its own", () =>
  visit({}, async (page) => {
    await press(page, '[data-act="settings"]', '.settings .picks-row:nth-of-type(3) .pick:last-child', '[data-act="settled"]');
    for (const place of ["check/paid-repair", "check/given", "guide/dispute", "guide/complaint"]) {
      await goto(page, place);
      await page.waitForSelector(".choices");
      const pictures = await page.locator(".choice-picture use").evaluateAll((all) => all.map((use) => use.getAttribute("href")));
      assert.ok(pictures.length >= 2 && new Set(pictures).size === pictures.length, `${place}: ${pictures}`);
      assert.ok(await page.locator(".choice-picture").first().isVisible());
      for (const picture of pictures) assert.equal(await page.locator(`symbol${picture}`).count(), 1, picture);
    }
  }));

test("English: a line to tap says what it means, and the scanner reads its Chinese words", () =>
  visit({}, async (page) => {
    await press(page, '[data-act="settings"]', '[data-act="language"]');
    await page.waitForSelector('html[lang="en"]');
    await goto(page, "scan/call");
    await page.waitForSelector(".line");
    const lines = await page.locator(".line").evaluateAll((all) => all.map((line) => [line.querySelector("q").textContent, line.querySelector(".card-note").textContent]));
    for (const [said, meant] of lines) assert.ok(/[一-龥]/.test(said) && /^[^一-龥]+$/.test(meant), `${said}: ${meant}`);
    await kiosk.tap(page, ".line");
    await page.waitForSelector("main.said mark");
    const digits = (text) => text.replace(/\d/g, "");
    assert.equal(digits(await page.locator(".said-text").innerText()), digits(lines[0][0]));
  }));

/** Chinese left on an English screen, outside of what stays Chinese: laws word for word, lines the scanner reads, names in brackets or quotes. */
const chineseLeft = (page) =>
  page.evaluate(() => {
    const found = new Set();
    const walker = document.createTreeWalker(document.querySelector("#app"), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const kept = node.parentElement.closest('[lang="zh-CN"], q, .said-text, .print-only, [data-act="language"]');
      if (kept || !node.parentElement.checkVisibility()) continue;
      const words = node.data.replaceAll(/\([^)]*\)|《[^》]*》|“[^”]*”/g, "");
      // Labels of Chinese forms stand in both languages.
      const alone = /[\u4e00-\u9fff]{4,}/.test(words) && !/[A-Za-z]{2,}/.test(words);
      if (alone || /[，。；：！？]/.test(words)) found.add(node.data.trim().slice(0, 60));
    }
    return [...found];
  });

test("English: every screen speaks it, the laws stay Chinese, and nothing is cut off", async () => {
  for (const size of ["portrait", "phone"]) {
    const found = await everywhere({ size: kiosk.sizes[size] }, { english: true }, async (page) => [...(await chineseLeft(page)), ...(await kiosk.clipped(page))]);
    assert.deepEqual(found, [], size);
  }
});

test("English: the answers stay, the verdict is the same, and 中文 leads back", () =>
  visit({ hash: "#check/paid-repair" }, async (page) => {
    await kiosk.choose(page, "insider");
    await press(page, '[data-act="settings"]', '[data-act="language"]');
    await page.waitForSelector('html[lang="en"]');
    assert.equal(await page.evaluate(() => location.hash), "#check/paid-repair/promise");
    await kiosk.tap(page, '[data-act="early"]');
    await page.waitForSelector('main[data-level="stop"]');
    assert.deepEqual(await page.locator("[data-flag]").evaluateAll((all) => all.map((flag) => flag.dataset.flag)), ["insider"]);
    assert.match(await page.locator("main").innerText(), /warning sign|scam/i);
    await kiosk.tap(page, '[data-flag="insider"] summary');
    await kiosk.tap(page, '[data-flag="insider"] .basis-source >> nth=0');
    await page.waitForSelector("main.law");
    await press(page, '[data-act="settings"]', '[data-act="language"]');
    await page.waitForSelector('html[lang="zh-CN"]');
    await kiosk.tap(page, '[data-act="back"]');
    await page.waitForSelector('main[data-level="stop"]');
    assert.match(await page.locator("main").innerText(), /红旗|危险|骗/);
  }));
