import * as fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../../test/properties.ts";
import { emptyDiary, type Block } from "./diary.ts";
import { blocksToRemindOf, remindersOf, reminderTexts } from "./reminders.ts";
import { addDays, weekOf } from "./week.ts";

const walk: Block = {
  id: "walk",
  kind: "alone",
  day: "2026-11-26",
  start: "19:30",
  minutesPlanned: 60,
  outcome: { type: "planned" },
  use: null,
  givesBackFor: null,
  before: null,
  after: null,
};
const supper: Block = { ...walk, id: "supper", kind: "together", day: "2026-11-28", start: null };
const two = { today: "2026-11-23", now: "08:00", mostAWeek: 2 };

test("the first time alone and the first together are thought of, an hour before or in the morning", () => {
  const second = { ...walk, id: "second", day: "2026-11-27" };
  expect(remindersOf({ ...emptyDiary, blocks: [supper, second, walk] }, two)).toEqual([
    { day: "2026-11-26", at: "18:30", text: reminderTexts.block },
    { day: "2026-11-28", at: "09:00", text: reminderTexts.block },
  ]);
});

test("where there is room, the week itself is; what has passed is not", () => {
  const diary = { ...emptyDiary, blocks: [walk] };
  expect(remindersOf(diary, two)).toEqual([
    { day: "2026-11-26", at: "18:00", text: reminderTexts.week },
    { day: "2026-11-26", at: "18:30", text: reminderTexts.block },
  ]);
  expect(remindersOf(diary, { ...two, today: "2026-11-26", now: "18:15" })).toEqual([
    { day: "2026-11-26", at: "18:30", text: reminderTexts.block },
  ]);
  expect(remindersOf(emptyDiary, two)).toEqual([]);
});

const anyBlock = fc.record({
  days: fc.integer({ min: 0, max: 27 }),
  kind: fc.constantFrom("alone" as const, "together" as const),
  start: fc.constantFrom(null, "00:15", "09:00", "19:30"),
});

test("never more than so many a week, never another text, none where none are wanted", () => {
  fc.assert(
    fc.property(fc.array(anyBlock), fc.integer({ min: 0, max: 3 }), (parts, mostAWeek) => {
      const blocks = parts.map(({ days, ...part }, index) => ({
        ...walk,
        ...part,
        id: String(index),
        day: addDays("2026-11-23", days),
      }));
      const all = remindersOf({ ...emptyDiary, blocks }, { ...two, mostAWeek });
      const counts = Map.groupBy(all, ({ day }) => weekOf(day));
      for (const ofWeek of counts.values()) expect(ofWeek.length).toBeLessThanOrEqual(mostAWeek);
      const texts: readonly string[] = Object.values(reminderTexts);
      expect(all.every(({ text }) => texts.includes(text))).toBe(true);
      const alarmed = blocks.filter(({ id }) => blocksToRemindOf(blocks, mostAWeek).has(id));
      const alarms = Map.groupBy(alarmed, ({ day }) => weekOf(day));
      for (const ofWeek of alarms.values()) expect(ofWeek.length).toBeLessThanOrEqual(mostAWeek);
    }),
    { numRuns: runs(200) },
  );
});
