import { createFormMemory, type Form } from "./form.ts";
import { eachLetters, letters, mostLetterGrams, type Grams } from "./grams.ts";
import { placeCount, placeOf, type Model } from "./model.ts";
import type { Row } from "./row.ts";
import {
  addRow,
  addSum,
  addTotal,
  createRowSums,
  packRows,
  sumWidth,
  sumRows,
  takeRowAway,
} from "./row-sums.ts";

/**
 * Adds what the grams of a sentence say, and the letters of these words. Of those that share a row the first counts.
 */
export type AddGramScores = (scores: Row, grams: Grams, forms?: readonly Form[]) => void;

/** In numbers: some five thousand words, more than a person writes to another, and few enough to keep. */
const roomForWords = 1 << 17;

/**
 * Nearly all grams are letters of words, and the same few words come again and again: which rows a word has, and what
 * they add up to, is remembered, all in one list, as what is looked at together should stand together.
 */
export function createGramScorer({ grams }: Pick<Model, "grams">): AddGramScores {
  const rowOf = createRowOf(grams.places);
  const rows = packRows(grams.steps);
  const sums = createRowSums();
  /** Of a word its place in `kept`, where its sum stands, then how many rows it is of, then these. */
  const places = createFormMemory(keepWord);
  const kept = new Int32Array(roomForWords);
  let free = 0;
  /** The sentence in which each row was last read: cheaper than to clear a set for each. */
  const readIn = new Uint8Array(grams.places.length);
  let sentence = 0;

  function begin(): void {
    sentence = (sentence + 1) & 0xff;
    if (sentence > 0) return;
    readIn.fill(0);
    sentence = 1;
  }

  function add(kind: number, row: number): void {
    if (row === unknown || readIn[row] === sentence) return;
    readIn[row] = sentence;
    addRow(sums, kind, rows, row);
  }

  function addWord(place: number): void {
    const count = kept[place + sumWidth] ?? 0;
    addSum(sums, letters, kept, place, count);
    const end = place + sumWidth + 1 + count;
    for (let at = place + sumWidth + 1; at < end; at += 1) {
      const row = kept[at] ?? 0;
      if (readIn[row] === sentence) takeRowAway(sums, letters, rows, row);
      else readIn[row] = sentence;
    }
  }

  function keepWord(form: string): number {
    if (free + sumWidth + 1 + mostLetterGrams > roomForWords) {
      places.clear();
      free = 0;
    }
    const place = free;
    const first = place + sumWidth + 1;
    free = first;
    eachLetters(form, (hash) => {
      const row = rowOf(hash);
      if (row === unknown || isAmong(kept, first, free, row)) return;
      kept[free] = row;
      free += 1;
    });
    kept[place + sumWidth] = free - first;
    sumRows(kept, place, rows, kept.subarray(first, free));
    return place;
  }

  return (scores, { hashes, kinds, count = hashes.length }, forms = []) => {
    begin();
    for (let index = 0; index < count; index += 1) {
      add(kinds[index] ?? 0, rowOf(hashes[index] ?? 0));
    }
    for (const form of forms) addWord(places.recall(form));
    addTotal(scores, sums);
  };
}

const unknown = -1;

function isAmong(list: Int32Array, start: number, end: number, row: number): boolean {
  for (let at = start; at < end; at += 1) if (list[at] === row) return true;
  return false;
}

/**
 * A bit for each place that is known and, beside each 32 of them, how many rows come before: to look a hash up costs one
 * look at the memory.
 */
export function createRowOf(places: Int32Array): (hash: number) => number {
  const known = new Int32Array((placeCount / 32) * 2);
  for (const place of places) {
    const at = (place >>> 5) * 2;
    known[at] = (known[at] ?? 0) | (1 << (place & 31));
  }
  for (let at = 2; at < known.length; at += 2) {
    known[at + 1] = (known[at - 1] ?? 0) + countOnes(known[at - 2] ?? 0);
  }
  return (hash) => {
    const place = placeOf(hash);
    const at = (place >>> 5) * 2;
    const bits = known[at] ?? 0;
    const bit = 1 << (place & 31);
    return (bits & bit) === 0 ? unknown : (known[at + 1] ?? 0) + countOnes(bits & (bit - 1));
  };
}

/** Of 32 bits: of each two, four, eight, then all of them (Warren, "Hacker's Delight", 5-1). */
function countOnes(bits: number): number {
  const ofTwo = bits - ((bits >>> 1) & 0x55555555);
  const ofFour = (ofTwo & 0x33333333) + ((ofTwo >>> 2) & 0x33333333);
  return Math.imul((ofFour + (ofFour >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
