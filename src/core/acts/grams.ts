import { isQuoted } from "./asserted.ts";
import { nowhere, type Features } from "./collect-features.ts";
import { featureNames } from "./feature-names.ts";
import { longestWord, readForm, type Form } from "./form.ts";
import { extendHash, hashText, mixHashes } from "./hash.ts";
import type { ReadSentence } from "./read-sentences.ts";

/**
 * What a sentence is made of, as hashes: its words, pairs of words side by side and with one between, the word beside
 * each word class, its marks, and the letters of its words in threes to fives. Phrases know what somebody thought of;
 * these know what was said.
 */
export type Grams = {
  readonly hashes: Int32Array;
  /** For each hash its kind. */
  readonly kinds: Uint8Array;
  /** Where not all of the lists are theirs: how many. */
  readonly count?: number;
};

/** What each kind counts, in hundredths. Letters are many and overlap, so that each says little. Chosen on runs held out. */
export const shareByKind: readonly number[] = [40, 40, 50, 30, 30, 12];
/** The steps in which the weights of each kind are kept, in tenths. What counts little may be coarse. */
export const stepByKind: readonly number[] = [4, 4, 4, 4, 4, 8];
const [word, pair, apart, beside, mark] = [0, 1, 2, 3, 4] as const;
export const letters = 5;

/** All of them: those of the words, then the letters. */
export function readGrams(read: ReadSentence): Grams {
  const { forms } = readWordGrams(read);
  const ofLetters = forms.flatMap(({ form }) => [...hashLetters(form)]);
  return {
    hashes: Int32Array.from([...hashes.slice(0, count), ...ofLetters]),
    kinds: Uint8Array.from([...kinds.slice(0, count), ...ofLetters.map(() => letters)]),
  };
}

/**
 * All but the letters, and the forms whose letters they are. Of the lists only the first `count` are theirs, and only
 * until the next sentence is read.
 */
export type WordGrams = Grams & { readonly count: number; readonly forms: readonly Form[] };

export function readWordGrams({ sentence, words, features, asserted }: ReadSentence): WordGrams {
  count = 0;
  // What is quoted is not said by the writer: all of it is one word.
  const forms = words.map(({ known }, at) => (isQuoted(asserted, at, at + 1) ? quoted : known));
  readForms(forms);
  addWords(forms.length);
  addNeighbours(features);
  for (const { kind, norm } of sentence.tokens) {
    if (kind === "punctuation") add(mark, hashText(norm), 0);
  }
  return { hashes, kinds, count, forms };
}

/** Of the sentence at hand. A list that grows by one would cost more than all the hashing. */
let hashes = new Int32Array(1024);
let kinds = new Uint8Array(1024);
let count = 0;

function add(kind: number, first: number, second: number): void {
  if (count === hashes.length) enlarge();
  hashes[count] = mixHashes(first + kind, second);
  kinds[count] = kind;
  count += 1;
}

function enlarge(): void {
  const [before, kindsBefore] = [hashes, kinds];
  hashes = new Int32Array(count * 2);
  kinds = new Uint8Array(count * 2);
  hashes.set(before);
  kinds.set(kindsBefore);
}

const quoted = readForm('"');
const begin = hashText("<");
const end = hashText(">");

/** Of the words of the sentence at hand, and of its end. */
let hashed = new Int32Array(256);

function readForms(forms: readonly Form[]): void {
  if (forms.length >= hashed.length) hashed = new Int32Array(forms.length * 2);
  for (let index = 0; index < forms.length; index += 1) hashed[index] = forms[index]?.hash ?? 0;
  hashed[forms.length] = end;
}

function addWords(length: number): void {
  let before = begin;
  for (let index = 0; index <= length; index += 1) {
    const own = hashed[index] ?? end;
    add(pair, before, own);
    if (index === length) return;
    add(apart, before, hashed[index + 1] ?? end);
    add(word, own, 0);
    before = own;
  }
}

/** A word class with the word before it, and with the one after it. */
function addNeighbours({ ids, places }: Features): void {
  for (let index = 0; index < ids.length; index += 1) {
    const start = places[index * 2] ?? nowhere;
    const name = hashOfClass(ids[index] ?? 0);
    if (start === nowhere || name === null) continue;
    add(beside, name, hashed[places[index * 2 + 1] ?? 0] ?? end);
    add(beside, hashed[start - 1] ?? begin, name);
  }
}

/** By feature, for those that are word classes. */
const classHashes: (number | null)[] = [];

function hashOfClass(feature: number): number | null {
  const known = classHashes[feature];
  if (known !== undefined) return known;
  const name = featureNames.nameOf(feature);
  const hash = /^(?:not )?\{/.test(name) ? hashText(name) : null;
  classHashes[feature] = hash;
  return hash;
}

const fewestLetters = 3;
const mostLetters = 5;

/** The letters of a word in threes to fives, its beginning and its end being letters too. */
export function hashLetters(form: string): Int32Array {
  const found: number[] = [];
  eachLetters(form, (hash) => found.push(hash));
  return Int32Array.from(found);
}

/** Of one word there are no more. */
export const mostLetterGrams = (mostLetters - fewestLetters + 1) * longestWord;

/** Calls back with the hash of each. */
export function eachLetters(form: string, visit: (hash: number) => void): void {
  if (form.length > longestWord) return;
  const framed = `<${form}>`;
  for (let start = 0; start + fewestLetters <= framed.length; start += 1) {
    const last = Math.min(framed.length, start + mostLetters);
    let hash = hashText(framed, start, start + fewestLetters);
    visit(mixHashes(hash + letters, 0));
    for (let until = start + fewestLetters; until < last; until += 1) {
      hash = extendHash(hash, framed.charCodeAt(until));
      visit(mixHashes(hash + letters, 0));
    }
  }
}
