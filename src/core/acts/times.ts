import { timeKinds, type TimeKind } from "./act.ts";
import type { PhraseMatch, PhraseMatches } from "./phrase-matcher.ts";

/** A time expression, from the word `start` to before the word `end`. */
export type TimeWords = Pick<PhraseMatch, "start" | "end"> & { readonly kind: TimeKind };

/** Every time expression, the longest at each place; of two as long, the one that says more: `timeKinds` is in that order. */
export function readTimes(matches: PhraseMatches): readonly TimeWords[] {
  const all = timesOf(matches);
  if (all.length < 2) return all;
  const found = all.toSorted(
    (a, b) => a.start - b.start || b.end - a.end || rankOf(a.kind) - rankOf(b.kind),
  );
  const times: TimeWords[] = [];
  let free = 0;
  for (const time of found) {
    if (time.start < free) continue;
    times.push(time);
    free = time.end;
  }
  return times;
}

function timesOf(matches: PhraseMatches): readonly TimeWords[] {
  const times: TimeWords[] = [];
  for (const { phrase, start, end } of matches) {
    if (phrase.time !== null) times.push({ kind: phrase.time, start, end });
  }
  return times;
}

function rankOf(kind: TimeKind): number {
  return timeKinds.indexOf(kind);
}
