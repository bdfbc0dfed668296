import { timeKinds, type TimeExpression, type TimeKind } from "./act.ts";
import type { PhraseMatch, PhraseMatches } from "./phrase-matcher.ts";
import { spanOf, type Word } from "./words.ts";

/** Every time expression, the longest at each place; of two as long, the one that says more: `timeKinds` is in that order. */
export function readTimes(
  words: readonly Word[],
  matches: PhraseMatches,
): readonly TimeExpression[] {
  const found = timesOf(matches).toSorted(
    (a, b) => a.start - b.start || b.end - a.end || rankOf(a.kind) - rankOf(b.kind),
  );
  const times: TimeExpression[] = [];
  let free = 0;
  for (const { kind, start, end } of found) {
    if (start < free) continue;
    times.push({ kind, span: spanOf(words, start, end) });
    free = end;
  }
  return times;
}

type TimeMatch = Pick<PhraseMatch, "start" | "end"> & { readonly kind: TimeKind };

function timesOf(matches: PhraseMatches): readonly TimeMatch[] {
  const times: TimeMatch[] = [];
  for (const { phrase, start, end } of matches) {
    if (phrase.time !== null) times.push({ kind: phrase.time, start, end });
  }
  return times;
}

function rankOf(kind: TimeKind): number {
  return timeKinds.indexOf(kind);
}
