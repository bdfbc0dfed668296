import { createFormMemory, type Form } from "./form.ts";
import { eachLetters, letters, mostLetterGrams, type Grams } from "./grams.ts";
import { createKnownRows, unknown } from "./known-rows.ts";
import type { Model } from "./model.ts";
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
  const known = createKnownRows(grams.places);
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

  function addGrams({ hashes, kinds, count = hashes.length }: Grams): void {
    const found = known.findAll(hashes, count);
    for (let at = 0; at < found.count; at += 1) {
      const row = found.rows[at] ?? 0;
      if (readIn[row] === sentence) continue;
      readIn[row] = sentence;
      addRow(sums, kinds[found.indexes[at] ?? 0] ?? 0, rows, row);
    }
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
      const row = known.rowOf(hash);
      if (row === unknown || isAmong(kept, first, free, row)) return;
      kept[free] = row;
      free += 1;
    });
    kept[place + sumWidth] = free - first;
    sumRows(kept, place, rows, kept.subarray(first, free));
    return place;
  }

  return (scores, ofSentence, forms = []) => {
    begin();
    addGrams(ofSentence);
    for (const form of forms) addWord(places.recall(form));
    addTotal(scores, sums);
  };
}

function isAmong(list: Int32Array, start: number, end: number, row: number): boolean {
  for (let at = start; at < end; at += 1) if (list[at] === row) return true;
  return false;
}
