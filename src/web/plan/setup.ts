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
import { minutesOf, type Span } from "../../core/schedule/span.ts";
import type { Block } from "../../core/schedule/block.ts";
import type { Window } from "../../core/schedule/window.ts";
import type { Answers } from "../say/questions.ts";
import type { PlanWish } from "./wish.ts";
import { closedWindows, type FreeTimes, sleepFrom, usualTimes } from "./free-times.ts";

export const childrenAnswers = ["none", "small", "school"] as const;
export const quietAnswers = ["none", "mornings", "dinner"] as const;

/** What the two need of a week, as it was tapped. Minutes a week. */
export type Setup = {
  readonly name: string;
  readonly minutes: Readonly<Record<NeedId, number>>;
  /** Under this many minutes alone they are of no use. */
  readonly shortest: Readonly<Record<Person, number>>;
  readonly whatFor: string;
  readonly giveBack: string;
  readonly children: (typeof childrenAnswers)[number];
  readonly quiet: (typeof quietAnswers)[number];
  readonly gentle: boolean;
};

/** The least anyone comes to rest in. */
export const usualShortest = 60;

const usualSetup: Setup = {
  name: "",
  minutes: { me: 120, partner: 120, together: 180 },
  shortest: { me: usualShortest, partner: usualShortest },
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
  const { minutes, children, gentle } = setup;
  const wish = words(setup.giveBack);
  return {
    me: toMember("You", need(minutes.me, words(setup.whatFor), setup.shortest.me), times.me, setup),
    partner: toMember(
      nameOf(setup),
      need(minutes.partner, null, setup.shortest.partner),
      times.partner,
      setup,
    ),
    together: {
      ...need(minutes.together, null),
      wishes: wish === null ? [] : [{ what: wish, best: [] }],
      withChildren: false,
    },
    children: childrenBy[children],
    growth: gentle ? growthFrom(aloneIn(lastWeek), setup.shortest.me) : null,
    gentle,
  };
}

export function nameOf({ name }: Setup): string {
  return words(name) ?? "Your partner";
}

function need(minutes: number, whatFor: string | null, shortest = usualShortest): Need {
  return { minutes, shortest, longest: 180, mostADay: 1, best: [], worst: [], whatFor };
}

function toMember(name: string, alone: Need, { free, busy }: Times, { quiet }: Setup): Member {
  // A calendar says it all; without one and without a word, a usual week is taken.
  const isKnown = free !== null || busy === null;
  const closed = closedWindows(free ?? usualTimes);
  return {
    name,
    alone,
    sleep: isKnown ? closed.sleep : [sleepFrom(usualTimes.bedtime)],
    work: isKnown ? closed.work : [],
    quiet: quietBy[quiet],
    travel: 0,
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

const childrenBy: Readonly<Record<Setup["children"], Children | null>> = {
  none: null,
  small: { asleep: [nightOfChildren], away: [], sitter: [] },
  school: { asleep: [{ ...nightOfChildren, from: 21 * 60 }], away: [school], sitter: [] },
};

const quietBy: Readonly<Record<Setup["quiet"], readonly Window[]>> = {
  none: [],
  mornings: [{ days: everyDay, from: 6 * 60, to: 9 * 60 }],
  dinner: [{ days: everyDay, from: 18 * 60, to: 19 * 60 + 30 }],
};
