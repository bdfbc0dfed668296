import * as fc from "fast-check";
import { expect, test } from "vitest";
import { gapGrowth, gapOf } from "./gap.ts";
import { emptyNeed, kinds, noMinutes, pushes, purposes, type NeedAnswers } from "./need.ts";

test("someone out every day and never alone at home misses home, not hours", () => {
  const answers: NeedAnswers = {
    ...emptyNeed,
    had: { home: 0, out: 300, activity: 60, friends: 0 },
    wanted: { home: 120, out: 60, activity: 90, friends: 0 },
    chosen: "mostly",
    purposes: ["rest"],
  };
  expect(gapOf(answers)).toEqual({
    wanted: 270,
    had: 360,
    missing: 150,
    mostMissed: "home",
    wasHardlyChosen: false,
    isAwayFrom: false,
  });
});

test("no answers are no gap", () => {
  expect(gapOf(emptyNeed)).toEqual({
    wanted: 0,
    had: 0,
    missing: 0,
    mostMissed: null,
    wasHardlyChosen: false,
    isAwayFrom: false,
  });
});

test("evenings alone because the other was away are not the ones that were wanted", () => {
  const answers: NeedAnswers = { ...emptyNeed, had: { ...noMinutes, home: 400 }, chosen: "hardly" };
  expect(gapOf(answers).wasHardlyChosen).toBe(true);
});

test("more to get away from than to get to is told", () => {
  const away: NeedAnswers = { ...emptyNeed, pushes: ["arguments", "noise"], purposes: ["rest"] };
  expect(gapOf(away).isAwayFrom).toBe(true);
  expect(gapOf({ ...away, purposes: ["rest", "hobby"] }).isAwayFrom).toBe(false);
});

test("grown since the last time, by the person's own measure", () => {
  const before: NeedAnswers = { ...emptyNeed, wanted: { ...noMinutes, out: 60 } };
  const now: NeedAnswers = { ...emptyNeed, wanted: { ...noMinutes, out: 180 } };
  expect(gapGrowth(now, before)).toBe(120);
});

const some = fc.nat(2_000);
const minutes = fc.record({ home: some, out: some, activity: some, friends: some });

test("to have more never widens the gap, to want more never narrows it", () => {
  const answers = fc.record({
    had: minutes,
    wanted: minutes,
    purposes: fc.subarray([...purposes]),
    pushes: fc.subarray([...pushes]),
  });
  fc.assert(
    fc.property(answers, fc.constantFrom(...kinds), fc.nat(500), (drawn, kind, more) => {
      const need: NeedAnswers = { ...emptyNeed, ...drawn };
      const { missing } = gapOf(need);
      const had = { ...need.had, [kind]: need.had[kind] + more };
      const wanted = { ...need.wanted, [kind]: need.wanted[kind] + more };
      expect(gapOf({ ...need, had }).missing).toBeLessThanOrEqual(missing);
      expect(gapOf({ ...need, wanted }).missing).toBeGreaterThanOrEqual(missing);
    }),
  );
});
