import type { Card } from "../compose/request.ts";
import { plain } from "../review/plain.ts";
import { sliceSpan } from "../text/span.ts";
import { isSpecific } from "./answer-words.ts";
import type { TurnNode } from "./rehearsal.ts";
import type { Ending } from "./stance.ts";
import type { MoveId } from "./move.ts";
import { riskActs, type RecognisedSentence } from "../acts/act.ts";
import { recognise, type ReadBefore } from "../acts/recognise.ts";
import { parseText } from "../text/parse-text.ts";

/** A turn worth a second look: which one, its words, and what to know of it. */
export type Note = { readonly turn: number; readonly words: string; readonly note: string };

/** The part of the talk card of Say that a sentence belongs to. */
type CardPart = Exclude<keyof Card, "ifThey" | "opening">;
type Keeper = { readonly words: string; readonly part: CardPart };

/** One page at the end. What held comes first. */
export type Debrief = {
  readonly ended: string;
  readonly held: readonly Note[];
  readonly slipped: readonly Note[];
  readonly hardened: readonly Note[];
  /** Three sentences of theirs at most, to take along. */
  readonly keep: readonly Keeper[];
  readonly tryNext: string;
  readonly goNow: string;
};

const endedWords: Readonly<Record<Ending | "open", string>> = {
  agreed: "You two agreed.",
  "agreed-smaller":
    "You two agreed on less than you asked for first. Ask yourself whether it is enough.",
  "another-time": "You two agreed on another time. The need moved, and it is still there.",
  "not-now": "They said not now. That is no never: bring it up again, with a day.",
  "given-up": "You gave the need up. It is still a fair need, and you may ask again.",
  "broke-down":
    "The talk broke down. Someone who is this hurt cannot listen: mend first, ask another day.",
  paused: "You paused, with a time to go on. Keep that time.",
  open: "The talk is still open.",
};

export function debrief(path: readonly TurnNode[], memory?: ReadBefore): Debrief {
  const ending = path.at(-1)?.turn.ending ?? "open";
  return {
    ended: endedWords[ending],
    held: notes(path, heldWords),
    slipped: notes(path, slippedWords),
    hardened: notes(path, hardenedWords),
    keep: keepers(path, memory),
    tryNext: tryNext(path, ending),
    goNow: "That is enough. Go and talk.",
  };
}

type Words = Readonly<Partial<Record<MoveId, string>>>;

const heldWords: Words = {
  "restate-kindly": "You heard them and stayed with it.",
  "pause-return": "You stopped, and said when you go on.",
  "counter-time": "You moved the time and kept the need.",
  validate: "You named what they feel.",
  mend: "You owned what stung.",
};
const slippedWords: Words = {
  "give-in": "Here the need went off the table.",
  "counter-smaller": "Here the need got smaller.",
  apologise: "Here you were sorry for having it.",
  hedge: "Here it got blurred.",
  hint: "Here they had to guess.",
  contradiction: "Here it did not fit what you said before.",
};
const hardenedWords: Words = {
  contempt: "Here it got hard: that was about who they are.",
  threat: "Here it got hard: they heard that you might go.",
  control: "Here it got hard: that was about what they may do.",
  blame: "Here it got hard: they heard a charge.",
  compare: "Here it got hard: they were measured against someone.",
  press: "Here it got hard: they felt pushed.",
  dismiss: "Here it got hard: they heard that what they feel is too much.",
  stonewall: "Here the door went shut.",
};

function notes(path: readonly TurnNode[], words: Words): readonly Note[] {
  return path.flatMap(({ turn }, index) => {
    const move = turn.moves.find(({ id }) => words[id] !== undefined);
    if (move === undefined) return [];
    return [{ turn: index + 1, words: move.words, note: words[move.id] ?? "" }];
  });
}

const mostKept = 3;

/** The best sentence for each part of the card, in the order in which one says them. */
function keepers(path: readonly TurnNode[], memory?: ReadBefore): readonly Keeper[] {
  const all = path.flatMap(({ turn }) => sentencesOf(turn.text, memory));
  const best = keptParts.flatMap((part) => {
    const rated = all.map(({ words, sentence }) => ({
      words,
      worth: worthOf(part, words, sentence),
    }));
    const top = rated.reduce<(typeof rated)[number] | null>(
      (a, b) => (b.worth > (a?.worth ?? 0) ? b : a),
      null,
    );
    return top === null ? [] : [{ words: top.words, part, worth: top.worth }];
  });
  const seen = new Set<string>();
  const once = best.filter(({ words }) => !seen.has(words) && seen.add(words));
  const kept = new Set(once.toSorted((a, b) => b.worth - a.worth).slice(0, mostKept));
  return once.filter((one) => kept.has(one)).map(({ words, part }) => ({ words, part }));
}

const keptParts: readonly CardPart[] = ["ask", "reason", "reassurance", "giveBack", "question"];
const actByPart = {
  ask: "ask",
  reason: "why",
  reassurance: "reassure",
  giveBack: "give",
  question: "invite",
} as const;

/** More than a talk holds; a pasted book is not searched for gems. */
const longestSearched = 2_000;

function sentencesOf(
  text: string,
  memory?: ReadBefore,
): readonly { readonly words: string; readonly sentence: RecognisedSentence }[] {
  const source = text.slice(0, longestSearched);
  return recognise(parseText(source), memory).map((sentence) => ({
    words: sliceSpan(source, sentence.sentence.content),
    sentence,
  }));
}

/** Nothing for a sentence that also does harm, or that is sorry for itself. */
function worthOf(part: CardPart, words: string, { acts, times }: RecognisedSentence): number {
  if (acts.some(({ act, confidence }) => riskActs.has(act) && confidence >= 0.5)) return 0;
  const found = acts.find(({ act }) => act === actByPart[part]);
  if (found === undefined || found.confidence < 0.55) return 0;
  const isExact = part === "reassurance" ? isSpecific(plain(words)) : times.length > 0;
  return found.confidence + (isExact ? 0.5 : 0) + (part === "ask" ? 0.3 : 0);
}

function tryNext(path: readonly TurnNode[], ending: Ending | "open"): string {
  const moves = new Set(path.flatMap(({ turn }) => turn.moves.map(({ id }) => id)));
  const has = (...ids: readonly MoveId[]): boolean => ids.some((id) => moves.has(id));
  if (has("contempt", "threat", "blame", "control", "compare"))
    return "When it gets hot, say one sentence that starts with “I”, and stop there.";
  if (ending === "given-up")
    return "When they push, try: “I hear you. I still need it.” Nothing more.";
  if (has("apologise", "hedge")) return "Say the ask once without “sorry” and without “maybe”.";
  if (!has("validate")) return "Name what they feel before you say it again.";
  if (!has("names-end")) return "Say when it ends, and when you are back.";
  if (!has("reassure-specific")) return "Tell them one thing that is only theirs.";
  if (!has("give")) return "Offer a time for the two of you, with a day.";
  return "Say it as you did here. Pick a calm hour, and sit down together.";
}

/** The sentences worth keeping, for the talk card of Say. */
export function toCardParts({ keep }: Debrief): Readonly<Partial<Record<CardPart, string>>> {
  return Object.fromEntries(keep.map(({ part, words }) => [part, words]));
}
