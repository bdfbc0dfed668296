import { expect, test } from "vitest";
import { emptyNeed, noMinutes } from "../../core/need/need.ts";
import { emptyPartner } from "../../core/partner.ts";
import { createQuestions } from "../say/questions.ts";
import { setupFrom, toHousehold, withWish } from "./setup.ts";

const { answers } = createQuestions();
const need = {
  ...emptyNeed,
  wanted: { ...noMinutes, friends: 240 },
  purposes: ["friends"] as const,
};
const times = { me: { free: null, busy: null }, partner: { free: null, busy: null } };

test("a need that was found is what a first week begins with: how much, for what, and what is too short", () => {
  const setup = setupFrom(answers.value, emptyPartner, need);
  expect([setup.minutes.me, setup.whatFor, setup.shortest.me]).toEqual([
    240,
    "to see my friends",
    120,
  ]);
  const { me, partner } = toHousehold(setup, times, []);
  expect([me.alone.minutes, me.alone.shortest, partner.alone.shortest]).toEqual([240, 120, 60]);
});

test("what was said in Say is the later word, and without a need the usual is taken", () => {
  const said = { ...answers.value, whatFor: "a long walk" };
  expect(setupFrom(said, emptyPartner, need).whatFor).toBe("a long walk");
  const { minutes, shortest } = setupFrom(said, emptyPartner, null);
  expect([minutes.me, shortest.me]).toEqual([120, 60]);
});

test("a wish for as much makes it no less, and one for less no more", () => {
  const setup = setupFrom(answers.value, emptyPartner, need);
  const me = (type: "at-least" | "at-most", minutes: number) => {
    const wished = withWish(setup, { type, minutes });
    return [wished.minutes.me, wished.shortest.me];
  };
  expect(me("at-least", 120)).toEqual([240, 120]);
  expect(me("at-least", 300)).toEqual([300, 120]);
  expect(me("at-most", 60)).toEqual([60, 60]);
});
