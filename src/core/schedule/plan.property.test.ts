import * as fc from "fast-check";
import { expect, test } from "vitest";
import { anyInput, draft } from "../../../test/household.ts";
import { assert } from "../assert.ts";
import { addAnswer } from "./answer.ts";
import { isSameBlock } from "./block.ts";
import { checkPlan } from "./check/check-plan.ts";
import { explainUnmet } from "./explain.ts";
import { pastOf, type Plan } from "./plan.ts";
import type { PlanInput } from "./week.ts";

function planOf(input: PlanInput): Plan {
  const plan = draft(input, 10);
  assert(plan.ok, "without pins there is always a plan");
  return plan.value;
}

test("the checker finds nothing in any plan, and the same seed makes the same one", () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const plan = planOf(input);
      expect(checkPlan(input, plan)).toEqual([]);
      expect(planOf(input)).toEqual(plan);
    }),
    { numRuns: 40 },
  );
});

test("a pin stays, whatever else is asked for", () => {
  fc.assert(
    fc.property(anyInput, fc.nat(), (input, pick) => {
      const shown = planOf(input).weeks.flatMap(({ blocks }) => blocks);
      const block = shown[pick % shown.length];
      fc.pre(block !== undefined);
      const requests = addAnswer(input.requests, shown, { type: "pin", block });
      const again = draft({ ...input, requests }, 10);
      assert(again.ok, "what was planned can be held");
      expect(checkPlan({ ...input, requests }, again.value)).toEqual([]);
    }),
    { numRuns: 15 },
  );
});

test("after one refusal four in five of the others stay", () => {
  fc.assert(
    fc.property(anyInput, fc.nat(), (input, pick) => {
      const shown = planOf(input).weeks.flatMap(({ blocks }) => blocks);
      const block = shown[pick % shown.length];
      fc.pre(block !== undefined);
      const requests = addAnswer(input.requests, shown, { type: "refuse", block });
      const again = planOf({ ...input, requests });
      const others = shown.filter((other) => other !== block);
      const blocks = again.weeks.flatMap((week) => week.blocks);
      const kept = others.filter((other) => blocks.some((one) => isSameBlock(one, other)));

      expect(checkPlan({ ...input, requests }, again)).toEqual([]);
      expect(blocks.some((one) => isSameBlock(one, block))).toBe(false);
      // What the refused one was the give-back for may have to go with it, and takes no other with it.
      const isGiveBack = block.kind === "together";
      expect(kept.length).toBeGreaterThanOrEqual(
        Math.floor(0.8 * others.length) - (isGiveBack ? 1 : 0),
      );
    }),
    { numRuns: 30 },
  );
});

test("only a need left short is explained, and each is", () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const [week] = planOf(input).weeks;
      assert(week !== undefined, "there is a first week");
      const unmet = explainUnmet(input, week, pastOf(input, undefined));
      const short = (["me", "partner", "together"] as const).filter(
        (id) => week.planned[id] < week.wanted[id],
      );
      expect(unmet.map(({ need }) => need)).toEqual(short);
    }),
    { numRuns: 10 },
  );
});
