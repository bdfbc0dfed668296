import { createRandom, type Random } from "../../src/core/random.ts";
import type { Partner } from "../../src/core/partner.ts";
import { growthFrom } from "../../src/core/schedule/growth.ts";
import type { Children, Household, Member, Need } from "../../src/core/schedule/need.ts";
import type { Span } from "../../src/core/schedule/span.ts";
import type { Window } from "../../src/core/schedule/window.ts";
import { daily, hours, need } from "../household.ts";

/** Two made-up people and what their year brings. Drawn from a seed: the same couple in every run. */
export type Couple = {
  readonly id: number;
  /** What is hard for them. */
  readonly traits: readonly Trait[];
  readonly partner: Partner;
  /** Wanted in a week, in minutes. */
  readonly wanted: { readonly me: number; readonly partner: number; readonly together: number };
  readonly weeks: readonly WeekOfLife[];
};

const traits = ["unequal needs", "busy seasons", "baby", "sensitive", "refuses a month"] as const;
type Trait = (typeof traits)[number];

export type WeekOfLife = {
  readonly busy: { readonly me: readonly Span[]; readonly partner: readonly Span[] };
  readonly children: Children | null;
  readonly refuses: boolean;
};

export const weeksAYear = 52;
const hour = 3_600_000;
const day = 24 * hour;

/** @param monday midnight on the first Monday, in milliseconds */
export function drawCouple(id: number, monday: number): Couple {
  const random = createRandom(1_000 + id);
  const chosen = traitsOf(id);
  const has = (trait: Trait): boolean => chosen.includes(trait);
  const me = pick(random, has("unequal needs") ? [300, 360, 420] : [120, 180, 240]);
  const partner = pick(random, has("unequal needs") ? [60, 120] : [120, 180, 240]);
  return {
    id,
    traits: chosen,
    partner: {
      temperament: null,
      sensitivity: has("sensitive") ? 3 : pick(random, [1, 2] as const),
      reassuredBy: ["time-together"],
      onTheirMind: null,
    },
    wanted: { me, partner, together: pick(random, [180, 240, 300]) },
    weeks: Array.from({ length: weeksAYear }, (_, week) => ({
      busy: {
        me: drawBusy(random, monday + week * 7 * day, has("busy seasons") && isSeason(week)),
        partner: drawBusy(random, monday + week * 7 * day, has("busy seasons") && isSeason(week)),
      },
      children: has("baby") && week >= weekOfBirth ? baby : null,
      refuses: has("refuses a month") && week >= firstRefused && week < firstRefused + 4,
    })),
  };
}

const weekOfBirth = 12;
const firstRefused = 18;

/** Every trait with some couples, alone and beside others. */
function traitsOf(id: number): readonly Trait[] {
  const all: readonly (readonly [Trait, boolean])[] = [
    ["unequal needs", id % 3 === 0],
    ["busy seasons", id % 2 === 1],
    ["baby", id % 5 === 2],
    ["sensitive", id % 5 === 1],
    ["refuses a month", id % 5 === 3],
  ];
  return all.flatMap(([trait, has]) => (has ? [trait] : []));
}

/** The weeks before the summer and before the end of the year. */
function isSeason(week: number): boolean {
  return (week >= 20 && week < 25) || (week >= 45 && week < 50);
}

/** Evenings that are taken, and in a busy season most of them and a Saturday. */
function drawBusy(random: Random, monday: number, isBusy: boolean): readonly Span[] {
  const evenings = [0, 1, 2, 3, 4].filter(() => random() < (isBusy ? 0.75 : 0.2));
  const taken = evenings.map((index) => ({
    start: monday + index * day + 18 * hour,
    end: monday + index * day + (isBusy ? 21 : 20) * hour,
  }));
  const saturday = { start: monday + 5 * day + 9 * hour, end: monday + 5 * day + 17 * hour };
  return isBusy && random() < 0.5 ? [...taken, saturday] : taken;
}

const baby: Children = {
  asleep: [hours(20, 7)],
  away: [],
  sitter: [hours(14, 18, [6])],
};

/** What the two tell Plan in one week. `wanted`: with what fell through before, asked for anew. */
export function householdOf(
  { partner }: Couple,
  week: WeekOfLife,
  wanted: Couple["wanted"],
  aloneBefore: number,
): Household {
  const gentle = partner.sensitivity === 3;
  return {
    me: member("Ana", wanted.me, week.busy.me),
    partner: member("Ben", wanted.partner, week.busy.partner),
    together: { ...needOf(wanted.together), wishes: [], withChildren: false },
    children: week.children,
    growth: gentle ? growthFrom(aloneBefore, 60) : null,
    gentle,
  };
}

function member(name: string, minutes: number, busy: readonly Span[]): Member {
  const work: readonly Window[] = [hours(9, 17, daily.slice(0, 5))];
  return { name, alone: needOf(minutes), sleep: [hours(22, 7)], work, quiet: [], travel: 0, busy };
}

function needOf(minutes: number): Need {
  return { ...need, minutes, shortest: 60, longest: 180 };
}

function pick<T>(random: Random, choices: readonly [T, ...T[]]): T {
  return choices[Math.floor(random() * choices.length)] ?? choices[0];
}
