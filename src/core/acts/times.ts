import { timeKinds, type TimeExpression, type TimeKind } from "./act.ts";
import { patternName, type PhraseMatches } from "./phrase-matcher.ts";
import { spanOf, type Word } from "./words.ts";

const kindByName: ReadonlyMap<string, TimeKind> = new Map(
  timeKinds.map((kind) => [patternName("times", kind), kind]),
);

/** Every time expression, the longest at each place; of two as long, the one that says more: `timeKinds` is in that order. */
export function readTimes(
  words: readonly Word[],
  matches: PhraseMatches,
): readonly TimeExpression[] {
  const found = matches
    .flatMap(({ name, found: { start, end } }) => {
      const kind = kindByName.get(name);
      return kind === undefined ? [] : [{ kind, start, end }];
    })
    .toSorted(
      (a, b) =>
        a.start - b.start || b.end - a.end || timeKinds.indexOf(a.kind) - timeKinds.indexOf(b.kind),
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
