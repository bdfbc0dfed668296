import { Temporal } from "temporal-polyfill";
import { encouragements } from "../generated/encourage.ts";
import type { Sensitivity } from "../partner.ts";
import type { Day } from "./diary.ts";
import type { Encouragement } from "./encouragement.ts";

/** An invitation that was sent. */
type Encouraged = { readonly id: string; readonly day: Day };

export type EncourageRequest = {
  readonly sensitivity: Sensitivity | null;
  /** What they enjoy, in the asker's words: "her choir and long walks". */
  readonly enjoy: string | null;
  readonly sent: readonly Encouraged[];
  readonly today: Day;
};

/** Three to choose from at most: a choice, not a catalogue. */
const most = 3;
/** So that an invitation never becomes a nudge. */
const daysBetween = 14;

/**
 * Invitations for the partner's own time that fit what they enjoy, none twice. Someone whom distance hurts hears it
 * once at most: asked again, it sounds like being sent away.
 */
export function encourage(request: EncourageRequest): readonly Encouragement[] {
  if (!mayEncourage(request)) return [];
  const sent = new Set(request.sent.map(({ id }) => id));
  const fresh = encouragements.filter(({ id }) => !sent.has(id));
  const enjoyed = wordsIn(request.enjoy ?? "");
  const rank = (one: Encouragement): number => (one.words.some((word) => enjoyed(word)) ? 0 : 1);
  return fresh.toSorted((a, b) => rank(a) - rank(b)).slice(0, most);
}

function mayEncourage({ sensitivity, sent, today }: EncourageRequest): boolean {
  if (sensitivity === 3) return sent.length === 0;
  const last = sent.map(({ day }) => day).reduce((a, b) => (a > b ? a : b), "");
  return last === "" || daysFrom(last, today) >= daysBetween;
}

function daysFrom(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(to).days;
}

/** Whether a word stands in the text, at the beginning of one of its words. */
function wordsIn(text: string): (word: string) => boolean {
  const plain = ` ${text.toLowerCase().replaceAll(/[^\p{L}]+/gu, " ")}`;
  return (word) => plain.includes(` ${word}`);
}
