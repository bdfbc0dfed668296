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
  const chances = scores.map(chancesOf);
  const none = chances.map(chanceOfNone);
  const others = acts.map(() => 0);
  for (let index = 0; index < chances.length; index += 1) {
    readLikeliestAround(others, chances, index);
    visitChances(visit, index, 0, chances[index]);
    visitChances(visit, index, 1, chances[index - 1]);
    visitChances(visit, index, 2, chances[index + 1]);
    visitChances(visit, index, 3, others);
    const last = 4 * acts.length;
    if (chances.length === 1) visit(index, last, 1);
    else visit(index, last + 1, chanceOfNone(others));
    visit(index, last + 2, none[index] ?? 1);
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
  chances: Row | undefined,
): void {
  if (chances === undefined) return;
  for (let act = 0; act < acts.length; act += 1) {
    const chance = chances[act] ?? 0;
    if (chance > leastChance) visit(sentence, place * acts.length + act, chance);
  }
}

// Plain loops: to be called back for each number took half of the time of all this.

function chancesOf(scores: Row): Row {
  const chances: number[] = [];
  for (let act = 0; act < scores.length; act += 1) {
    chances.push(1 / (1 + Math.exp(-(scores[act] ?? 0))));
  }
  return chances;
}

/** For each act how likely it is in the likeliest sentence around this one. */
function readLikeliestAround(most: Row, chances: readonly Row[], index: number): void {
  most.fill(0);
  const to = Math.min(chances.length, index + reach + 1);
  for (let other = Math.max(0, index - reach); other < to; other += 1) {
    const row = chances[other];
    if (other === index || row === undefined) continue;
    for (let act = 0; act < acts.length; act += 1) {
      const chance = row[act] ?? 0;
      if (chance > (most[act] ?? 0)) most[act] = chance;
    }
  }
}

function chanceOfNone(chances: Row): number {
  let product = 1;
  for (let act = 0; act < chances.length; act += 1) product *= 1 - (chances[act] ?? 0);
  return product;
}
