import { describe, expect, it } from "vitest";
import { emptyDiary, type Block, type CheckIn } from "./diary.ts";
import { emptyPath, stepOf } from "./path.ts";
import { todayOf, type TodayInput } from "./today.ts";

/** A Wednesday. */
const today = "2026-11-25";

const walk: Block = {
  id: "walk",
  kind: "alone",
  day: today,
  start: "15:00",
  minutesPlanned: 120,
  outcome: { type: "planned" },
  use: null,
  givesBackFor: null,
  before: null,
  after: null,
};
const had = { type: "had", minutes: 120 } as const;
const wasHad: Block = { ...walk, id: "was-had", day: "2026-11-17", outcome: had };
const supper: Block = { ...walk, id: "supper", kind: "together", givesBackFor: "was-had" };
const told: CheckIn = {
  week: "2026-11-16",
  rested: 3,
  atEase: null,
  wasEnough: null,
  wasChosen: null,
  feltClose: null,
  line: null,
};

/** Someone whose first promise was kept last week. */
const settled: TodayInput = {
  diary: { ...emptyDiary, blocks: [wasHad], checkIns: [told] },
  path: emptyPath,
  hasNeed: true,
  hasDraft: false,
  hasRehearsed: true,
  isAgreed: false,
  talkedMonths: ["2026-11"],
  today,
  now: "10:00",
  putOff: new Set(),
};
const someoneNew: TodayInput = {
  ...settled,
  diary: emptyDiary,
  hasNeed: false,
  hasRehearsed: false,
  isAgreed: false,
};

const withBlocks = (...blocks: readonly Block[]): TodayInput["diary"] => ({
  ...settled.diary,
  blocks: [wasHad, ...blocks],
});

describe("the one thing of today", () => {
  it("is nothing when nothing is asked, and then it says what comes next", () => {
    expect(todayOf(settled)).toEqual({ type: "nothing", next: null });
    const saturday = { ...walk, id: "saturday", day: "2026-11-28" };
    expect(todayOf({ ...settled, diary: withBlocks(saturday) })).toEqual({
      type: "nothing",
      next: { type: "block", block: saturday },
    });
  });

  it("is the block of this afternoon, and once it is over what became of it", () => {
    const diary = withBlocks(walk);
    expect(todayOf({ ...settled, diary })).toEqual({ type: "block", block: walk });
    expect(todayOf({ ...settled, diary, now: "16:59" })).toEqual({ type: "block", block: walk });
    expect(todayOf({ ...settled, diary, now: "17:00" })).toEqual({
      type: "say-what-happened",
      block: walk,
    });
  });

  it("is the talk of tonight before the block of tonight", () => {
    const path = { ...emptyPath, talk: { day: today, start: "20:00" } };
    expect(todayOf({ ...settled, path, diary: withBlocks(walk) })).toEqual({
      type: "talk",
      start: "20:00",
    });
    expect(todayOf({ ...settled, path, today: "2026-11-26" })).toEqual({
      type: "talk-was",
      day: today,
    });
  });

  it("is first of all what is owed to the other", () => {
    const owed: Block = { ...supper, day: "2026-11-18", outcome: { type: "skipped" } };
    const path = { ...emptyPath, talk: { day: today, start: null } };
    expect(todayOf({ ...settled, path, diary: withBlocks(owed, walk) })).toEqual({
      type: "make-good",
      block: owed,
    });
  });

  it("is a check-in from Thursday, a draft, and the talk of the month, in this order", () => {
    const untold = { ...settled, diary: { ...settled.diary, checkIns: [] }, hasDraft: true };
    expect(todayOf(untold)).toEqual({ type: "check-in" });
    const later = { ...untold, putOff: new Set(["check-in"] as const) };
    expect(todayOf(later)).toEqual({ type: "draft" });
    expect(todayOf({ ...later, hasDraft: false, talkedMonths: [] })).toEqual({
      type: "month",
      month: "2026-11",
    });
  });
});

describe("after the first promise", () => {
  it("is the next week, when nothing for them alone is ahead any more", () => {
    const agreed = { ...settled, isAgreed: true };
    expect(todayOf(agreed)).toEqual({ type: "plan-ahead" });
    const saturday = { ...walk, id: "saturday", day: "2026-11-28" };
    expect(todayOf({ ...agreed, diary: withBlocks(saturday) }).type).toBe("nothing");
    expect(todayOf({ ...agreed, putOff: new Set(["plan-ahead"] as const) }).type).toBe("nothing");
  });
});

describe("the way to the first promise", () => {
  it("goes on where one is, whatever was done before", () => {
    const steps = [
      {},
      { hasNeed: true },
      { hasNeed: true, hasDraft: true },
      { hasNeed: true, hasDraft: true, hasRehearsed: true },
      { hasNeed: true, path: { ...emptyPath, talkedOn: today } },
    ].map((part) => todayOf({ ...someoneNew, ...part }));
    expect(steps).toEqual(
      ["need", "words", "practice", "talk", "plan"].map((step) => ({ type: "step", step })),
    );
  });

  it("waits where there is nothing to do but wait", () => {
    const path = { ...emptyPath, talk: { day: "2026-11-27", start: "20:00" } };
    const ready = { ...someoneNew, hasNeed: true, hasDraft: true, hasRehearsed: true };
    expect(todayOf({ ...ready, path })).toEqual({
      type: "nothing",
      next: { type: "talk", day: "2026-11-27", start: "20:00" },
    });
    expect(stepOf(path, { ...someoneNew, isAgreed: true })).toBe("promise");
  });

  it("passes over what one does not want, and ends with a promise kept, be it shorter", () => {
    const path = { ...emptyPath, skipped: ["need"] as const };
    expect(stepOf(path, someoneNew)).toBe("words");
    const short: Block = { ...walk, outcome: { type: "cut-short", minutes: 30 } };
    expect(stepOf(emptyPath, { ...someoneNew, diary: { ...emptyDiary, blocks: [short] } })).toBe(
      null,
    );
    const byHand: Block = { ...walk, minutesPlanned: 0, outcome: had };
    expect(stepOf(emptyPath, { ...someoneNew, diary: { ...emptyDiary, blocks: [byHand] } })).toBe(
      "need",
    );
  });
});
