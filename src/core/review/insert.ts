import type { Act } from "../acts/act.ts";
import { hitsOf, wordsOf, type Draft } from "./draft.ts";
import type { Edit, Fix } from "./finding.ts";
import type { PointId } from "./point.ts";
import { inVoice } from "./voice.ts";

/** In which order one says it. A line is put after what comes before it. */
const order: readonly (readonly [PointId, readonly Act[]])[] = [
  ["ask", ["ask"]],
  ["when", ["when"]],
  ["end-and-return", ["when"]],
  ["reason", ["why"]],
  ["reassurance", ["reassure"]],
  ["care", ["validate", "encourage"]],
  ["give-back", ["give"]],
  ["invitation", ["invite"]],
];

/** One line more, where it reads best, in the writer's own style. */
export function addLine(draft: Draft, title: string, point: PointId, line: string): Fix {
  return {
    title,
    edits: [insertAfter(draft, lastBefore(draft, point), inVoice(line, draft.voice()))],
  };
}

/** The last sentence that says what comes before this point; -1 when there is none. */
function lastBefore(draft: Draft, point: PointId): number {
  const rank = order.findIndex(([id]) => id === point);
  const earlier = order.slice(0, rank).flatMap(([, acts]) => acts);
  const last = lastOfBody(draft);
  // A question for their view waits for the answer: nothing comes after it.
  if (point === "invitation") return last;
  const index = Math.max(
    -1,
    ...earlier
      .flatMap((act) => hitsOf(draft, act).map((hit) => hit.index))
      .filter((at) => at <= last),
  );
  if (index >= 0) return index;
  const first = draft.sentences[0];
  return first !== undefined && isGreeting(wordsOf(draft, first)) ? 0 : -1;
}

/** Nothing is added below the name. */
function lastOfBody(draft: Draft): number {
  const last = draft.sentences.findLastIndex((sentence) => !isSignOff(wordsOf(draft, sentence)));
  return last === -1 ? draft.sentences.length - 1 : last;
}

function isSignOff(words: string): boolean {
  return signOff.test(words) || !/\p{L}{2}/u.test(words);
}

/** "Love, Tom", "Yours", "xx", "T". */
const signOff =
  /^(?:(?:yours|love|lots of love|all my love|with (?:all my )?love|kisses|hugs|x+|xo+|best|always|forever|your \p{L}+)(?:\s+(?:always|forever|truly))?[\s,.!]*)(?:\p{Lu}\p{L}*)?\P{L}*$/iu;

const greeting =
  /^(?:hey|hi|hiya|hello|dear|my|love|babe|darling|morning|ok|okay|right|so)\b\P{L}*(?:\p{L}+\P{L}*){0,3}$/iu;

export function isGreeting(words: string): boolean {
  return greeting.test(words);
}

function insertAfter(draft: Draft, index: number, line: string): Edit {
  const sentence = draft.sentences[index];
  const next = draft.sentences[index + 1];
  if (sentence === undefined) {
    const at = next?.sentence.content.start ?? draft.source.length;
    const gap = next === undefined ? "" : isClosed(line) && !draft.voice().isLined ? " " : "\n";
    return { span: { start: at, end: at }, text: line + gap };
  }
  const at = sentence.sentence.content.end;
  const words = wordsOf(draft, sentence);
  if (isClosed(words))
    return { span: { start: at, end: at }, text: gapBefore(draft, index, words) + line };
  // After a kiss or a smile a full stop looks odd.
  if (/(?:^|\s)x+$|[^\p{L}\p{N}\p{P}\s]$/iu.test(words))
    return { span: { start: at, end: at }, text: `\n${line}` };
  // Without a stop only a line break keeps two sentences apart.
  const gap = draft.voice().hasStops && !draft.voice().isLined ? ". " : "\n";
  return { span: { start: at, end: at }, text: gap + line };
}

function gapBefore(draft: Draft, index: number, words: string): string {
  if (index === 0 && words.endsWith(",")) return "\n\n";
  return draft.voice().isLined || !draft.voice().hasStops ? "\n" : " ";
}

function isClosed(words: string): boolean {
  return /[.!?…,]\P{L}*$/u.test(words);
}
