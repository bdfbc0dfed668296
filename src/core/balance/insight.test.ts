import { describe, expect, it, test } from "vitest";
import { runs } from "../../../test/properties.ts";
import { createRandom, type Random } from "../random.ts";
import { feelings, type Block, type CheckIn, type Diary, type Feeling } from "./diary.ts";
import { insightOfBlocks, insightOfWeeks } from "./insight.ts";
import { addDays } from "./week.ts";
import { insightToWords } from "./words.ts";

const start = "2026-01-05";
const end = "2027-01-03";

/** What is true of a simulated year. Steps are of the scale from 0 to 4. */
type Truth = {
  /** Steps by which time alone lifts a feeling. */
  readonly effect: number;
  /** Hours and feelings both rise and fall with the seasons, and neither because of the other. */
  readonly hasSeasons: boolean;
};

/** A year of one person: about six blocks a month, a check-in a week, moods that differ by a step from day to day. */
function yearOf(seed: number, truth: Truth): Diary {
  const random = createRandom(seed);
  const weeks = Array.from({ length: 52 }, (_, week) => weekOf(week, seed, truth, random));
  return {
    wanted: [],
    blocks: weeks.flatMap(({ blocks }) => blocks),
    checkIns: weeks.map(({ checkIn }) => checkIn),
  };
}

function weekOf(week: number, seed: number, truth: Truth, random: Random) {
  const monday = addDays(start, week * 7);
  const season = truth.hasSeasons ? Math.sin((week / 52) * 2 * Math.PI + seed) : 0;
  const count = Math.max(0, Math.round(1.5 + season + normal(random) * 0.8));
  const blocks = Array.from({ length: count }, (_, index) =>
    blockOf(addDays(monday, index), truth.effect, random),
  );
  const minutes = blocks.reduce((sum, { minutesPlanned }) => sum + minutesPlanned, 0);
  const lift = minutes >= 180 ? truth.effect : 0;
  const rested = nearest(2 + season * 0.7 + lift + normal(random) * 0.9);
  return { blocks, checkIn: { ...noAnswers, week: monday, rested } };
}

function blockOf(day: string, effect: number, random: Random): Block {
  const mood = 2 + normal(random) * 0.8;
  const minutes = 60 + 30 * Math.floor(random() * 6);
  return {
    id: `${day} ${random()}`,
    kind: "alone",
    day,
    start: null,
    minutesPlanned: minutes,
    outcome: { type: "had", minutes },
    use: null,
    givesBackFor: null,
    before: nearest(mood),
    after: nearest(mood + effect + normal(random) * 0.8),
  };
}

const noAnswers: CheckIn = {
  week: start,
  rested: null,
  atEase: null,
  wasEnough: null,
  wasChosen: null,
  feltClose: null,
  line: null,
};

/** Box–Muller. */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function nearest(value: number): Feeling {
  return feelings.reduce((best, one) =>
    Math.abs(one - value) < Math.abs(best - value) ? one : best,
  );
}

/** Whether an effect was claimed at any moment of the year. */
function isEverClaimed(year: Diary): boolean {
  const { blocks, checkIns } = year;
  return (
    [12, 20, 30, 42, 56, 75, 100].some(
      (count) =>
        count <= blocks.length &&
        insightOfBlocks({ ...year, blocks: blocks.slice(0, count) }).type === "shown",
    ) ||
    [12, 20, 30, 42].some(
      (count) =>
        insightOfWeeks({ ...year, checkIns: checkIns.slice(0, count) }, end).type === "shown",
    )
  );
}

function claimed(years: number, truth: Truth): number {
  const count = Array.from({ length: years }, (_, seed) => yearOf(seed + 1, truth)).filter(
    isEverClaimed,
  ).length;
  return count / years;
}

describe("over whole years of looking", () => {
  it.each([
    ["nothing going on", false],
    ["nothing but seasons", true],
  ])(
    "%s is claimed to be an effect for fewer than one person in twenty",
    (_, hasSeasons) => {
      expect(claimed(runs(1_000), { effect: 0, hasSeasons })).toBeLessThanOrEqual(0.05);
    },
    120_000,
  );

  it("half a step is found for more than four in five", () => {
    expect(claimed(runs(100), { effect: 0.5, hasSeasons: false })).toBeGreaterThanOrEqual(0.8);
  }, 120_000);
});

const always: Diary = {
  wanted: [],
  blocks: Array.from({ length: 13 }, (_, index) => ({
    ...blockOf(addDays(start, index), 0, () => 0.5),
    before: 1,
    after: index === 0 ? 1 : 3,
  })),
  checkIns: [],
};

test("it is told in counts that are true", () => {
  const state = insightOfBlocks(always);
  expect(state.type === "shown" && insightToWords(state.insight)).toBe(
    "After time to yourself you felt better than before 11 times of 12, and worse never.",
  );
});

test("weeks are told in counts that are true", () => {
  const weeks = Array.from({ length: 20 }, (_, week) => addDays(start, week * 7));
  const diary: Diary = {
    wanted: [],
    blocks: weeks
      .filter((_, week) => week % 2 === 0)
      .map((day) => ({
        ...blockOf(day, 0, () => 0.5),
        outcome: { type: "had", minutes: 240 },
      })),
    checkIns: weeks.map((week, index) => ({
      ...noAnswers,
      week,
      rested: index % 2 === 0 && index !== 4 ? 3 : 1,
    })),
  };
  const state = insightOfWeeks(diary, end);
  expect(state.type === "shown" && insightToWords(state.insight)).toBe(
    "In weeks with two hours to yourself or more you felt rested more often: 9 of 10, against 0 of 10.",
  );
});

test("too few answers, and how many are missing", () => {
  expect(insightOfBlocks({ ...always, blocks: always.blocks.slice(0, 5) })).toEqual({
    type: "too-few",
    missing: 7,
  });
  expect(insightOfWeeks(always, end)).toEqual({ type: "too-few", missing: 12 });
});

test("enough answers that all say the same", () => {
  const same: Diary = { ...always, blocks: always.blocks.map((block) => ({ ...block, after: 1 })) };
  expect(insightOfBlocks(same)).toEqual({ type: "nothing-yet", missing: 7 });
});
