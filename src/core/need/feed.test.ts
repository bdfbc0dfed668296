import { expect, test } from "vitest";
import { writtenScenarios } from "../generated/rehearsal.ts";
import { feedOf } from "./feed.ts";
import { emptyNeed, kinds, noMinutes, obstacles } from "./need.ts";

test("a need says to the other rooms how much, for what, and what is too short", () => {
  expect(
    feedOf({
      ...emptyNeed,
      wanted: { ...noMinutes, activity: 240, home: 60 },
      had: { ...noMinutes, home: 60 },
      purposes: ["movement"],
    }),
  ).toEqual({
    minutes: 300,
    shortest: 90,
    howLong: "three hours",
    whatFor: "a run",
    scenarioId: "even-shares",
  });
});

test("what is not missing is not asked for, and what was not said is not made up", () => {
  const enough = { ...noMinutes, home: 120 };
  expect(feedOf({ ...emptyNeed, wanted: enough, had: enough })).toEqual({
    minutes: 120,
    shortest: 60,
    howLong: null,
    whatFor: null,
    scenarioId: "free-evening",
  });
});

test("the situation it names is there to be practised, whatever the need", () => {
  const named = kinds.flatMap((kind) =>
    [[], ...obstacles.map((one) => [one])].map(
      (inTheWay) =>
        feedOf({ ...emptyNeed, wanted: { ...noMinutes, [kind]: 60 }, obstacles: inTheWay })
          .scenarioId,
    ),
  );
  const there = new Set(writtenScenarios.map(({ id }) => id));
  expect([...new Set(named)].filter((id) => !there.has(id))).toEqual([]);
});
