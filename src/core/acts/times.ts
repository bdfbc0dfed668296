import { timeKinds, type TimeExpression } from "./act.ts";
import { patternName, type PhraseMatches } from "./phrase-matcher.ts";
import { spanOf, type Word } from "./words.ts";

/** Every time expression, the longest at each place; of two as long, the one that says more (an end, a return). */
export function readTimes(
  words: readonly Word[],
  matches: PhraseMatches,
): readonly TimeExpression[] {
  const found = timeKinds
    .flatMap((kind) =>
      (matches.patterns.get(patternName("times", kind)) ?? []).map((match) => ({ kind, ...match })),
    )
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const times: TimeExpression[] = [];
  let free = 0;
  for (const { kind, start, end } of found) {
    if (start < free) continue;
    times.push({ kind, span: spanOf(words, start, end) });
    free = end;
  }
  return times;
}
