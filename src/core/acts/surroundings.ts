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
  readChances(scores);
  for (let index = 0; index < scores.length; index += 1) {
    visitAround(scores.length, index, (input, value) => visit(index, input, value));
  }
}

/** Adds what the surroundings say to what each sentence scores by itself. */
export function scoreInContext(scores: readonly Row[], around: readonly Row[]): readonly Row[] {
  readChances(scores);
  return scores.map((row, index) => {
    const sum = row.slice();
    visitAround(scores.length, index, (input, value) => addWeighed(sum, around[input], value));
    return sum;
  });
}

function addWeighed(sum: Row, weights: Row | undefined, value: number): void {
  if (weights === undefined) return;
  for (let act = 0; act < acts.length; act += 1) {
    sum[act] = (sum[act] ?? 0) + value * (weights[act] ?? 0);
  }
}

type Visit = (input: number, value: number) => void;

function visitAround(length: number, index: number, visit: Visit): void {
  readLikeliestAround(length, index);
  visitChances(visit, 0, chances, index);
  if (index > 0) visitChances(visit, 1, chances, index - 1);
  if (index < length - 1) visitChances(visit, 2, chances, index + 1);
  visitChances(visit, 3, others, 0);
  const last = 4 * acts.length;
  if (length === 1) visit(last, 1);
  else visit(last + 1, chanceOfNone(others, 0));
  visit(last + 2, chanceOfNone(chances, index));
  visit(last + 3, 1);
}

/** A chance below this is as good as none. */
const leastChance = 0.05;
/** Windowed, so that a book pasted in costs no more a sentence than a letter. */
const reach = 12;

function visitChances(visit: Visit, place: number, rows: Float64Array, row: number): void {
  for (let act = 0; act < acts.length; act += 1) {
    const chance = rows[row * acts.length + act] ?? 0;
    if (chance > leastChance) visit(place * acts.length + act, chance);
  }
}

/**
 * Of the text at hand, a row a sentence. Beside the chances the highest so far of each run of `reach` sentences, from
 * its beginning and from its end: any as many sentences in a row have their highest in two of these, so that none is
 * looked at for each of its neighbours (van Herk 1992).
 */
let chances = new Float64Array(64 * acts.length);
let fromBegin = chances.slice();
let fromEnd = chances.slice();
/** For each act how likely it is in the likeliest sentence around the one at hand. */
const others = new Float64Array(acts.length);

function readChances(scores: readonly Row[]): void {
  const { length } = scores;
  if (length * acts.length > chances.length) {
    chances = new Float64Array(length * acts.length * 2);
    fromBegin = chances.slice();
    fromEnd = chances.slice();
  }
  for (let index = 0; index < length; index += 1) {
    const row = scores[index] ?? [];
    for (let act = 0; act < acts.length; act += 1)
      chances[index * acts.length + act] = 1 / (1 + Math.exp(-(row[act] ?? 0)));
    keepHighest(fromBegin, index, index % reach === 0 ? index : index - 1);
  }
  for (let index = length - 1; index >= 0; index -= 1) {
    const isLast = index % reach === reach - 1 || index === length - 1;
    keepHighest(fromEnd, index, isLast ? index : index + 1);
  }
}

/** Of a sentence and the one it follows in its run; itself, where it is the first. */
function keepHighest(highest: Float64Array, index: number, before: number): void {
  const own = index * acts.length;
  for (let act = 0; act < acts.length; act += 1) {
    const chance = chances[own + act] ?? 0;
    const other = before === index ? 0 : (highest[before * acts.length + act] ?? 0);
    highest[own + act] = chance > other ? chance : other;
  }
}

function readLikeliestAround(length: number, index: number): void {
  others.fill(0);
  if (index > 0) addLikeliest(Math.max(0, index - reach), index - 1);
  if (index < length - 1) addLikeliest(index + 1, Math.min(length - 1, index + reach));
}

/** Of as many sentences as a run has, or fewer at either end of the text. */
function addLikeliest(first: number, last: number): void {
  const isOneRun = Math.floor(first / reach) === Math.floor(last / reach);
  const isFromBegin = first % reach === 0;
  if (!isOneRun || !isFromBegin) addHighest(fromEnd, first);
  if (!isOneRun || isFromBegin) addHighest(fromBegin, last);
}

function addHighest(highest: Float64Array, index: number): void {
  for (let act = 0; act < acts.length; act += 1) {
    const chance = highest[index * acts.length + act] ?? 0;
    if (chance > (others[act] ?? 0)) others[act] = chance;
  }
}

function chanceOfNone(rows: Float64Array, row: number): number {
  let product = 1;
  for (let act = 0; act < acts.length; act += 1) {
    product *= 1 - (rows[row * acts.length + act] ?? 0);
  }
  return product;
}
