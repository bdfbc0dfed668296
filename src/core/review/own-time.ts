import { spanContains, type Span } from "../text/span.ts";
import { hitsOf, type Draft } from "./draft.ts";
import { plain } from "./plain.ts";
import { isSensitive } from "./partner-facts.ts";

const directive =
  /\b(?:you|u)(?:'d| had)? (?:should|could|need|must|ought|have (?:got )?to|might want|better|can always)\b|\bwhy don'?t (?:you|u)\b|\bit'?s time (?:you|u)\b|^(?:get|find|go|call|see|learn|start|make|join|try)\b|\byour own (?:time|friends|life|hobbies|thing)\b/iu;

/** Someone whom distance hurts a lot is told to have time of their own. */
export function isOwnTimePressed(draft: Draft, span: Span): boolean {
  if (!isSensitive(draft.context.partner)) return false;
  return [...hitsOf(draft, "encourage"), ...hitsOf(draft, "press")].some(
    ({ sentence: { sentence } }) =>
      spanContains(sentence.content, span) &&
      directive.test(plain(draft.source.slice(sentence.content.start, sentence.content.end))),
  );
}
