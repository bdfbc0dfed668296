import { sliceSpan, type Span } from "../text/span.ts";
import { sentenceAt, type Draft } from "./draft.ts";
import { parting } from "./parting.ts";
import { plain } from "./plain.ts";

/** Words for time alone that are also words for parting. */
const doubtful =
  /\b(?:a (?:little |bit of a )?break (?:from (?:us|you|each other|this relationship|the relationship))|(?:a )?break from (?:us|you|each other)|(?:some |more |a bit of )?(?:space|distance|time (?:away|apart|off)) from (?:us|you|each other)|time apart|take (?:some|a bit of|a little) distance|some distance|take a break(?= *(?:[.,!?…]|$))|(?:a|some) separation|see each other less|on a break)/iu;
/** With these beside it nothing is in doubt. */
const plainThreat =
  /\b(?:or else|otherwise|unless|it'?s over|we'?re (?:done|over|finished|through)|for good|leaving you|leave you|break(?:ing)? up|split(?:ting)? up|divorce|solicitor|lawyer|lock)\b|\bif you\b/iu;

/** The words in the sentence of `span` that could be heard as parting, unless it is a plain threat. */
export function breakUpWords(draft: Draft, span: Span): Span | null {
  const sentence = sentenceAt(draft, span);
  if (sentence === undefined) return null;
  const { content } = sentence.sentence;
  const words = plain(sliceSpan(draft.source, content));
  const found = parting.pattern.exec(words) ?? doubtful.exec(words);
  if (found === null || plainThreat.test(words)) return null;
  const start = content.start + found.index;
  return { start, end: start + found[0].length };
}
