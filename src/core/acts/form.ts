import { createMemory, detach, recall } from "../memory.ts";
import { createNumbered, createWordMemory } from "../text/known-words.ts";
import { expandContraction } from "./contractions.ts";
import { hashText } from "./hash.ts";
import { formTraits } from "./form-traits.ts";

/** What hangs on a word alone. The same few hundred come again and again: it is worked out once for each. */
export type Form = {
  readonly form: string;
  /** Every other form has another. */
  readonly number: number;
  readonly hash: number;
  /** Features of a sentence that has it. */
  readonly traits: readonly number[];
  /** "ill", "id": a contraction only by what follows. */
  readonly isUnclear: boolean;
  /** What it is read as where it is a contraction: "i'm" is "i" and "am". */
  readonly parts: readonly Form[] | null;
};

/** What is longer is no word, and would fill the memory. */
export const longestWord = 40;
/** As many as some sixty people use in a letter each, and few enough to keep. */
const mostWords = 8192;
const words = createMemory<Form>(mostWords);
const known = createMemory<Form>(mostWords);

/** That of a word as it is read: only a word has parts. */
export const formOf = createWordMemory((norm) =>
  norm.length > longestWord ? createWord(norm) : recall(words, norm, createWord),
);

function createWord(norm: string): Form {
  const parts = partsOf(norm);
  return parts === null ? readForm(norm) : { ...readForm(norm), parts };
}

export function readForm(form: string): Form {
  return form.length > longestWord ? createForm(form) : recall(known, form, createForm);
}

function partsOf(norm: string): readonly Form[] | null {
  if (!isCompound(norm)) return null;
  return norm.split(" ").flatMap(expandContraction).map(readForm);
}

function isCompound(norm: string): boolean {
  return norm.includes("'") || norm.includes(" ") || norm === "cannot";
}

let count = 0;

function createForm(form: string): Form {
  count += 1;
  return {
    form: detach(form),
    number: count,
    hash: hashText(form, 0, Math.min(form.length, longestWord)),
    traits: formTraits(form),
    isUnclear: form === "ill" || form === "id",
    parts: null,
  };
}

/** What a reader of its own worked out of forms. Found by their numbers: faster than by the letters of each. */
export type FormMemory<T> = {
  readonly recall: (form: Form) => T;
  readonly clear: () => void;
};

export function createFormMemory<T>(workOut: (form: string) => T): FormMemory<T> {
  const numbered = createNumbered(workOut);
  return { recall: ({ number, form }) => numbered.recall(number, form), clear: numbered.clear };
}
