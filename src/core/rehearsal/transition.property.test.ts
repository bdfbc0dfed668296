import {
  type Arbitrary,
  array,
  assert,
  constant,
  constantFrom,
  double,
  nat,
  property,
  record,
  subarray,
} from "fast-check";
import { describe, expect, test } from "vitest";
import { reassurances, temperaments } from "../partner.ts";
import type { MoveId } from "./move.ts";
import { intensities, moments, type SimulatedPartner } from "./simulated-partner.ts";
import { dimensions, type State } from "./state.ts";
import { transition } from "./transition.ts";
import { transitions } from "./transition-table.ts";

const unit = double({ min: 0, max: 1, noNaN: true });
const state: Arbitrary<State> = record({
  hurt: unit,
  security: unit,
  clarity: unit,
  openness: unit,
  patience: unit,
});
const partner: Arbitrary<SimulatedPartner> = record({
  temperament: constantFrom(...temperaments),
  sensitivity: constantFrom(1, 2, 3),
  reassuredBy: subarray([...reassurances]),
  onTheirMind: constant(null),
  intensity: constantFrom(...intensities),
  moment: constantFrom(...moments),
  ownActivity: constant(null),
  speaks: constant("casual"),
  hasChildren: constant(false),
});
const moveIds = [...new Set(transitions.map(({ move }) => move))];
const count = nat(6);

function after(from: State, moves: readonly MoveId[], who: SimulatedPartner, before = 0): State {
  return transition(from, moves, who, () => before).state;
}

/** Rounding to thousandths may cost the last digit. */
const rounding = 0.001;

describe("the laws of the table", () => {
  test("every state stays in [0, 1], whatever is done", () => {
    assert(
      property(
        state,
        array(constantFrom(...moveIds), { maxLength: 8 }),
        partner,
        count,
        (from, moves, who, before) => {
          const to = after(from, moves, who, before);
          expect(dimensions.every((one) => to[one] >= 0 && to[one] <= 1)).toBe(true);
        },
      ),
    );
  });

  test("reassurance that is theirs alone never raises hurt", () => {
    assert(
      property(state, partner, count, (from, who, before) => {
        expect(after(from, ["reassure-specific"], who, before).hurt).toBeLessThanOrEqual(
          from.hurt + rounding,
        );
      }),
    );
  });

  test.each(["blame", "contempt", "threat"] as const)("%s never lowers hurt", (move) => {
    assert(
      property(state, partner, count, (from, who, before) => {
        expect(after(from, [move], who, before).hurt).toBeGreaterThanOrEqual(from.hurt - rounding);
      }),
    );
  });

  test("to hear them and say it again never lowers clarity", () => {
    assert(
      property(state, partner, count, (from, who, before) => {
        expect(
          after(from, ["validate", "restate-kindly"], who, before).clarity,
        ).toBeGreaterThanOrEqual(from.clarity - rounding);
      }),
    );
  });

  test.each(["reassure", "reassure-specific"] as const)(
    "the same comfort again does less each time: %s",
    (move) => {
      assert(
        property(partner, nat(3), (who, before) => {
          const from: State = {
            hurt: 0.5,
            security: 0.2,
            clarity: 0.5,
            openness: 0.5,
            patience: 0.5,
          };
          const first = after(from, [move], who, before).security - from.security;
          const next = after(from, [move], who, before + 1).security - from.security;
          expect(next).toBeLessThan(first + rounding);
          expect(next === 0 || next < first).toBe(true);
        }),
      );
    },
  );

  test("a clear end raises clarity, unless all is clear", () => {
    assert(
      property(state, partner, (from, who) => {
        const { clarity } = after(from, ["names-end"], who);
        expect(clarity > from.clarity || clarity === 1).toBe(true);
      }),
    );
  });

  test.each(["press", "encourage"] as const)(
    "someone who is sore closes up when their own time is pushed on them: %s",
    (move) => {
      assert(
        property(state, partner, (from, who) => {
          const sore = { ...who, sensitivity: 3 } as const;
          const { openness } = after(from, [move], sore);
          expect(openness < from.openness || openness <= rounding).toBe(true);
        }),
      );
    },
  );

  test("the more it hurts them, the more a blow hurts", () => {
    assert(
      property(partner, (who) => {
        const from: State = { hurt: 0, security: 1, clarity: 1, openness: 1, patience: 1 };
        const hurts = ([1, 2, 3] as const).map(
          (sensitivity) => after(from, ["blame"], { ...who, sensitivity }).hurt,
        );
        expect(hurts).toEqual(hurts.toSorted((a, b) => a - b));
      }),
    );
  });
});

test("every row says why, in a sentence", () => {
  expect(transitions.filter(({ reason }) => !/^\p{Lu}.+\.$/u.test(reason))).toEqual([]);
});

test("every move has a row for everyone", () => {
  const open = transitions.filter(
    ({ hears, sensitivity }) => hears === undefined && sensitivity === undefined,
  );
  expect(moveIds.filter((id) => !open.some(({ move }) => move === id))).toEqual([]);
});
