import type { RecognisedSentence } from "../acts/act.ts";
import type { Span } from "../text/span.ts";
import { kindSpans } from "./hit.ts";
import { splitClauses } from "./split-clauses.ts";
import { saidAt, sentenceIndexAt, wordsOf, type Draft } from "./draft.ts";
import { plain } from "./plain.ts";
import type { Edit, Fix } from "./finding.ts";
import { inVoice } from "./voice.ts";
import { settle } from "./wording.ts";

/** Turns the words of a sentence into others. No words left: the sentence goes. */
export function reword(
  draft: Draft,
  title: string,
  sentence: RecognisedSentence,
  words: string | null,
): readonly Fix[] {
  const before = wordsOf(draft, sentence);
  if (words === null || words === before) return [];
  if (words === "") return leaveOut(draft, sentence, title);
  return [{ title, edits: [change(sentence.sentence.content.start, before, words)] }];
}

/** Says something else in place of the sentence, in the writer's own style. */
export function sayInstead(
  draft: Draft,
  title: string,
  sentence: RecognisedSentence,
  line: string,
): readonly Fix[] {
  const before = wordsOf(draft, sentence);
  const stop = /[.!?…]+$/u.exec(before)?.[0];
  const words = inVoice(line, draft.voice());
  // Said already: a second time it would only be noise.
  if (draft.says(bare(line))) return [];
  // The last line of a text message goes without a stop even where the others have one.
  return reword(draft, title, sentence, stop === undefined ? words.replace(/\.$/u, "") : words);
}

/**
 * The same in place of the clauses the span is in, where the others tell of the writer:
 * "I know you hate it, but I'm going fishing on Sunday" stays with the fishing.
 */
export function sayBeside(
  draft: Draft,
  title: string,
  sentence: RecognisedSentence,
  span: Span,
  line: string,
): readonly Fix[] {
  const words = wordsOf(draft, sentence);
  const clauses = splitClauses(words);
  const offset = sentence.sentence.content.start;
  const kept = clauses.filter((clause) => isApart(clause, offset, span));
  const [first] = kept;
  if (first === undefined || kept.length === clauses.length || draft.says(bare(line))) return [];
  if (!tellsOfMe(words.slice(first.start, first.end))) return [];
  const rest = settle(
    kept.map(({ start, end }) => words.slice(start, end)).join(""),
    words,
    draft.voice(),
  );
  const said = inVoice(line, draft.voice());
  // A question waits for the answer: nothing comes after it.
  const isAfter = line.endsWith("?") || first.start === 0;
  return reword(
    draft,
    title,
    sentence,
    isAfter ? inRow(draft, rest, said) : inRow(draft, said, rest),
  );
}

function inRow(draft: Draft, first: string, second: string): string {
  const { hasStops, isLined } = draft.voice();
  if (!hasStops || isLined) return `${first}\n${second}`;
  return /[.!?…]$/u.test(first) ? `${first} ${second}` : `${first}. ${second}`;
}

/** "But I'm going fishing on Sunday", not "because I am quiet", which leans on what goes. */
function tellsOfMe(clause: string): boolean {
  return /^[\s,;:–—-]*(?:(?:but|and|so)\b[\s,]*)?(?:i|i'\p{L}+|im|my|we|we'\p{L}+|let's)\b(?:.*\s){3}/iu.test(
    plain(clause),
  );
}

/** Takes the sentence out, with the gap that would be left and the "But" that leaned on it. */
export function leaveOut(
  draft: Draft,
  sentence: RecognisedSentence,
  title = "Leave this out",
): readonly Fix[] {
  const first = sentenceIndexAt(draft, sentence.sentence.content.start);
  return [{ title, edits: closeGap(draft.source, draft.sentences, first, first + 1) }];
}

/** Takes several sentences out. Those that stand in a row go as one. */
export function leaveOutAll(
  { source, sentences }: Draft,
  out: ReadonlySet<RecognisedSentence>,
): readonly Edit[] {
  const isOut = (one: RecognisedSentence | undefined): boolean => one !== undefined && out.has(one);
  const edits: Edit[] = [];
  for (let first = 0; first < sentences.length; first += 1) {
    let after = first;
    while (isOut(sentences[after])) after += 1;
    if (after === first) continue;
    edits.push(...closeGap(source, sentences, first, after));
    first = after;
  }
  return edits;
}

