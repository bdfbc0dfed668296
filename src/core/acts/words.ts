import type { Span } from "../text/span.ts";
import type { Sentence, Token } from "../text/text.ts";
import { expandContraction } from "./contractions.ts";

/** A word as phrases see it: contractions are two words with the same span. */
export type Word = {
  readonly form: string;
  readonly span: Span;
  /** A full stop, semicolon, dash or the like stands before it. */
  readonly isBroken: boolean;
};

const breaks = /^[.;:!?…()—–]/;

/** The words, numbers and emoji of a sentence. Punctuation only leaves a mark where it breaks. */
export function readWords(sentence: Sentence): readonly Word[] {
  const words: Word[] = [];
  let isBroken = false;
  for (const token of sentence.tokens) {
    if (token.kind === "punctuation") isBroken ||= breaks.test(token.norm);
    else if (token.kind !== "space") {
      for (const form of readForms(token)) {
        words.push({ form, span: token.span, isBroken });
        isBroken = false;
      }
    }
  }
  return words.map((word, index) => ({ ...word, form: resolve(words, index) }));
}

function readForms(token: Token): readonly string[] {
  if (token.kind !== "word") return [token.norm];
  if (!/[' ]/.test(token.norm) && token.norm !== "cannot") return [token.norm];
  return token.norm.split(" ").flatMap(expandContraction);
}

const afterI =
  /^(?:be|have|like|love|rather|need|want|come|go|call|text|see|do|make|cook|get|take|bring|never|always|just|really|still|pick|ring|try|give|tell|let|feel|miss|prefer|appreciate|hate)$/;

/** "ill be back", "id love to": a word that is a contraction only by what follows. */
function resolve(words: readonly Word[], index: number): string {
  const form = words[index]?.form ?? "";
  const next = words[index + 1]?.form ?? "";
  if (form === "ill" && afterI.test(next)) return "i'll";
  if (form === "id" && afterI.test(next)) return "i'd";
  return form;
}

/** From the first of these words to the end of the last. */
export function spanOf(words: readonly Word[], start: number, end: number): Span {
  const first = words[start]?.span.start ?? 0;
  return { start: first, end: words[Math.max(start, end - 1)]?.span.end ?? first };
}
