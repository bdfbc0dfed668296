import { reviewWithoutFixes, review } from "../review/review.ts";
import type { ReviewContext } from "../review/context.ts";
import type { DraftMemory } from "../review/draft.ts";
import { recognise } from "../acts/recognise.ts";
import { isHarsh } from "./ending.ts";
import { parseText } from "../text/parse-text.ts";
import { plain } from "../review/plain.ts";
import { applyEdits, type Finding } from "../review/finding.ts";
import type { Hint } from "./hint.ts";
import type { Move, MoveId } from "./move.ts";
import { strengthWords, slipWords } from "./move-words.ts";
import { dimensions, type Dimension, type State } from "./state.ts";
import { sayingsIn } from "./plain-talk.ts";
import { pointOf, type Stance } from "./stance.ts";
import type { Turn } from "./take-turn.ts";
import type { Talk } from "./talk.ts";

export type Moved = {
  readonly dimension: Dimension;
  readonly by: "up" | "down";
  readonly words: string;
};

/** What would land better. `rewrite`: their own turn, said that way; `null` where only they can say it. */
type Better = { readonly why: string; readonly rewrite: string | null };

/** What a turn did. No score: words, and which way the partner moved. */
export type Feedback = {
  /** Said first. */
  readonly strengths: readonly string[];
  readonly moved: readonly Moved[];
  readonly better: Better | null;
  /** The two ways to lose a need: by dropping it, and by getting hard over it. */
  readonly slipped: "gave-in" | "hardened" | null;
};

/** A book is not a turn: it is not rewritten. */
const longestRewritten = 1_200;

export function feedbackFor(turn: Turn, before: Talk, hint: Hint, memory?: DraftMemory): Feedback {
  const ids = turn.moves.map(({ id }) => id);
  return {
    strengths: strengthsOf(turn.moves),
    moved: movedBetween(turn.before, turn.after),
    better: betterFor(turn, before, hint, memory),
    slipped: ids.includes("give-in") ? "gave-in" : isHarsh(ids) ? "hardened" : null,
  };
}

/** More would be flattery. */
const mostStrengths = 3;

function strengthsOf(moves: readonly Move[]): readonly string[] {
  if (isHarsh(moves.map(({ id }) => id))) return [];
  return moves.flatMap(({ id }) => strengthWords[id] ?? []).slice(0, mostStrengths);
}

/** Less than this nobody would see. */
const smallestMove = 0.05;

const movedWords: Readonly<Record<Dimension, Readonly<Record<"up" | "down", string>>>> = {
  hurt: { up: "It hurt them.", down: "It hurts them less." },
  security: { up: "They feel surer of you.", down: "They feel less sure of you." },
  clarity: { up: "They know better what you ask.", down: "They know less what you ask." },
  openness: { up: "They opened up.", down: "They closed up." },
  patience: { up: "They have more patience.", down: "It cost them patience." },
};

function movedBetween(before: State, after: State): readonly Moved[] {
  return dimensions
    .map((dimension) => ({ dimension, change: after[dimension] - before[dimension] }))
    .filter(({ change }) => Math.abs(change) >= smallestMove)
    .toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change))
    .map(({ dimension, change }) => {
      const by = change > 0 ? "up" : "down";
      return { dimension, by, words: movedWords[dimension][by] };
    });
}

/** What slipped, in other words of theirs; else what the hint asked for and the turn did not do. */
function betterFor(turn: Turn, before: Talk, hint: Hint, memory?: DraftMemory): Better | null {
  const slip = turn.moves.find(({ id }) => slipWords[id] !== undefined);
  const isRead = turn.text.length <= longestRewritten && (slip !== undefined || !didGood(turn));
  const finding = isRead ? worstFinding(turn.text, before, memory) : null;
  if (slip !== undefined) {
    return {
      why: slipWords[slip.id] ?? "",
      rewrite: finding === null ? null : reworded(turn.text, finding),
    };
  }
  if (finding !== null) return { why: finding.message, rewrite: reworded(turn.text, finding) };
  return followed(hint, turn) || didGood(turn) ? null : kinder(turn, hint, before);
}

/** How much must move for a turn to stand as it is. */
const clearGain = 0.1;

/** What did the one who heard it good needs no other words, whatever it may do to somebody else. */
function didGood({ before, after }: Turn): boolean {
  return before.hurt - after.hurt >= clearGain || after.security - before.security >= clearGain;
}

