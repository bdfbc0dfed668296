import type { Act, RecognisedSentence } from "../acts/act.ts";
import type { HitsByAct } from "./hit.ts";
import { parting } from "./parting.ts";
import { plain } from "./plain.ts";

/** Words in which people talk of time alone without asking for it. "Space" for the bike is not among them. */
const timeAlone =
  /\b(?:alone|on my own|(?:by|to|for) myself|my own company|without company|(?:my|some|any|more|own|bit of|little|breathing|head|no)[- ]?space|space to (?:myself|think|breathe)|me[- ]time|time off|time for me|night off|evening off|day off|breather|breathing room|solitude|(?:some|any|and|of|little|more|bit of|no) (?:peace|quiet)|peace and quiet|minute's peace|in peace|to hear (?:myself|themselves) think|a break)\b/iu;

/** Acts that circle round a need wherever it is named. */
const circling: readonly Act[] = ["hint", "apologise", "hedge", "give-in"];
/** Acts that do so when they name it themselves. */
const naming: ReadonlySet<Act> = new Set<Act>([
  "why",
  "when",
  "blame",
  "threat",
  "press",
  "give",
  "invite",
]);

/** What is said instead of the ask: a draft that only hurts has a need behind it. */
const standingIn: readonly Act[] = [
  "blame",
  "contempt",
  "compare",
  "mind-read",
  "stonewall",
  "press",
  "give-in",
  "hint",
];

/** An ask that does not name time alone has to be plain otherwise: everything that may be missing hangs on it. */
const sureOfAsk = 0.7;

/** Whether the draft asks for time alone, or goes round it. */
export function isAboutTimeAlone(
  source: string,
  sentences: readonly RecognisedSentence[],
  hitsByAct: HitsByAct,
): boolean {
  const asks = hitsByAct.get("ask") ?? [];
  if (asks.some(({ recognised }) => recognised.confidence >= sureOfAsk)) return true;
  if (standingIn.some((act) => hitsByAct.has(act))) return true;
  const words = plain(source);
  if (parting.pattern.test(words)) return true;
  if (!timeAlone.test(words)) return false;
  return (
    asks.length > 0 ||
    circling.some((act) => hitsByAct.has(act)) ||
    sentences.some(
      ({ acts, sentence: { content } }) =>
        acts.some(({ act }) => naming.has(act)) &&
        timeAlone.test(words.slice(content.start, content.end)),
    )
  );
}
