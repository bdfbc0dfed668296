import type { Act, RecognisedSentence } from "../acts/act.ts";
import { countWords, wordsOf, type Draft } from "./draft.ts";
import type { Fix } from "./finding.ts";
import { leaveOutAll } from "./fix.ts";
import { hasAct } from "./hit.ts";
import { wordLimit } from "./register.ts";

/** What carries the message, once each. */
const carrying: readonly Act[] = [
  "ask",
  "when",
  "why",
  "reassure",
  "give",
  "invite",
  "validate",
  "encourage",
];

/** Leaves out from the end what carries nothing, then what is said twice, until the draft is short enough. */
export function shorten(draft: Draft): readonly Fix[] {
  const kept = firstOfEach(draft);
  const idle = draft.sentences.filter((one) => !carrying.some((act) => hasAct(one, act)));
  const again = draft.sentences.filter((one) => !kept.has(one) && !idle.includes(one));
  const out = new Set<RecognisedSentence>();
  let left = draft.wordCount;
  for (const sentence of [...idle.toReversed(), ...again.toReversed()]) {
    if (left <= wordLimit(draft)) break;
    out.add(sentence);
    left -= countWords(wordsOf(draft, sentence));
  }
  if (left > wordLimit(draft) || out.size === 0) return [];
  return [{ title: "Keep what carries it", edits: leaveOutAll(draft, out) }];
}

function firstOfEach({ sentences }: Draft): ReadonlySet<RecognisedSentence> {
  const firsts = carrying.map((act) => sentences.find((sentence) => hasAct(sentence, act)));
  const timed = sentences.find(({ times }) =>
    times.some(({ kind }) => kind === "return" || kind === "end"),
  );
  return new Set([...firsts, timed].filter((sentence) => sentence !== undefined));
}
