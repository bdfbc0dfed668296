import type { Span } from "../text/span.ts";
import { sentenceIndexAt, type Draft } from "./draft.ts";
import { parting } from "./parting.ts";
import { saidIn, searchIn, sifted } from "./said.ts";

/** Words for time alone that are also words for parting. */
const doubtful = sifted(
  /\b(?:a (?:little |bit of a )?break (?:from (?:us|you|each other|this relationship|the relationship))|(?:a )?break from (?:us|you|each other)|(?:some |more |a bit of )?(?:space|distance|time (?:away|apart|off)) from (?:us|you|each other)|time apart|take (?:some|a bit of|a little) distance|some distance|take a break(?= *(?:[.,!?…]|$))|(?:a|some) separation|see each other less|on a break)/iu,
);
/** With these beside it nothing is in doubt. */
const plainThreat =
  /\b(?:or else|otherwise|unless|it'?s over|we'?re (?:done|over|finished|through)|for good|leaving you|leave you|break(?:ing)? up|split(?:ting)? up|divorce|solicitor|lawyer|lock)\b|\bif you\b/iu;

/** The words in the sentence of `span` that could be heard as parting, unless it is a plain threat. */
export function breakUpWords(draft: Draft, span: Span): Span | null {
  const index = sentenceIndexAt(draft, span.start);
  const said = saidIn(draft.said, index);
  const found = searchIn(said, parting) ?? searchIn(said, doubtful);
  if (found === null || plainThreat.test(said.words)) return null;
  const start = (draft.sentences[index]?.sentence.content.start ?? 0) + found.index;
  return { start, end: start + found[0].length };
}
