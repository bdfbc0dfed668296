import { unreachable } from "../../core/assert.ts";
import { feedOf } from "../../core/need/feed.ts";
import type { NeedAnswers } from "../../core/need/need.ts";
import type { Partner } from "../../core/partner.ts";
import type {
  Children,
  Household,
  Member,
  Need,
  NeedId,
  Person,
} from "../../core/schedule/need.ts";
import { growthFrom } from "../../core/schedule/growth.ts";
import { unnamedPartner } from "../../core/schedule/partner-name.ts";
import { minutesOf, type Span } from "../../core/schedule/span.ts";
import type { Block } from "../../core/schedule/block.ts";
import type { Window } from "../../core/schedule/window.ts";
import type { Answers } from "../say/questions.ts";
import type { PlanWish } from "./wish.ts";
import { closedWindows, type FreeTimes, sleepFrom, usualTimes } from "./free-times.ts";

export const childrenAnswers = ["none", "small", "school"] as const;
export const quietAnswers = ["none", "mornings", "dinner"] as const;
/** When someone else is with the children, week after week. */
export const sitterAnswers = ["none", "friday", "saturday", "sunday"] as const;
export const hoursAnswers = ["any", "mornings", "afternoons", "evenings"] as const;
export type Hours = (typeof hoursAnswers)[number];

/** When it does someone most good, and when least. */
type Liking = { readonly best: Hours; readonly worst: Hours };

/** What the two need of a week, as it was tapped. Minutes a week. */
export type Setup = {
  readonly name: string;
  readonly minutes: Readonly<Record<NeedId, number>>;
  readonly whatFor: string;
  readonly giveBack: string;
  readonly children: (typeof childrenAnswers)[number];
  readonly quiet: (typeof quietAnswers)[number];
  readonly gentle: boolean;
  readonly sitter: (typeof sitterAnswers)[number];
  /** On the way before and after what is in a calendar. */
  readonly travel: number;
  /** Under this many minutes alone they are of no use. */
  readonly shortest: Readonly<Record<Person, number>>;
  readonly liking: Readonly<Record<NeedId, Liking>>;
};

const anyHours: Liking = { best: "any", worst: "any" };

/** The least anyone comes to rest in. */
const usualShortest = 60;

/** What was added later: nobody who planned before said anything of it. */
export const laterSetup = {
  sitter: "none",
  travel: 0,
  shortest: { me: usualShortest, partner: usualShortest },
  liking: { me: anyHours, partner: anyHours, together: anyHours },
} as const satisfies Partial<Setup>;

const usualSetup: Setup = {
  ...laterSetup,
  name: "",
  minutes: { me: 120, partner: 120, together: 180 },
  whatFor: "",
  giveBack: "",
  children: "none",
  quiet: "none",
  gentle: false,
};

/** What was said in Say or found in Balance already need not be said again. */
export function setupFrom(answers: Answers, partner: Partner, found: NeedAnswers | null): Setup {
  const feed = found === null ? null : feedOf(found);
  const { minutes } = usualSetup;
  return {
    ...usualSetup,
    minutes: feed === null || feed.minutes === 0 ? minutes : { ...minutes, me: feed.minutes },
    shortest: { ...usualSetup.shortest, me: feed?.shortest ?? usualShortest },
    name: answers.name.trim().slice(0, longestName),
    whatFor: (words(answers.whatFor) ?? feed?.whatFor ?? "").slice(0, longestWords),
    giveBack: answers.giveBack.trim().slice(0, longestWords),
    gentle: partner.sensitivity === 3,
  };
}

/** What is smaller than what was of use so far is of use from now on. */
export function withWish(setup: Setup, { type, minutes }: PlanWish): Setup {
  const pick = type === "at-least" ? Math.max : Math.min;
  const me = pick(setup.minutes.me, minutes);
  return {
    ...setup,
    minutes: { ...setup.minutes, me },
    shortest: { ...setup.shortest, me: Math.min(setup.shortest.me, minutes) },
  };
}

export const longestName = 60;
export const longestWords = 200;

/** When someone can, from both places it may be known from. */
export type Times = { readonly free: FreeTimes | null; readonly busy: readonly Span[] | null };

