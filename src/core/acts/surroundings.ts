import { acts } from "./act.ts";
import type { Row } from "./row.ts";

/**
 * What stands around each sentence, as inputs with a row of weights each: how likely each act is in the sentence itself,
 * in the one before, in the one after, and in any other of its message; then whether it stands alone, how likely it is
 * that the others, and that it itself, do nothing of all this, and a 1 for what is so everywhere.
 */
export const surroundingCount = 4 * acts.length + 4;

/** Calls back with each input that is not nought, sentence by sentence. */
export function readSurroundings(
  scores: readonly Row[],
  visit: (sentence: number, input: number, value: number) => void,
): void {
  const { length } = scores;
  readChances(scores);
  for (let index = 0; index < length; index += 1) {
    readLikeliestAround(length, index);
    visitChances(visit, index, 0, chances, index);
    if (index > 0) visitChances(visit, index, 1, chances, index - 1);
    if (index < length - 1) visitChances(visit, index, 2, chances, index + 1);
    visitChances(visit, index, 3, others, 0);
    const last = 4 * acts.length;
    if (length === 1) visit(index, last, 1);
    else visit(index, last + 1, chanceOfNone(others, 0));
    visit(index, last + 2, chanceOfNone(chances, index));
    visit(index, last + 3, 1);
  }
}

/** Adds what the surroundings say to what each sentence scores by itself. */
export function scoreInContext(scores: readonly Row[], around: readonly Row[]): readonly Row[] {
  const inContext = scores.map((row) => row.slice());
  readSurroundings(scores, (sentence, input, value) => {
    const row = inContext[sentence];
    const weights = around[input];
    if (row === undefined || weights === undefined) return;
    for (let act = 0; act < acts.length; act += 1) {
      row[act] = (row[act] ?? 0) + value * (weights[act] ?? 0);
    }
  });
  return inContext;
}

/** A chance below this is as good as none. */
const leastChance = 0.05;
/** Windowed, so that a book pasted in costs no more a sentence than a letter. */
const reach = 12;

function visitChances(
  visit: (sentence: number, input: number, value: number) => void,
  sentence: number,
  place: number,
  rows: Float64Array,
  row: number,
): void {
  for (let act = 0; act < acts.length; act += 1) {
    const chance = rows[row * acts.length + act] ?? 0;
    if (chance > leastChance) visit(sentence, place * acts.length + act, chance);
  }
}

// Plain loops over one list for all sentences: to be called back for each number took half of the time of all this.

/** Of the text at hand, a row a sentence. */
let chances = new Float64Array(64 * acts.length);
/** For each act how likely it is in the likeliest sentence around the one at hand. */
const others = new Float64Array(acts.length);

function readChances(scores: readonly Row[]): void {
  if (scores.length * acts.length > chances.length)
    chances = new Float64Array(scores.length * acts.length * 2);
  for (let index = 0; index < scores.length; index += 1) {
    const row = scores[index] ?? [];
    for (let act = 0; act < acts.length; act += 1)
      chances[index * acts.length + act] = 1 / (1 + Math.exp(-(row[act] ?? 0)));
  }
}

function readLikeliestAround(length: number, index: number): void {
  others.fill(0);
  const to = Math.min(length, index + reach + 1);
  for (let other = Math.max(0, index - reach); other < to; other += 1) {
    if (other === index) continue;
    const first = other * acts.length;
    for (let act = 0; act < acts.length; act += 1) {
      const chance = chances[first + act] ?? 0;
      if (chance > (others[act] ?? 0)) others[act] = chance;
    }
  }
}

function chanceOfNone(rows: Float64Array, row: number): number {
  let product = 1;
  for (let act = 0; act < acts.length; act += 1) {
    product *= 1 - (rows[row * acts.length + act] ?? 0);
  }
  return product;
}
