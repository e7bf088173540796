// The whole way in every size, and what comes out of the printer.
import assert from "node:assert/strict";
import { test } from "node:test";
import { wholeWay } from "./journey.mjs";
import * as kiosk from "./kiosk.mjs";

const { at } = kiosk.together();

for (const [name, size] of Object.entries(kiosk.sizes)) {
  test(`the whole way on ${name}`, async () => {
    const { page, faults, close } = await kiosk.open(at.browser, at.server.origin, { size });
    await kiosk.ready(page);
    await wholeWay(page, async (step) => {
      await kiosk.shot(page, `${name}-${step}`);
      assert.deepEqual(await kiosk.clipped(page), [], `${name} ${step}`);
    });
    const paper = await kiosk.print(page, `journey-${name}`);
    assert.match(paper.text, /征信异议及征信投诉办理告知单[\s\S]*已还清/, "the paper is blank");
    assert.equal(paper.pages, 1);
    assert.match(paper.size, /A4/);
    assert.ok(!paper.text.includes("上一步") && !paper.text.includes("我正在被骗"), "the frame of the screen is printed");
    assert.deepEqual(faults, []);
    await close();
  });
}
