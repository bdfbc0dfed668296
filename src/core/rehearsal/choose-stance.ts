import type { MoveId } from "./move.ts";
import type { Random } from "../random.ts";
import { isHarsh } from "./ending.ts";
import { isStance, mostPushes, pointOf, stances, type Stance } from "./stance.ts";
import type { State } from "./state.ts";
import { countOf, pushTotal, type Talk } from "./talk.ts";
import { profileOf, pushesFirst } from "./temperament.ts";
import { canBeLess } from "./terms.ts";

/** How far chance may carry: enough that two talks differ, not so far that a calm partner shouts. */
const jitter = 0.14;

/**
 * How the partner pushes next: what the state asks for, leaned by temperament and by what was just said. `null` when
 * there is nothing left to push on.
 */
export function chooseStance(talk: Talk, moves: readonly MoveId[], random: Random): Stance | null {
  const scored = stances
    .map((stance) => ({ stance, score: scoreOf(stance, talk, moves) + random() * jitter }))
    .filter(({ stance }) => isOpen(stance, talk) && !takesBack(stance, talk, moves));
  const best = scored.reduce<(typeof scored)[number] | null>(
    (top, one) => (top === null || one.score > top.score ? one : top),
    null,
  );
  return best === null || best.score < 0 ? null : best.stance;
}

function isOpen(stance: Stance, talk: Talk): boolean {
  const point = pointOf(stance);
  if (point === null || talk.pushes[point] >= mostPushes) return false;
  return talk.hasAsked ? isPossible(stance, talk) : beforeAsking.has(stance);
}

/** Who has just said that they feel heard, or has begun to bargain, is not angry again without a cause. */
function takesBack(stance: Stance, { lastKind }: Talk, moves: readonly MoveId[]): boolean {
  if (lastKind === null || isHarsh(moves)) return false;
  if (lastKind === "softening") return pointOf(stance) === "hurt";
  const isBargaining = isStance(lastKind) && pointOf(lastKind) === "amount";
  return isBargaining && stance === "anger";
}

/** Nobody bargains over what nobody asked for. */
const beforeAsking: ReadonlySet<Stance> = new Set([
  "asks-meaning",
  "did-i-do-something",
  "hurt-silence",
  "anger",
  "counts",
  "jokes",
  "changes-subject",
]);

function isPossible(stance: Stance, talk: Talk): boolean {
  if (stance === "bargains-smaller") return canBeLess(talk.terms);
  if (stance === "offers-other-time")
    return talk.terms.when !== null && talk.offer?.kind !== "other-time";
  if (stance === "bargains-conditions")
    return talk.state.clarity >= 0.4 && pushTotal(talk) + 1 >= pushesFirst(talk.partner);
  if (stance === "asks-proof") return talk.pushes.fear > 0;
  if (stance === "asks-meaning") return talk.state.clarity < 0.75;
  return true;
}

function scoreOf(stance: Stance, talk: Talk, moves: readonly MoveId[]): number {
  const point = pointOf(stance);
  const pushed = point === null ? 0 : talk.pushes[point] * 0.16;
  const again = talk.lastStance === stance ? 0.4 : 0;
  const lean =
    (profileOf(talk.partner.temperament).leans[stance] ?? 0) * (0.6 + 0.2 * talk.partner.intensity);
  const heard = moves.reduce((sum, move) => sum + (pulls[move]?.[stance] ?? 0), 0);
  return needs[stance](talk.state, talk) + lean + heard - pushed - again;
}

type Need = (state: State, talk: Talk) => number;

/** How much the state alone asks for each. */
const needs: Readonly<Record<Stance, Need>> = {
  "asks-meaning": ({ clarity }, { hasAsked }) => (hasAsked ? 0.95 - 1.3 * clarity : 0.9),
  "fears-being-left": ({ security }) => 0.95 * (1 - security),
  "did-i-do-something": ({ security, hurt }, talk) =>
    0.6 * (1 - security) + 0.25 * hurt - 0.1 * countOf(talk, "why"),
  "asks-proof": ({ security }) => 0.8 * (1 - security) - 0.05,
  "hurt-silence": ({ hurt, openness }) => 0.7 * hurt + 0.3 * (1 - openness) - 0.15,
  guilt: ({ hurt, openness }) => 0.8 * hurt + 0.1 * (1 - openness),
  anger: ({ hurt, patience }) => 0.75 * hurt + 0.4 * (1 - patience) - 0.1,
  counts: ({ hurt, openness }) => 0.45 * hurt + 0.35 * (1 - openness),
  "bargains-smaller": ({ clarity, openness }) => 0.3 + 0.35 * clarity * (1 - openness),
  "bargains-conditions": ({ openness }) => 0.2 + 0.3 * openness,
  "proposes-own-time": ({ openness, hurt }) => 0.05 + 0.3 * openness - 0.2 * hurt,
  "offers-other-time": ({ openness }) => 0.2 + 0.15 * openness,
  jokes: ({ openness, hurt }) => 0.3 * (1 - openness) - 0.2 - 0.4 * hurt,
  "changes-subject": ({ openness }) => 0.4 * (1 - openness) - 0.15,
  "needs-time": ({ patience, openness }) => 0.55 * (1 - patience) + 0.25 * (1 - openness) - 0.1,
  // A yes is no push: `decide` says when it comes.
  "agrees-warily": () => 0,
  "agrees-warmly": () => 0,
};

