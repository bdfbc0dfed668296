import type { Span } from "../text/span.ts";
import type { Sentence, Token } from "../text/text.ts";
import { formOf, readForm, type Form } from "./form.ts";

/** A word as phrases see it: contractions are two words with the same span. */
export type Word = {
  readonly form: string;
  /** What is known of the form wherever it stands. */
  readonly known: Form;
  readonly span: Span;
  /** A full stop, semicolon, dash or the like stands before it. */
  readonly isBroken: boolean;
  /** Written with a capital where English would not: most likely a name. */
  readonly isName: boolean;
};

const breaks = ".;:!?…()—–";

/** The words, numbers and emoji of a sentence. Punctuation only leaves a mark where it breaks. */
export function readWords(sentence: Sentence, source: string): readonly Word[] {
  const words: Word[] = [];
  let isBroken = false;
  let isUnclear = false;
  for (const token of sentence.tokens) {
    if (token.kind === "punctuation") {
      isBroken ||= breaks.includes(token.norm.charAt(0));
      continue;
    }
    const own = token.kind === "word" ? formOf(token) : readForm(token.norm);
    const looksNamed = looksLikeName(token, source);
    isUnclear ||= own.isUnclear;
    if (own.parts === null) addWord(words, own, token.span, isBroken, looksNamed);
    else
      for (const [index, part] of own.parts.entries())
        addWord(words, part, token.span, isBroken && index === 0, looksNamed);
    isBroken = false;
  }
  // Hardly any sentence has one: the rest are spared the copy.
  return isUnclear ? words.flatMap((word, index) => resolve(word, words[index + 1])) : words;
}

function addWord(
  words: Word[],
  known: Form,
  span: Span,
  isBroken: boolean,
  looksNamed: boolean,
): void {
  const isName = looksNamed && words.length > 0 && !isBroken;
  words.push({ form: known.form, known, span, isBroken, isName });
}

/** What English writes with a capital although it is nobody's name. */
const capitalised: ReadonlySet<string> = new Set(
  (
    "i god lord english christmas easter okay monday tuesday wednesday thursday friday saturday sunday mondays " +
    "tuesdays wednesdays thursdays fridays saturdays sundays january february march april may june july august " +
    "september october november december shabbat sabbath"
  ).split(" "),
);

function looksLikeName({ kind, norm, span }: Token, source: string): boolean {
  if (kind !== "word" || span.end - span.start < 2) return false;
  // Small ASCII letters are by far the most common beginning.
  if (source.charCodeAt(span.start) >= 97 && source.charCodeAt(span.start) <= 122) return false;
  return (
    /^\p{Lu}\p{Ll}/u.test(source.slice(span.start, span.end)) &&
    !capitalised.has(norm) &&
    !norm.startsWith("i'")
  );
}

const afterI =
  /^(?:be|have|like|love|rather|need|want|come|go|call|text|see|do|make|cook|get|take|bring|never|always|just|really|still|pick|ring|try|give|tell|let|feel|miss|prefer|appreciate|hate)$/;

/** "ill be back", "id love to": a word that is a contraction only by what follows. */
function resolve(word: Word, next: Word | undefined): readonly Word[] {
  if (!word.known.isUnclear || !afterI.test(next?.form ?? "")) return [word];
  const second = word.form === "ill" ? "will" : "would";
  return [inForm(word, "i"), { ...inForm(word, second), isBroken: false }];
}

function inForm(word: Word, form: string): Word {
  return { ...word, form, known: readForm(form) };
}

/** From the first of these words to the end of the last, of a sentence that has moved by `shift` since. */
export function spanOf(spans: readonly Span[], start: number, end: number, shift = 0): Span {
  const first = spans[start]?.start ?? 0;
  const last = spans[Math.max(start, end - 1)]?.end ?? first;
  return { start: first + shift, end: last + shift };
}