/** The risk that has other words to offer, before one that has none. */
function worstFinding(text: string, { partner }: Talk, memory?: DraftMemory): Finding | null {
  const context: ReviewContext = {
    register: "card",
    partner,
    mutedRuleIds: mutedInTalk,
    ignoredKeys: new Set(),
  };
  if (!reviewWithoutFixes(text, context, memory).findings.some(isRisk)) return null;
  const risks = review(text, context, memory).findings.filter(isRisk);
  return risks.find(({ fixes }) => fixes.length > 0) ?? risks[0] ?? null;
}

function isRisk({ severity }: Finding): boolean {
  return severity === "risk" || severity === "harm";
}

/** What a whole message may lack or do in the wrong order, a turn of a talk need not have. */
const mutedInTalk: ReadonlySet<string> = new Set([
  // Whether the need was dropped the partner knows better: "I can do that" may answer them.
  "giving-in",
  "ask-late",
  "no-ask",
  "reassurance-twice",
  "over-explaining",
  "late-but",
]);

/** Of the ways to say it that hold, the first that still asks what was asked; in their words, not in ours. */
function reworded(text: string, { fixes }: Finding): string | null {
  const said = fixes
    .filter(({ edits }) => edits.every((edit) => isTheirs(edit.text, text)))
    .map(({ edits }) => applyEdits(text, edits).trim())
    .filter((words) => words !== "" && words !== text.trim() && !isHarsh(sayingsIn(words)));
  return (asksFor(text) ? said.find(asksFor) : said[0]) ?? null;
}

const longestAdded = 3;
/** What says how one feels, or asks: fits into anybody's mouth. */
const framing = /\bI (?:feel|felt|need|want|would like|find)\b|\bI'd like\b/u;

/** A sentence that shares no word with theirs ("I've been worn out lately") is another person's. */
function isTheirs(added: string, text: string): boolean {
  const known = new Set(longWords(text));
  const words = longWords(added);
  if (words.length < longestAdded || framing.test(plain(added))) return true;
  return words.some((word) => known.has(word));
}

function longWords(text: string): readonly string[] {
  return (
    plain(text)
      .toLowerCase()
      .match(/\p{L}{4,}/gu) ?? []
  );
}

function asksFor(text: string): boolean {
  if (/\bi(?:'d like| (?:still )?(?:need|want))\b/iu.test(plain(text))) return true;
  return recognise(parseText(text)).some(({ acts }) =>
    acts.some(({ act, confidence }) => act === "ask" && confidence >= 0.5),
  );
}

const movesByHint: Readonly<Partial<Record<Hint["id"], readonly MoveId[]>>> = {
  "ask-plainly": ["ask", "names-when"],
  "name-the-feeling": ["validate"],
  reassure: ["reassure", "reassure-specific"],
  "name-the-end": ["names-end"],
  "give-back": ["give"],
  "ask-them": ["invite", "question"],
  "set-a-time-to-talk": ["pause-return"],
  mend: ["mend", "apologise", "validate", "reassure", "reassure-specific"],
};

function followed(hint: Hint, { moves, ending }: Turn): boolean {
  const wanted = movesByHint[hint.id];
  return ending !== null || wanted === undefined || moves.some(({ id }) => wanted.includes(id));
}

/** A few words before or behind their own. What they love about someone only they can say. */
const additions: Readonly<Partial<Record<Hint["id"], (text: string, before: Talk) => string>>> = {
  "name-the-feeling": (text, { lastStance }) => `${feelingHeard(lastStance)} ${text}`,
  "ask-them": (text) => `${text} What would make it easier for you?`,
};

/** What one would name in answer to each. */
function feelingHeard(stance: Stance | null): string {
  if (stance === null) return plainFeeling;
  return feelingByStance[stance] ?? (pointOf(stance) === "fear" ? scaredFeeling : plainFeeling);
}

const plainFeeling = "I can hear that this is hard for you.";
const scaredFeeling = "I can hear that this scares you.";
const feelingByStance: Readonly<Partial<Record<Stance, string>>> = {
  anger: "You're angry, and I hear it.",
  "hurt-silence": "I think this hurts you, and I'm not going to rush you.",
  guilt: "I can hear that this hurts you.",
  counts: "I can hear that it feels uneven to you.",
};

function kinder(turn: Turn, { id, why, say }: Hint, before: Talk): Better | null {
  const isEmpty =
    turn.acts.length === 0 &&
    turn.moves.every(({ id: move }) => move !== "agree" && move !== "refuse");
  const add = additions[id];
  const rewrite =
    isEmpty || add === undefined || turn.text.length > longestRewritten
      ? null
      : add(ended(turn.text.trim()), before);
  return { why: rewrite === null ? say : why, rewrite };
}

function ended(text: string): string {
  return /[.!?…]$/u.test(text) ? text : `${text}.`;
}
