import type { Window } from "../../core/schedule/window.ts";

/** When someone is free, in three taps. */
export const weekdayTimes = ["evenings", "mornings", "all-day", "hardly"] as const;
export const weekendTimes = ["all-day", "mornings", "afternoons", "evenings"] as const;
export const bedtimes = ["21:30", "22:30", "23:30"] as const;

export type FreeTimes = {
  readonly weekdays: (typeof weekdayTimes)[number];
  readonly weekends: (typeof weekendTimes)[number];
  readonly bedtime: (typeof bedtimes)[number];
};

/** How most weeks are: what is assumed of someone who has said nothing. */
export const usualTimes: FreeTimes = {
  weekdays: "evenings",
  weekends: "all-day",
  bedtime: "22:30",
};

const weekdays = [1, 2, 3, 4, 5];
const weekend = [6, 7];
const [noon, afterWork, evening] = [12 * 60, 17 * 60 + 30, 18 * 60];
const [firstUp, night] = [6 * 60 + 30, 22 * 60 + 30];

/** What they are not free for, as the planner takes it. */
export function closedWindows(free: FreeTimes): {
  readonly work: readonly Window[];
  readonly sleep: readonly Window[];
} {
  return {
    work: [...weekdayWork[free.weekdays], ...weekendWork[free.weekends]],
    sleep: [sleepFrom(free.bedtime)],
  };
}

export function sleepFrom(bedtime: FreeTimes["bedtime"]): Window {
  const [hours = 0, minutes = 0] = bedtime.split(":").map(Number);
  return { days: [...weekdays, ...weekend], from: hours * 60 + minutes, to: firstUp };
}

const weekdayWork: Readonly<Record<FreeTimes["weekdays"], readonly Window[]>> = {
  evenings: [{ days: weekdays, from: firstUp, to: afterWork }],
  mornings: [{ days: weekdays, from: noon, to: night }],
  "all-day": [],
  hardly: [{ days: weekdays, from: firstUp, to: 20 * 60 + 30 }],
};

const weekendWork: Readonly<Record<FreeTimes["weekends"], readonly Window[]>> = {
  "all-day": [],
  mornings: [{ days: weekend, from: noon, to: night }],
  afternoons: [
    { days: weekend, from: firstUp, to: noon },
    { days: weekend, from: evening, to: night },
  ],
  evenings: [{ days: weekend, from: firstUp, to: afterWork }],
};
