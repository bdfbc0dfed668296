import loadHighs from "highs";
import { expect, test } from "vitest";
import { createInstances, type Instance } from "../../../bench/instances.ts";
import { createRandom } from "../random.ts";
import { assert } from "../assert.ts";
import { checkPlan } from "./check/check-plan.ts";
import { createHighsSolver } from "./highs-solver.ts";
import { draftPlan, provePlan } from "./plan.ts";

const instances = createInstances();
const options = { random: createRandom(1), rounds: 2, shouldStop: () => false };

const shape = ({ weeks, step, isTight, hasChildren, events }: Instance): unknown => [
  weeks,
  step,
  isTight,
  hasChildren,
  events,
];

test("another series has the same shapes and other weeks", () => {
  const fresh = createInstances(1);
  const busy = new Set(instances.map(({ input }) => JSON.stringify(input.household.me.busy)));

  expect(fresh.map(shape)).toEqual(instances.map(shape));
  expect(fresh.filter(({ input }) => busy.has(JSON.stringify(input.household.me.busy)))).toEqual(
    [],
  );
});

test("there are 96, and every plan for them holds", () => {
  const broken = instances.flatMap(({ input }) => {
    const plan = draftPlan(input, options);
    assert(plan.ok, "nothing is pinned");
    return checkPlan(input, plan.value);
  });

  expect([instances.length, broken]).toEqual([96, []]);
});

test("a week is proven to be the best, with children and without", async () => {
  const solve = createHighsSolver(await loadHighs());
  const weeks = instances.filter((one) => one.weeks === 1 && one.step === 30 && one.isTight);
  const proofs: unknown[] = [];
  for (const { input } of weeks) {
    const plan = await provePlan(input, { ...options, solve });
    assert(plan.ok, "nothing is pinned");
    proofs.push([checkPlan(input, plan.value), ...plan.value.weeks.map(({ proof }) => proof)]);
  }

  expect(weeks.length).toBe(12);
  expect(proofs).toEqual(weeks.map(() => [[], "optimal"]));
}, 120_000);
