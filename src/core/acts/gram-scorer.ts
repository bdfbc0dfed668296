import { createMemory } from "../memory.ts";
import { hashLetters, letters, type Grams } from "./grams.ts";
import { bucketCount, bucketOf, placeOf, type Model } from "./model.ts";
import type { Row } from "./row.ts";
import {
  addRow,
  addSum,
  addTotal,
  createRowSums,
  packRows,
  sumRows,
  takeRowAway,
} from "./row-sums.ts";

/**
 * Adds what the grams of a sentence say, and the letters of these words. Of those that share a row the first counts.
 */
export type AddGramScores = (scores: Row, grams: Grams, forms?: readonly string[]) => void;

/** More words than a person writes to another, and few enough to keep. */
const mostWords = 2_048;

/**
 * Nearly all grams are letters of words, and the same few words come again and again: which rows a word has, and what
 * they add up to, is remembered.
 */
export function createGramScorer(model: Pick<Model, "known" | "grams">): AddGramScores {
  const isKnown = createIsKnown(model.known);
  const rows = packRows(model.grams);
  const sums = createRowSums();
  const rowsByWord = createMemory<WordRows>(mostWords);
  /** The sentence in which each row was last read: cheaper than to clear a set for each. */
  const readIn = new Int32Array(bucketCount);
  let sentence = 0;

  function add(kind: number, bucket: number): void {
    if (readIn[bucket] === sentence) return;
    readIn[bucket] = sentence;
    addRow(sums, kind, rows, bucket);
  }

  function addWord({ buckets, sum }: WordRows): void {
    addSum(sums, letters, sum, buckets.length);
    for (let index = 0; index < buckets.length; index += 1) {
      const bucket = buckets[index] ?? 0;
      if (readIn[bucket] === sentence) takeRowAway(sums, letters, rows, bucket);
      else readIn[bucket] = sentence;
    }
  }

  function readWord(form: string): WordRows {
    const known = Array.from(hashLetters(form)).filter(isKnown);
    const buckets = Int32Array.from(new Set(known.map(bucketOf)));
    return { buckets, sum: sumRows(rows, buckets) };
  }

  return (scores, { hashes, kinds, count = hashes.length }, forms = []) => {
    sentence += 1;
    for (let index = 0; index < count; index += 1) {
      const hash = hashes[index] ?? 0;
      if (isKnown(hash)) add(kinds[index] ?? 0, bucketOf(hash));
    }
    for (const form of forms) addWord(rowsByWord.recall(form, readWord));
    addTotal(scores, sums);
  };
}

/** The rows of the letters of a word, each once, and their sum. */
type WordRows = { readonly buckets: Int32Array; readonly sum: Int32Array };

/** A bit for each place, an eighth of the memory: most of it stays where it is quickly read. */
function createIsKnown(known: Uint8Array): (hash: number) => boolean {
  const bits = new Int32Array(known.length / 32);
  for (let place = 0; place < known.length; place += 1) {
    if (known[place] === 1) bits[place >>> 5] = (bits[place >>> 5] ?? 0) | (1 << (place & 31));
  }
  return (hash) => {
    const place = placeOf(hash);
    return ((bits[place >>> 5] ?? 0) & (1 << (place & 31))) !== 0;
  };
}
