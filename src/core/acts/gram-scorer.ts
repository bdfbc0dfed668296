import { detach } from "../memory.ts";
import { hashLetters, letters, type Grams } from "./grams.ts";
import { bucketCount, bucketOf, placeOf, type Model } from "./model.ts";
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
export type AddGramScores = (scores: Row, grams: Grams, forms?: readonly string[]) => void;

/** In numbers: some three thousand words, more than a person writes to another, and few enough to keep. */
const roomForWords = 1 << 16;

/**
 * Nearly all grams are letters of words, and the same few words come again and again: which rows a word has, and what
 * they add up to, is remembered, all in one list, as what is looked at together should stand together.
 */
export function createGramScorer(model: Pick<Model, "known" | "grams">): AddGramScores {
  const isKnown = createIsKnown(model.known);
  const rows = packRows(model.grams);
  const sums = createRowSums();
  /** By word its place in `kept`, where its sum stands, then how many rows it is of, then these. */
  const placeByWord = new Map<string, number>();
  const kept = new Int32Array(roomForWords);
  let free = 0;
  /** The sentence in which each row was last read: cheaper than to clear a set for each. */
  const readIn = new Uint8Array(bucketCount);
  let sentence = 0;

  function begin(): void {
    sentence = (sentence + 1) & 0xff;
    if (sentence > 0) return;
    readIn.fill(0);
    sentence = 1;
  }

  function add(kind: number, bucket: number): void {
    if (readIn[bucket] === sentence) return;
    readIn[bucket] = sentence;
    addRow(sums, kind, rows, bucket);
  }

  function addWord(place: number): void {
    const count = kept[place + sumWidth] ?? 0;
    addSum(sums, letters, kept, place, count);
    const end = place + sumWidth + 1 + count;
    for (let at = place + sumWidth + 1; at < end; at += 1) {
      const bucket = kept[at] ?? 0;
      if (readIn[bucket] === sentence) takeRowAway(sums, letters, rows, bucket);
      else readIn[bucket] = sentence;
    }
  }

  function keepWord(form: string): number {
    const known = Array.from(hashLetters(form)).filter(isKnown);
    const buckets = new Set(known.map(bucketOf));
    if (free + sumWidth + 1 + buckets.size > roomForWords) {
      placeByWord.clear();
      free = 0;
    }
    const place = free;
    sumRows(kept, place, rows, buckets);
    kept[place + sumWidth] = buckets.size;
    kept.set([...buckets], place + sumWidth + 1);
    free = place + sumWidth + 1 + buckets.size;
    placeByWord.set(detach(form), place);
    return place;
  }

  return (scores, { hashes, kinds, count = hashes.length }, forms = []) => {
    begin();
    for (let index = 0; index < count; index += 1) {
      const hash = hashes[index] ?? 0;
      if (isKnown(hash)) add(kinds[index] ?? 0, bucketOf(hash));
    }
    for (const form of forms) addWord(placeByWord.get(form) ?? keepWord(form));
    addTotal(scores, sums);
  };
}

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
