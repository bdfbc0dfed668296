import { minutesToWords } from "../compose/grammar/duration.ts";
import { gapOf } from "./gap.ts";
import { kinds, type Kind, type NeedAnswers, type Purpose } from "./need.ts";

/** What the other rooms take from a need, so that nothing has to be said twice. */
export type Feed = {
  /** Wanted in a week, in minutes: what Plan plans for. */
  readonly minutes: number;
  /** Under this a time is of no use to them. */
  readonly shortest: number;
  /** For one ask, in words: "two hours". `null` where nothing is missing. */
  readonly howLong: string | null;
  /** As one writes it: "a walk on my own". `null` where nobody said. */
  readonly whatFor: string | null;
  /** The situation to practise that is most like theirs. */
  readonly scenarioId: string;
};

export function feedOf(answers: NeedAnswers): Feed {
  const { wanted, missing, mostMissed } = gapOf(answers);
  const kind = mostMissed ?? mostWanted(answers);
  const [purpose] = answers.purposes;
  const shortest = kind === null ? shortestUsual : shortestByKind[kind];
  return {
    minutes: wanted,
    shortest,
    howLong: missing === 0 ? null : minutesToWords(oneTime(missing, shortest)),
    whatFor: purpose === undefined ? null : wordsFor(purpose, kind),
    scenarioId: scenarioFor(answers, kind),
  };
}

/** Long enough to arrive in, short enough to be heard: the rest is asked for another time. */
function oneTime(missing: number, shortest: number): number {
  return Math.max(shortest, Math.min(longestAsk, Math.round(missing / 30) * 30));
}

const longestAsk = 180;
const shortestUsual = 60;
/** With the way there and back, and what it takes to come to rest. */
const shortestByKind: Readonly<Record<Kind, number>> = {
  home: 60,
  out: 60,
  activity: 90,
  friends: 120,
};

function mostWanted({ wanted }: NeedAnswers): Kind | null {
  const most = kinds.reduce((best, kind) => (wanted[kind] > wanted[best] ? kind : best));
  return wanted[most] > 0 ? most : null;
}

function wordsFor(purpose: Purpose, kind: Kind | null): string {
  if (purpose === "rest") return kind === "out" ? "a quiet walk" : "doing nothing";
  return purposeWords[purpose];
}

const purposeWords: Readonly<Record<Exclude<Purpose, "rest">, string>> = {
  hobby: "something I love doing",
  thinking: "to think",
  friends: "to see my friends",
  movement: "a run",
};

/** By what is in the way first, for that is what the talk will be about. */
function scenarioFor({ obstacles }: NeedAnswers, kind: Kind | null): string {
  if (obstacles.includes("children")) return "new-baby";
  if (obstacles.includes("nowhere-quiet")) return "studio-flat";
  if (kind === "activity") return "even-shares";
  if (kind === "friends") return "decades-together";
  if (kind === "out" && obstacles.includes("feels-unfair")) return "left-before";
  return "free-evening";
}
