import { expect, test } from "vitest";
import { block } from "../../../test/household.ts";
import { addAnswer } from "./answer.ts";
import { noRequests } from "./requests.ts";

const thursday = block("alone-me", "2026-03-05", "18:00", "19:30");
const friday = block("alone-me", "2026-03-06", "18:00", "19:30");
const saturday = block("together", "2026-03-07", "10:00", "12:00");
const shown = [thursday, saturday];
const seen = { ...noRequests, agreed: shown };

test("a pin holds a block, once", () => {
  const pinned = addAnswer(noRequests, shown, { type: "pin", block: thursday });

  expect(pinned).toEqual({ ...seen, pinned: [thursday] });
  expect(addAnswer(pinned, shown, { type: "pin", block: thursday })).toEqual(pinned);
});

test("a no is the later word than a pin", () => {
  const pinned = { ...noRequests, pinned: [thursday, saturday] };

  expect(addAnswer(pinned, shown, { type: "refuse", block: thursday })).toEqual({
    ...seen,
    pinned: [saturday],
    refused: [thursday],
  });
});

test("a counter refuses the one and holds the other", () => {
  const counter = { type: "counter", block: thursday, instead: friday } as const;

  expect(addAnswer(noRequests, shown, counter)).toEqual({
    ...seen,
    pinned: [friday],
    refused: [thursday],
  });
});

test("smaller holds the shorter one in place of the longer", () => {
  const pinned = { ...noRequests, pinned: [thursday] };

  expect(addAnswer(pinned, shown, { type: "smaller", block: thursday, minutes: 60 })).toEqual({
    ...seen,
    pinned: [block("alone-me", "2026-03-05", "18:00", "19:00")],
    smaller: [thursday],
  });
});

test("not this week is about a need", () => {
  expect(addAnswer(noRequests, shown, { type: "not-this-week", need: "me", week: 1 })).toEqual({
    ...seen,
    resting: [{ need: "me", week: 1 }],
  });
});
