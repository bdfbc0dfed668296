import { describe, expect, it } from "vitest";
import { balanceOf } from "./balance.ts";
import { emptyDiary, type Block, type CheckIn, type Diary } from "./diary.ts";
import { blocksToCsv, diaryToMarkdown } from "./export-diary.ts";
import { nextStep } from "./next-step.ts";
import { parseDiary } from "./parse-diary.ts";
import { weekOf, weeksOf } from "./week.ts";

const run: Block = {
  id: "run",
  kind: "alone",
  day: "2026-11-14",
  start: null,
  minutesPlanned: 120,
  outcome: { type: "had", minutes: 120 },
  use: "movement",
  givesBackFor: null,
  before: 1,
  after: 3,
};
const dinner: Block = {
  ...run,
  id: "dinner",
  kind: "together",
  day: "2026-11-15",
  start: null,
  minutesPlanned: 90,
  outcome: { type: "skipped" },
  use: null,
  givesBackFor: "run",
  before: null,
  after: null,
};
const checkIn: CheckIn = {
  week: "2026-11-09",
  rested: 3,
  atEase: null,
  wasEnough: "nearly",
  wasChosen: "yes",
  feltClose: null,
  line: "The hill was worth it.",
};
const diary: Diary = {
  wanted: [{ from: "2026-11-10", alone: 240, together: 180 }],
  blocks: [run, dinner],
  checkIns: [checkIn],
};

describe("weeks", () => {
  it("begin on Monday", () => {
    expect(["2026-11-08", "2026-11-09", "2026-11-15", "2027-01-01"].map(weekOf)).toEqual([
      "2026-11-02",
      "2026-11-09",
      "2026-11-09",
      "2026-12-28",
    ]);
  });

  it("hold what was wanted and what was had, also where that was nothing", () => {
    expect(weeksOf(diary, "2026-11-18")).toEqual([
      {
        start: "2026-11-09",
        wanted: { alone: 240, together: 180 },
        had: { alone: 120, together: 0 },
      },
      {
        start: "2026-11-16",
        wanted: { alone: 240, together: 180 },
        had: { alone: 0, together: 0 },
      },
    ]);
  });

  it("count a block that was cut short by what was left of it", () => {
    const short: Diary = {
      ...diary,
      blocks: [{ ...run, outcome: { type: "cut-short", minutes: 45 } }],
    };
    expect(weeksOf(short, "2026-11-15")[0]?.had).toEqual({ alone: 45, together: 0 });
  });
});

describe("the next step", () => {
  const today = "2026-11-25";
  const skipped: Block = { ...run, id: "second", day: "2026-11-21", outcome: { type: "skipped" } };

  it("is theirs first: time given back that fell through", () => {
    const twice = [run, dinner, skipped, { ...skipped, id: "third", day: "2026-11-22" }];
    expect(nextStep({ ...diary, blocks: twice }, today)).toEqual({
      type: "make-good",
      block: dinner,
    });
  });

  it("is not theirs when it was made good, or will be", () => {
    const again: Block = {
      ...dinner,
      id: "again",
      day: "2026-11-29",
      outcome: { type: "planned" },
    };
    expect(nextStep({ ...diary, blocks: [run, dinner, again] }, today)).toBe(null);
  });

  it("is not theirs when the time alone it was for fell through as well", () => {
    const blocks: readonly Block[] = [{ ...run, outcome: { type: "skipped" } }, dinner];
    expect(nextStep({ ...diary, blocks }, today)).toBe(null);
  });

  it("stays with the need when time alone fell through twice running", () => {
    const first: Block = { ...skipped, id: "first", day: "2026-11-20" };
    expect(nextStep({ ...diary, blocks: [run, skipped, first] }, today)).toEqual({
      type: "stay-with-it",
      blocks: [first, skipped],
    });
    const between: Block = { ...run, id: "between", day: "2026-11-20" };
    const blocks = [{ ...first, day: "2026-11-19" }, between, skipped];
    expect(nextStep({ ...diary, blocks }, today)).toBe(null);
  });

  it("offers a talk when time alone was put off three times in fourteen days, not in fifteen", () => {
    const days = ["2026-11-12", "2026-11-20", "2026-11-24"];
    const three = days.map((day): Block => ({ ...skipped, id: day, day }));
    expect(nextStep({ ...diary, blocks: three }, "2026-11-25")).toEqual({ type: "book-a-talk" });
    expect(nextStep({ ...diary, blocks: three }, "2026-11-26")).toMatchObject({
      type: "stay-with-it",
    });
  });

  it("asks what became of a day that is over, and not of today", () => {
    const open: Block = { ...run, id: "open", day: "2026-11-24", outcome: { type: "planned" } };
    const later: Block = { ...open, id: "later", day: today };
    expect(nextStep({ ...diary, blocks: [open, later] }, today)).toEqual({
      type: "say-what-happened",
      block: open,
    });
  });
});

describe("an export", () => {
  it("is read back as it was", () => {
    expect(parseDiary(JSON.parse(JSON.stringify(diary)))).toEqual({ ok: true, value: diary });
  });

  it("that cannot be read names what and where", () => {
    expect(
      parseDiary({
        blocks: [{ ...run, day: "2026-02-30", outcome: { type: "had", minutes: -1 } }],
        checkIns: [{ week: "2026-11-10" }],
        streak: 4,
      }),
    ).toEqual({
      ok: false,
      error: [
        "blocks.0.day: expected a day of the calendar as 2026-11-28",
        "blocks.0.outcome.minutes: expected whole minutes from 0 to 1440",
        "checkIns.0.week: expected the Monday of a week",
        "streak: there is no such answer",
      ],
    });
    expect(parseDiary({ blocks: [run, run] })).toEqual({
      ok: false,
      error: ["the diary: two blocks have the same id"],
    });
  });

  it("is a table for a spreadsheet", () => {
    expect(blocksToCsv(diary)).toBe(
      "day,start,kind,minutes planned,outcome,minutes had,use,before,after\r\n" +
        "2026-11-14,,alone,120,had,120,movement,1,3\r\n" +
        "2026-11-15,,together,90,skipped,0,,,\r\n",
    );
  });

  it("is a page to read", () => {
    expect(diaryToMarkdown(diary)).toBe(`# Balance

## Wanted

- From 2026-11-10: 240 minutes alone and 180 together a week

## What happened

- 2026-11-14, alone, 120 minutes planned, 120 had: had (movement)
- 2026-11-15, together, 90 minutes planned: skipped

## Check-ins

- Week of 2026-11-09: rested 3, enough nearly, chosen yes. The hill was worth it.
`);
  });
});

describe("the balance", () => {
  it("of one week", () => {
    expect(balanceOf(diary, "2026-11-15")).toEqual({
      weeks: weeksOf(diary, "2026-11-15"),
      promises: { kept: 1, partly: 0, fellThrough: 1 },
      insights: {
        blocks:
          "11 more answers before and after time to yourself, and there may be something to see here.",
        weeks: "11 more check-ins, and there may be something to see here.",
      },
      nextStep: { type: "make-good", block: dinner },
    });
  });

  it("of nothing yet", () => {
    expect(balanceOf(emptyDiary, "2026-11-15")).toEqual({
      weeks: [
        { start: "2026-11-09", wanted: { alone: 0, together: 0 }, had: { alone: 0, together: 0 } },
      ],
      promises: { kept: 0, partly: 0, fellThrough: 0 },
      insights: {
        blocks:
          "12 more answers before and after time to yourself, and there may be something to see here.",
        weeks: "12 more check-ins, and there may be something to see here.",
      },
      nextStep: null,
    });
  });
});
