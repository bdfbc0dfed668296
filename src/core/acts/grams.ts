import type { Sentence } from "../text/text.ts";
import type { Asserted } from "./asserted.ts";
import { nowhere, type Features } from "./collect-features.ts";
import { featureNames } from "./feature-names.ts";
import { hashText, mixHashes } from "./hash.ts";
import type { Word } from "./words.ts";

/**
 * What a sentence is made of, as hashes: its words, pairs of words side by side and with one between, the word beside
 * each word class, its marks, and the letters of its words in threes to fives. Phrases know what somebody thought of;
 * these know what was said.
 */
export type Grams = {
  readonly hashes: readonly number[];
  /** For each hash its kind. */
  readonly kinds: readonly number[];
};

/** What each kind counts, in hundredths. Letters are many and overlap, so that each says little. Chosen on runs held out. */
export const shareByKind: readonly number[] = [40, 40, 50, 30, 30, 12];
const [word, pair, apart, beside, mark, letters] = [0, 1, 2, 3, 4, 5] as const;

export function readGrams(
  sentence: Sentence,
  words: readonly Word[],
  features: Features,
  { isQuoted }: Asserted,
): Grams {
  const hashes: number[] = [];
  const kinds: number[] = [];
  const add = (kind: number, first: number, second: number): void => {
    hashes.push(mixHashes(first + kind, second));
    kinds.push(kind);
  };
  // What is quoted is not said by the writer: all of it is one word.
  const own = words.map(({ form }, at) => (isQuoted(at, at + 1) ? '"' : form));
  const forms = own.map((form) => hashText(form));
  addWords(forms, add);
  addNeighbours(forms, features, add);
  for (const { kind, norm } of sentence.tokens) {
    if (kind === "punctuation") add(mark, hashText(norm), 0);
  }
  for (const form of own) addLetters(form, add);
  return { hashes, kinds };
}

type Add = (kind: number, first: number, second: number) => void;

const begin = hashText("<");
const end = hashText(">");

function addWords(forms: readonly number[], add: Add): void {
  const at = (index: number): number => (index < 0 ? begin : (forms[index] ?? end));
  for (let index = -1; index < forms.length; index += 1) {
    if (index >= 0) add(word, at(index), 0);
    add(pair, at(index), at(index + 1));
    if (index + 1 < forms.length) add(apart, at(index), at(index + 2));
  }
}

/** A word class with the word before it, and with the one after it. */
function addNeighbours(forms: readonly number[], { ids, places }: Features, add: Add): void {
  for (const [index, feature] of ids.entries()) {
    const start = places[index * 2] ?? nowhere;
    if (start === nowhere || !isClass(feature)) continue;
    const name = hashOfFeature(feature);
    add(beside, name, forms[places[index * 2 + 1] ?? 0] ?? end);
    add(beside, forms[start - 1] ?? begin, name);
  }
}

const hashByFeature: number[] = [];
const isClassByFeature: boolean[] = [];

function hashOfFeature(feature: number): number {
  return (hashByFeature[feature] ??= hashText(featureNames.nameOf(feature)));
}

function isClass(feature: number): boolean {
  return (isClassByFeature[feature] ??= /^(?:not )?\{/.test(featureNames.nameOf(feature)));
}

const fewestLetters = 3;
const mostLetters = 5;
/** No word is longer; what is, is no word. */
const longestWord = 40;

function addLetters(form: string, add: Add): void {
  if (form.length > longestWord) return;
  const framed = `<${form}>`;
  for (let start = 0; start + fewestLetters <= framed.length; start += 1) {
    const last = Math.min(framed.length, start + mostLetters);
    for (let until = start + fewestLetters; until <= last; until += 1) {
      add(letters, hashText(framed, start, until), 0);
    }
  }
}
