// A short run of the monkey and of the soak; `cargo xtask monkey` and `cargo xtask soak` are the long ones.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as kiosk from "./kiosk.mjs";
import { monkey, report } from "./monkey.mjs";
import { soak } from "./soak.mjs";

const { at } = kiosk.together();

const seed = 20261124;

/** Lets monkeys loose, each with this seed and so many events, in a browser that scrolls at once. */
async function monkeys(...all) {
  const browser = await kiosk.launchStill();
  const runs = [];
  for (const one of all) runs.push(await monkey(browser, at.server.origin, one));
  await browser.close();
  return runs;
}

test("monkeys find no panic, no complaint in the console and no dead end", async () => {
  for (const run of await monkeys({ seed }, { seed: seed + 1 })) assert.deepEqual(run.found, [], report(run));
});

test("a monkey does the same again from its seed", async () => {
  const [first, again] = await monkeys({ seed, events: 300 }, { seed, events: 300 });
  assert.deepEqual(again.trail, first.trail);
});

test("customer after customer, nothing grows", async () => {
  const { seen, faults } = await soak(at.browser, at.server.origin, { sessions: 200, warm: 100, step: 100 });
  const [first, last] = [seen[0], seen.at(-1)];
  assert.deepEqual(faults, []);
  assert.equal(last.pages, first.pages, "pages of wasm memory");
  assert.ok(last.heap <= first.heap * 1.1, `JS heap ${first.heap} → ${last.heap}`);
  assert.ok(last.nodes <= first.nodes * 1.1, `nodes ${first.nodes} → ${last.nodes}`);
  assert.ok(last.listeners <= first.listeners * 1.1, `listeners ${first.listeners} → ${last.listeners}`);
});