type Pulls = Readonly<Partial<Record<Stance, number>>>;

const attacked: Pulls = {
  anger: 0.3,
  counts: 0.2,
  guilt: 0.15,
  "hurt-silence": 0.15,
  "fears-being-left": -0.15,
  "bargains-smaller": -0.4,
  "bargains-conditions": -0.4,
  "proposes-own-time": -0.5,
  "offers-other-time": -0.4,
  jokes: -0.3,
};
const leaving: Pulls = {
  "fears-being-left": 0.4,
  anger: 0.15,
  "bargains-smaller": -0.4,
  "bargains-conditions": -0.4,
  "proposes-own-time": -0.5,
  "offers-other-time": -0.4,
  jokes: -0.4,
};
const calmed: Pulls = {
  "fears-being-left": -0.3,
  "did-i-do-something": -0.35,
  guilt: -0.1,
  anger: -0.2,
};

/** What a reply to these words is likely to be: an answer, not the next item of a list. */
const pulls: Readonly<Partial<Record<MoveId, Pulls>>> = {
  ask: {
    "fears-being-left": 0.1,
    "did-i-do-something": 0.15,
    "asks-meaning": 0.1,
    "asks-proof": -0.3,
  },
  hint: { "asks-meaning": 0.3, anger: 0.15 },
  hedge: { "asks-meaning": 0.25, "bargains-smaller": 0.2 },
  apologise: { "asks-meaning": 0.15, guilt: 0.15, "bargains-smaller": 0.25 },
  blame: attacked,
  contempt: attacked,
  compare: attacked,
  "mind-read": attacked,
  dismiss: attacked,
  sharp: {
    "did-i-do-something": 0.3,
    anger: 0.2,
    "asks-meaning": 0.2,
    guilt: 0.1,
    "bargains-smaller": -0.3,
    "bargains-conditions": -0.3,
    "offers-other-time": -0.3,
    "proposes-own-time": -0.4,
  },
  explains: { "asks-meaning": -0.3 },
  mend: { anger: -0.3, guilt: -0.2, counts: -0.15 },
  control: attacked,
  press: { anger: 0.2, "hurt-silence": 0.2, "needs-time": 0.2, guilt: 0.1 },
  threat: leaving,
  stonewall: leaving,
  postpone: { "fears-being-left": 0.15, "asks-meaning": 0.1 },
  reassure: { ...calmed, "asks-proof": 0.1 },
  "reassure-specific": { ...calmed, "asks-proof": -0.3 },
  why: {
    anger: -0.1,
    "did-i-do-something": -0.35,
    "asks-meaning": -0.1,
    "fears-being-left": -0.05,
  },
  validate: { anger: -0.3, guilt: -0.25, "hurt-silence": -0.2, counts: -0.15 },
  give: {
    guilt: -0.25,
    anger: -0.2,
    "bargains-conditions": 0.15,
    "asks-proof": -0.15,
    counts: -0.1,
  },
  invite: {
    "hurt-silence": -0.1,
    "bargains-conditions": 0.2,
    "offers-other-time": 0.1,
    "needs-time": 0.05,
  },
  "names-when": { "offers-other-time": 0.12, "bargains-smaller": 0.08, counts: 0.05 },
  "names-length": { "bargains-smaller": 0.12 },
  "restate-kindly": { "bargains-smaller": 0.1, "bargains-conditions": 0.15, "needs-time": 0.05 },
  restate: { "bargains-smaller": 0.15, anger: 0.08, counts: 0.08, "needs-time": 0.05 },
  refuse: { "needs-time": 0.1, counts: 0.1, "bargains-smaller": -0.2, "offers-other-time": 0.1 },
  encourage: { "proposes-own-time": 0.4, "did-i-do-something": 0.05 },
  joke: { jokes: 0.3 },
};