export function toHousehold(
  setup: Setup,
  times: Readonly<Record<Person, Times>>,
  lastWeek: readonly Block[],
): Household {
  const { children, gentle, shortest, sitter } = setup;
  const wish = words(setup.giveBack);
  const mine = { ...needOf("me", setup, shortest.me), whatFor: words(setup.whatFor) };
  return {
    me: toMember("You", mine, times.me, setup),
    partner: toMember(
      nameOf(setup),
      needOf("partner", setup, shortest.partner),
      times.partner,
      setup,
    ),
    together: {
      ...needOf("together", setup, leastTogether),
      wishes: wish === null ? [] : [{ what: wish, best: [] }],
      withChildren: false,
    },
    children: childrenBy(children, sitterBy[sitter]),
    growth: gentle ? growthFrom(aloneIn(lastWeek), shortest.me) : null,
    gentle,
  };
}

export function nameOf({ name }: Setup): string {
  return words(name) ?? unnamedPartner;
}

/** Less is over before the two have arrived in it. */
const leastTogether = 60;

function needOf(id: NeedId, { minutes, liking }: Setup, shortest: number): Need {
  return {
    minutes: minutes[id],
    shortest,
    longest: 180,
    mostADay: 1,
    best: hoursBy[liking[id].best],
    worst: [...hoursBy[liking[id].worst], ...oddHours],
    whatFor: null,
  };
}

function toMember(name: string, alone: Need, { free, busy }: Times, setup: Setup): Member {
  // A calendar says it all; without one and without a word, a usual week is taken.
  const isKnown = free !== null || busy === null;
  const closed = closedWindows(free ?? usualTimes);
  return {
    name,
    alone,
    sleep: isKnown ? closed.sleep : [sleepFrom(usualTimes.bedtime)],
    work: isKnown ? closed.work : [],
    quiet: quietBy[setup.quiet],
    travel: setup.travel,
    busy: busy ?? [],
  };
}

function words(typed: string): string | null {
  const trimmed = typed.trim();
  return trimmed === "" ? null : trimmed;
}

function aloneIn(lastWeek: readonly Block[]): number {
  return lastWeek
    .filter(({ kind }) => kind === "alone-me")
    .reduce((sum, block) => sum + minutesOf(block), 0);
}

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const nightOfChildren: Window = { days: everyDay, from: 20 * 60, to: 7 * 60 };
const school: Window = { days: [1, 2, 3, 4, 5], from: 8 * 60, to: 15 * 60 };

function childrenBy(answer: Setup["children"], sitter: readonly Window[]): Children | null {
  switch (answer) {
    case "none":
      return null;
    case "small":
      return { asleep: [nightOfChildren], away: [], sitter };
    case "school":
      return { asleep: [{ ...nightOfChildren, from: 21 * 60 }], away: [school], sitter };
    default:
      return unreachable(answer);
  }
}

const sitterBy: Readonly<Record<Setup["sitter"], readonly Window[]>> = {
  none: [],
  friday: [{ days: [5], from: 18 * 60, to: 23 * 60 }],
  saturday: [{ days: [6], from: 14 * 60, to: 18 * 60 }],
  sunday: [{ days: [7], from: 9 * 60, to: 13 * 60 }],
};

const hoursBy: Readonly<Record<Hours, readonly Window[]>> = {
  any: [],
  mornings: [{ days: everyDay, from: 6 * 60, to: 12 * 60 }],
  afternoons: [{ days: everyDay, from: 12 * 60, to: 17 * 60 }],
  evenings: [{ days: everyDay, from: 17 * 60, to: 23 * 60 }],
};

/** Nobody means these unless there are no others. */
const oddHours: readonly Window[] = [
  { days: everyDay, from: 6 * 60, to: 8 * 60 },
  { days: everyDay, from: 22 * 60, to: 23 * 60 },
];

const quietBy: Readonly<Record<Setup["quiet"], readonly Window[]>> = {
  none: [],
  mornings: [{ days: everyDay, from: 6 * 60, to: 9 * 60 }],
  dinner: [{ days: everyDay, from: 18 * 60, to: 19 * 60 + 30 }],
};
