import { signPatterns } from "../generated/safety.ts";
import { parseText } from "../text/parse-text.ts";
import { spanContains, type Span } from "../text/span.ts";
import type { Negation, Text } from "../text/text.ts";
import { plainLine, spanOf, type PlainLine } from "./plain-line.ts";
import { signKinds, type Sign, type SignKind } from "./sign.ts";

/**
 * What in a draft suggests fear, being watched, being punished for asking, threats, violence or
 * self-harm, in the order of the text. Made to miss little: what it finds is only ever an offer to
 * look at a private page.
 */
export function signsIn(source: string): readonly Sign[] {
  const text = parseText(source);
  return text.sentences.flatMap((sentence) => {
    const line = plainLine(sentence);
    return signKinds.flatMap((kind) => findSign(text, line, kind));
  });
}

type Matcher = { readonly phrases: RegExp; readonly unless: RegExp };

const matchersByKind: ReadonlyMap<SignKind, readonly Matcher[]> = new Map(
  signKinds.map((kind) => [
    kind,
    signPatterns[kind].map(({ phrases, unless }) => ({
      phrases: new RegExp(phrases, "gu"),
      unless: new RegExp(unless, "u"),
    })),
  ]),
);

/** One sign of a kind in a sentence is enough. */
function findSign(text: Text, line: PlainLine, kind: SignKind): readonly Sign[] {
  for (const { phrases, unless } of matchersByKind.get(kind) ?? []) {
    if (unless.test(line.words)) continue;
    for (const match of line.words.matchAll(phrases)) {
      const span = spanOf(line, match.index, match.index + match[0].length);
      if (span !== null && !isDenied(text.negations, span)) return [{ kind, span }];
    }
  }
  return [];
}

/** "I'm not scared of you": the negation begins before the words. "He does not let me" brings its own. */
function isDenied(negations: readonly Negation[], span: Span): boolean {
  return negations.some(
    ({ cue, scope }) => cue.start < span.start && spanContains(scope, { ...span, end: span.start }),
  );
}
