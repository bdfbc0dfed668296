import type { Act, RecognisedSentence } from "../acts/act.ts";
import { splitClauses } from "./split-clauses.ts";
import { countWords } from "../text/count-words.ts";
import { wordsOf, type Draft } from "./draft.ts";
import type { Edit, Fix } from "./finding.ts";
import { leaveOutAll, reword } from "./fix.ts";
import { hasAct, kindSpans } from "./hit.ts";
import { wordLimit } from "./register.ts";
import { settle } from "./wording.ts";

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

/**
 * Leaves out, from the end, what carries nothing, then what is said twice, then the side clauses of
 * long sentences, until the draft is short enough.
 */
export function shorten(draft: Draft): readonly Fix[] {
  const kept = firstOfEach(draft);
  const others = draft.sentences.filter((sentence) => !kept.has(sentence)).toReversed();
  const out = new Set<RecognisedSentence>();
  let left = draft.wordCount - wordLimit(draft);
  for (const sentence of [...others.filter(isIdle), ...others.filter((one) => !isIdle(one))]) {
    if (left <= 0) break;
    out.add(sentence);
    left -= countWords(wordsOf(draft, sentence));
  }
  const trims = left > 0 ? trimClauses(draft, kept, left) : [];
  if (trims === null || out.size + trims.length === 0) return [];
  const edits = [...leaveOutAll(draft, out), ...trims].toSorted(
    (a, b) => a.span.start - b.span.start,
  );
  return [{ title: "Keep what carries it", edits }];
}

function isIdle(sentence: RecognisedSentence): boolean {
  return !carrying.some((act) => hasAct(sentence, act));
}

function firstOfEach({ sentences }: Draft): ReadonlySet<RecognisedSentence> {
  const firsts = carrying.map((act) => sentences.find((sentence) => hasAct(sentence, act)));
  const timed = sentences.find(({ times }) =>
    times.some(({ kind }) => kind === "return" || kind === "end"),
  );
  return new Set([...firsts, timed].filter((sentence) => sentence !== undefined));
}

/** `null` when that is not enough. */
function trimClauses(
  draft: Draft,
  kept: ReadonlySet<RecognisedSentence>,
  tooMany: number,
): readonly Edit[] | null {
  let left = tooMany;
  const edits: Edit[] = [];
  for (const sentence of kept) {
    if (left <= 0) break;
    const words = wordsOf(draft, sentence);
    const short = withoutSideClauses(draft, sentence);
    const fix = reword(draft, "", sentence, short)[0];
    if (short === "" || fix === undefined) continue;
    edits.push(...fix.edits);
    left -= countWords(words) - countWords(short);
  }
  return left > 0 ? null : edits;
}

function withoutSideClauses(draft: Draft, sentence: RecognisedSentence): string {
  const words = wordsOf(draft, sentence);
  const { start: offset } = sentence.sentence.content;
  const carries = [...kindSpans(sentence), ...sentence.times.map(({ span }) => span)];
  const clauses = splitClauses(words).filter(({ start, end }) =>
    carries.some((span) => span.start < offset + end && offset + start < span.end),
  );
  const rest = clauses.map(({ start, end }) => words.slice(start, end)).join("");
  return settle(rest, words, draft.voice());
}