/** Of the two gaps around what is gone the wider one stays: a paragraph remains a paragraph. */
function closeGap(
  source: string,
  sentences: readonly RecognisedSentence[],
  first: number,
  after: number,
): readonly Edit[] {
  const previous = sentences[first - 1]?.sentence.content;
  const next = sentences[after];
  const gone = {
    start: sentences[first]?.sentence.content.start ?? 0,
    end: sentences[after - 1]?.sentence.content.end ?? source.length,
  };
  if (next === undefined)
    return [{ span: { start: previous?.end ?? 0, end: source.length }, text: "" }];
  const following = next.sentence.content;
  const leaned = unlean(source, next);
  if (previous === undefined)
    return [{ span: { start: 0, end: following.start }, text: "" }, ...leaned];
  const before = source.slice(previous.end, gone.start);
  const behind = source.slice(gone.end, following.start);
  const span =
    lines(before) >= lines(behind)
      ? { start: gone.start, end: following.start }
      : { start: previous.end, end: gone.end };
  return [{ span, text: "" }, ...leaned];
}

/**
 * Takes out the clauses the span is in, where something kind is left of the sentence.
 * A rest that says nothing ("Woman.") is worse than none.
 */
export function cutClause(
  draft: Draft,
  sentence: RecognisedSentence,
  span: Span,
  title = "Cut this part",
): readonly Fix[] {
  const words = wordsOf(draft, sentence);
  const offset = sentence.sentence.content.start;
  const clauses = splitClauses(words);
  // A mark may run over the need: then the need stays, and what stands before it goes.
  const need = clauses.findIndex(({ start, end }) => statesNeed(words.slice(start, end)));
  const kept = clauses.filter(
    (clause, index) => isApart(clause, offset, span) || (need > 0 && index === need),
  );
  const isKind =
    kept.some(({ start, end }) => statesNeed(words.slice(start, end))) ||
    kindSpans(sentence).some((kind) =>
      kept.some(({ start, end }) => offset + start <= kind.start && kind.end <= offset + end),
    );
  if (kept.length === clauses.length || !isKind) return [];
  const rest = kept.map(({ start, end }) => words.slice(start, end)).join("");
  return reword(draft, title, sentence, settle(rest, words, draft.voice()));
}

/** "You'll be cross, but I just want to sit in a park": the need is in there, and what stands around it goes. */
export function keepNeed(draft: Draft, sentence: RecognisedSentence, span: Span): readonly Fix[] {
  if (!statesNeed(plainWords(draft, sentence))) return [];
  return cutClause(draft, sentence, span, "Keep what you need").filter(
    ({ edits }) => edits.length > 0,
  );
}

/** The span of the draft does not reach this clause of a sentence that begins at the offset. */
function isApart({ start, end }: Span, offset: number, span: Span): boolean {
  return offset + end <= span.start || offset + start >= span.end;
}

/** The sentence in plain words, for patterns: straight apostrophes, same length. */
export function plainWords(draft: Draft, sentence: RecognisedSentence): string {
  return saidAt(draft, sentence.sentence.content).words;
}

/** "But I need Saturday" after a sentence that is gone: "I need Saturday". */
function unlean(source: string, { sentence: { content } }: RecognisedSentence): readonly Edit[] {
  const words = source.slice(content.start, content.end);
  const lean = /^(?:but|and|so|still|anyway),?\s+(?=\p{L})/iu.exec(words)?.[0];
  if (lean === undefined) return [];
  const first = words.charAt(lean.length);
  const span = { start: content.start, end: content.start + lean.length + 1 };
  return [{ span, text: /^\p{Lu}/u.test(words) ? first.toUpperCase() : first }];
}

/** "But I honestly just want to sit in a park": the need itself, which is never cut. */
function statesNeed(clause: string): boolean {
  return /\bi(?:'d| would|'m| am)?(?: (?:honestly|really|just|only|do|still|simply)){0,3} (?:want|need|like|love|have) (?:to (?!know|tell|say|talk|see you|be with)|(?:some|an?|my|one|two|three|half)\b|\p{L}+day\b|tonight\b|tomorrow\b)/iu.test(
    plain(clause),
  );
}

function bare(line: string): string {
  return line.replace(/[.!?]$/u, "");
}

function lines(gap: string): number {
  return gap.split("\n").length;
}

/** The smallest edit, in whole words, that makes `after` of `before`. */
function change(offset: number, before: string, after: string): Edit {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  while (head > 0 && cutsWord(before, head, after, head)) head -= 1;
  while (tail > 0 && cutsWord(before, before.length - tail, after, after.length - tail)) tail -= 1;
  return {
    span: { start: offset + head, end: offset + before.length - tail },
    text: after.slice(head, after.length - tail),
  };
}

function cutsWord(before: string, at: number, after: string, afterAt: number): boolean {
  return isInWord(before, at) || isInWord(after, afterAt);
}

function isInWord(words: string, at: number): boolean {
  return /\S/u.test(words.charAt(at - 1)) && /\S/u.test(words.charAt(at));
}
