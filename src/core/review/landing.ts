import type { RecognisedSentence } from "../acts/act.ts";
import type { Partner } from "../partner.ts";
import { isSure } from "./bars.ts";
import type { Span } from "../text/span.ts";
import { hearings, type Hearing, type Ground, type Concern } from "./hearings.ts";
import type { Review } from "./review.ts";

/** One thing the partner may hear. */
export type Landing = {
  readonly hears: string;
  /** The words in the draft that answer it. */
  readonly answeredBy: Span | null;
  /** What would answer it. `null` when something does. */
  readonly suggestion: string | null;
};

/** More than three would be worrying, not thinking ahead. */
const most = 3;

/** What this partner may hear, the likeliest first. Possibilities: nobody knows what someone else hears. */
export function landing(review: Review, partner: Partner): readonly Landing[] {
  const grounds = groundsOf(review);
  if (grounds.size === 0) return [];
  const concern = concernOf(partner.onTheirMind);
  const fitting = hearings
    .filter((hearing) => fits(hearing, grounds, partner, concern))
    .map((hearing) => ({ hearing, weight: weigh(hearing, review, partner) }))
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ hearing }) => hearing);
  return onePerAnswer(fitting)
    .slice(0, most)
    .map((hearing) => toLanding(hearing, review));
}

/** What is in the draft that may be heard some way. */
function groundsOf({ findings, points, sentences }: Review): ReadonlySet<Ground> {
  const met = new Set(points.filter((point) => point.met).map(({ id }) => id));
  const acts = new Set(
    sentences.flatMap((sentence) => sentence.acts.filter(isSure).map(({ act }) => act)),
  );
  const raised = new Set(findings.map(({ ruleId }) => ruleId));
  const isAsking = met.has("ask") || raised.has("no-ask");
  const hurts = (["blame", "contempt", "compare", "press", "mind-read", "hint"] as const).some(
    (act) => acts.has(act),
  );
  const tests: Readonly<Record<Ground, boolean>> = {
    asks: isAsking,
    "asks-weekly": isAsking && sentences.some(isWeekly),
    "asks-openly": isAsking && !met.has("end-and-return"),
    shrinks: acts.has("hedge") || acts.has("apologise"),
    hurts,
    compares: acts.has("compare"),
    threatens: acts.has("threat") || acts.has("control") || raised.has("break-up-words"),
    "goes-silent": acts.has("stonewall"),
    presses: acts.has("press"),
    hints: acts.has("hint"),
  };
  return new Set(grounds.filter((ground) => tests[ground]));
}

const grounds: readonly Ground[] = [
  "asks",
  "asks-weekly",
  "asks-openly",
  "shrinks",
  "hurts",
  "compares",
  "threatens",
  "goes-silent",
  "presses",
  "hints",
];

/** "Every Tuesday evening" is a day to the recogniser, and every week to the one who hears it. */
function isWeekly({ acts, times, sentence }: RecognisedSentence): boolean {
  if (!acts.some(({ act }) => act === "when")) return false;
  return (
    times.some(({ kind }) => kind === "frequency") ||
    sentence.tokens.some(({ norm }) => /^(?:every|each|weekly|\p{L}+days)$/u.test(norm))
  );
}

const concerns: readonly (readonly [Concern, RegExp])[] = [
  [
    "grief",
    /\b(?:died|death|dead|funeral|grie(?:f|ving)|lost (?:her|his|their|a)|loss|anniversary|miscarriage)\b/iu,
  ],
  [
    "illness",
    /\b(?:ill|sick|hospital|surgery|operation|cancer|pain|doctor|test results|diagnos\w*|injur\w*|health|depress\w*|anxi\w*)\b/iu,
  ],
  [
    "work",
    /\b(?:work|job|boss|exam\w*|deadline|interview|redundan\w*|laid off|fired|money|rent|debt|business|thesis|course|school|university)\b/iu,
  ],
  [
    "children",
    /\b(?:baby|child|children|kids?|son|daughter|pregnan\w*|newborn|toddler|teenager)\b/iu,
  ],
  [
    "us",
    /\b(?:us|row|argu\w*|fight|fought|trust|affair|cheat\w*|jealous\w*|our relationship|moving in|wedding|break-?up)\b/iu,
  ],
  [
    "lonely",
    /\b(?:lonely|alone|friends?|moved|new (?:city|town|country|place)|homesick|far from|misses|miss(?:es)? (?:her|his|their))\b/iu,
  ],
];

function concernOf(onTheirMind: string | null): Concern | null {
  if (onTheirMind === null || onTheirMind.trim() === "") return null;
  return concerns.find(([, pattern]) => pattern.test(onTheirMind))?.[0] ?? "something";
}

function fits(
  hearing: Hearing,
  present: ReadonlySet<Ground>,
  partner: Partner,
  concern: Concern | null,
): boolean {
  return (
    present.has(hearing.when) &&
    (hearing.temperament === undefined || hearing.temperament === partner.temperament) &&
    (hearing.sensitivity === undefined || (partner.sensitivity ?? 2) >= hearing.sensitivity) &&
    (hearing.reassuredBy === undefined || partner.reassuredBy.includes(hearing.reassuredBy)) &&
    (hearing.concern === undefined || hearing.concern === concern)
  );
}

/** What is nearer to this partner comes first, and what nothing answers yet before what is answered. */
function weigh(hearing: Hearing, review: Review, partner: Partner): number {
  const near =
    (hearing.temperament === undefined ? 0 : 3) +
    (hearing.concern === undefined ? 0 : 5) +
    (hearing.reassuredBy === undefined ? 0 : 1) +
    (hearing.sensitivity === undefined ? 0 : (partner.sensitivity ?? 2) - 1);
  return near + weightByGround[hearing.when] + (answerOf(hearing, review) === null ? 1 : 0);
}

/** What the words themselves do weighs more than what any ask may do. */
const weightByGround: Readonly<Record<Ground, number>> = {
  asks: 0,
  "asks-weekly": 2,
  "asks-openly": 2,
  hurts: 2,
  shrinks: 3,
  compares: 3,
  hints: 3,
  presses: 4,
  "goes-silent": 5,
  threatens: 6,
};

/** Two fears with the same answer are one too many. */
function onePerAnswer(sorted: readonly Hearing[]): readonly Hearing[] {
  return sorted.filter(
    (hearing, place) =>
      sorted.findIndex(
        (other) => (other.answer ?? other.suggestion) === (hearing.answer ?? hearing.suggestion),
      ) === place,
  );
}

function answerOf({ answer }: Hearing, { points }: Review): Span | null {
  return points.find(({ id }) => id === answer)?.span ?? null;
}

function toLanding(hearing: Hearing, review: Review): Landing {
  const answeredBy = answerOf(hearing, review);
  const suggestion = answeredBy === null ? hearing.suggestion : null;
  return { hears: hearing.hears, answeredBy, suggestion };
}
