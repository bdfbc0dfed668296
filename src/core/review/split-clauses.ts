import type { Span } from "../text/span.ts";

/** What a new clause begins with: "and we", but not "come and get". */
const opener =
  "(?=\\s+(?:i|i'\\p{L}+|im|ill|we|we'\\p{L}+|you|you'\\p{L}+|u|ur|it|it's|its|that|that's|this|there|they|he|she|my|your|then|please|just|only|if|when|not|no|don'?t|could|can|would|shall|how|what)\\b)";
/** "so" and "or" alone join too rarely ("so needy", "a day or two"): only after a comma. */
const joiner = new RegExp(
  "\\s*[,;:–—…]+\\s*(?:but|and|so|because|cos|coz|or|though|although|which)\\b" +
    `|\\s+(?:but|and)\\b${opener}` +
    "|\\s+(?:because|cos|coz|though|although)\\b|\\s*[,;:–—…]+(?=\\s)|\\s+-\\s",
  "iuy",
);
/** Where one may be: found much faster, as it begins with a sign or a space and knows no other letters than these. */
const mayJoin = /\s+(?:-|and|but|because|co[sz]|though|although|[,;:–—…]+)|[,;:–—…]+/gi;

/** The parts of a sentence between commas and joiners. Each begins with what joins it to the one before. */
export function splitClauses(words: string): readonly Span[] {
  const starts = [0];
  mayJoin.lastIndex = 0;
  for (let found = mayJoin.exec(words); found !== null; found = mayJoin.exec(words)) {
    joiner.lastIndex = found.index;
    if (!joiner.test(words)) continue;
    starts.push(found.index);
    mayJoin.lastIndex = joiner.lastIndex;
  }
  return starts
    .map((start, index) => ({ start, end: starts[index + 1] ?? words.length }))
    .filter(({ start, end }) => end > start);
}
