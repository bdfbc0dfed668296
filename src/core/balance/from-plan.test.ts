import { expect, test } from "vitest";
import { block as planned, zone } from "../../../test/household.ts";
import { emptyDiary, type Block } from "./diary.ts";
import { blocksFromPlan, takeOver } from "./from-plan.ts";

const agreed = [
  planned("alone-me", "2026-03-05", "18:00", "20:00"),
  planned("alone-partner", "2026-03-06", "18:00", "19:00"),
  planned("together", "2026-03-06", "19:30", "21:00"),
];
const mine = blocksFromPlan(agreed, zone);
const [walk, supper] = mine;

const alone: Block = {
  id: "alone-me@2026-03-05T17:00:00Z",
  kind: "alone",
  day: "2026-03-05",
  start: "18:00",
  minutesPlanned: 120,
  outcome: { type: "planned" },
  use: null,
  givesBackFor: null,
  before: null,
  after: null,
};

test("a week both agreed on comes in as one's own side of it, give-back beside its ask", () => {
  expect(mine).toEqual([
    alone,
    {
      ...alone,
      id: "together@2026-03-06T18:30:00Z",
      kind: "together",
      day: "2026-03-06",
      start: "19:30",
      minutesPlanned: 90,
      givesBackFor: alone.id,
    },
  ]);
});

test("it is taken over once: what was taken out by hand does not come back", () => {
  const first = takeOver({ diary: emptyDiary, taken: [] }, mine, "2026-03-02");
  expect(first).toEqual({
    diary: { ...emptyDiary, blocks: mine },
    taken: mine.map(({ id }) => id),
  });
  expect(takeOver(first, mine, "2026-03-02")).toEqual(first);
  const without = { ...first, diary: emptyDiary };
  expect(takeOver(without, mine, "2026-03-02")).toEqual(without);
});

test("a new agreement takes the place of what is ahead, and drops no promise whose day has come", () => {
  const first = takeOver({ diary: emptyDiary, taken: [] }, mine, "2026-03-02");
  const moved = blocksFromPlan([planned("together", "2026-03-07", "19:30", "21:00")], zone);
  expect(takeOver(first, moved, "2026-03-05").diary.blocks).toEqual([walk, ...moved]);
  expect(takeOver(first, moved, "2026-03-06").diary.blocks).toEqual([walk, supper, ...moved]);
  expect(takeOver({ diary: emptyDiary, taken: [] }, mine, "2026-03-06").diary.blocks).toEqual([
    supper,
  ]);
  const byHand: Block = { ...alone, id: "by-hand", day: "2026-03-09" };
  const withOwn = { ...first, diary: { ...first.diary, blocks: [...first.diary.blocks, byHand] } };
  expect(takeOver(withOwn, moved, "2026-03-04").diary.blocks).toEqual([...moved, byHand]);
});
