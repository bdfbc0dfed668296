import type { Temperament } from "../partner.ts";
import type { MoveId } from "./move.ts";
import type { Stance } from "./stance.ts";
import type { State } from "./state.ts";

/** What someone of a temperament tends to hear in an ask. */
export type Hears = "little" | "leaving" | "criticism" | "demand" | "imbalance" | "seriousness";

export type Profile = {
  readonly start: State;
  readonly hears: Hears;
  /** What they tend to hear, in words. */
  readonly hearsWords: string;
  /** How much more than others they do this; below nought, less. */
  readonly leans: Readonly<Partial<Record<Stance, number>>>;
  /** How much more than others a move does to them. */
  readonly weights: Readonly<Partial<Record<MoveId, number>>>;
  /** How often they push, in the middle intensity, before they can agree. */
  readonly pushes: number;
};

const profiles: Readonly<Record<Temperament, Profile>> = {
  "at-ease": {
    start: { hurt: 0.1, security: 0.75, clarity: 0.1, openness: 0.65, patience: 0.85 },
    hears: "little",
    hearsWords: "a plain wish, if it is said plainly",
    leans: {
      "asks-meaning": 0.1,
      "offers-other-time": 0.15,
      "proposes-own-time": 0.15,
      jokes: -0.1,
      "did-i-do-something": 0.05,
    },
    weights: {},
    pushes: 2,
  },
  "needs-closeness": {
    start: { hurt: 0.25, security: 0.42, clarity: 0.1, openness: 0.5, patience: 0.7 },
    hears: "leaving",
    hearsWords: "that you are on your way out",
    leans: { "fears-being-left": 0.3, "did-i-do-something": 0.15, "asks-proof": 0.15, guilt: 0.1 },
    weights: { ask: 1.3, "reassure-specific": 1.2, stonewall: 1.3, "names-end": 1.2 },
    pushes: 3,
  },
  "quick-to-anger": {
    start: { hurt: 0.3, security: 0.55, clarity: 0.1, openness: 0.42, patience: 0.55 },
    hears: "criticism",
    hearsWords: "that they did something wrong",
    leans: { anger: 0.4, counts: 0.2, "hurt-silence": -0.3 },
    weights: { ask: 1.2, validate: 1.15, blame: 1.3, press: 1.2, "mind-read": 1.3 },
    pushes: 3,
  },
  "goes-quiet": {
    start: { hurt: 0.25, security: 0.52, clarity: 0.1, openness: 0.35, patience: 0.62 },
    hears: "demand",
    hearsWords: "that they must answer at once",
    leans: { "hurt-silence": 0.45, "needs-time": 0.25, "changes-subject": 0.1, anger: -0.3 },
    weights: { press: 1.4, invite: 1.15, "pause-return": 1.3, question: 0.8 },
    pushes: 3,
  },
  practical: {
    start: { hurt: 0.1, security: 0.65, clarity: 0.1, openness: 0.5, patience: 0.7 },
    hears: "imbalance",
    hearsWords: "that they are left with the rest of it",
    leans: {
      "bargains-smaller": 0.35,
      "bargains-conditions": 0.35,
      counts: 0.2,
      "offers-other-time": 0.2,
      "fears-being-left": -0.2,
      "asks-meaning": 0.1,
    },
    weights: { "names-when": 1.2, "names-end": 1.2, give: 1.25, validate: 0.85, hedge: 1.2 },
    pushes: 3,
  },
  jokes: {
    start: { hurt: 0.2, security: 0.58, clarity: 0.1, openness: 0.45, patience: 0.75 },
    hears: "seriousness",
    hearsWords: "that it is about to get serious",
    leans: { jokes: 0.55, "changes-subject": 0.3, anger: -0.25, "hurt-silence": -0.1 },
    weights: { joke: 1.5, press: 1.1 },
    pushes: 3,
  },
};

/** How often they push before they can agree: what they have not said would come back later. */
export function pushesFirst({
  temperament,
  intensity,
}: {
  readonly temperament: Temperament;
  readonly intensity: number;
}): number {
  return profiles[temperament].pushes + intensity - 2;
}

export function profileOf(temperament: Temperament): Profile {
  return profiles[temperament];
}
