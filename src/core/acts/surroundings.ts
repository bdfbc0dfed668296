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
  for (let index = 0; index < chances.length; index += 1) {
    const others = likeliestAround(chances, index);
    const add = (input: number, value: number): void => visit(index, input, value);
    addChances(add, 0, chances[index]);
    addChances(add, 1, chances[index - 1]);
    addChances(add, 2, chances[index + 1]);
    addChances(add, 3, others);
    const last = 4 * acts.length;
    if (chances.length === 1) add(last, 1);
    else add(last + 1, chanceOfNone(others));
    add(last + 2, chanceOfNone(chances[index]));
    add(last + 3, 1);
  }
}

/** Adds what the surroundings say to what each sentence scores by itself. */
export function scoreInContext(scores: readonly Row[], around: readonly Row[]): readonly Row[] {
  const inContext = scores.map((row) => new Float64Array(row));
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

type Add = (input: number, value: number) => void;

function addChances(add: Add, place: number, chances: Row | undefined): void {
  if (chances === undefined) return;
  for (let act = 0; act < acts.length; act += 1) {
    const chance = chances[act] ?? 0;
    if (chance > leastChance) add(place * acts.length + act, chance);
  }
}

function chancesOf(scores: Row): Row {
  return scores.map((score) => 1 / (1 + Math.exp(-score)));
}

function likeliestAround(chances: readonly Row[], index: number): Row {
  const most = new Float64Array(acts.length);
  const to = Math.min(chances.length, index + reach + 1);
  for (let other = Math.max(0, index - reach); other < to; other += 1) {
    if (other === index) continue;
    for (let act = 0; act < acts.length; act += 1) {
      most[act] = Math.max(most[act] ?? 0, chances[other]?.[act] ?? 0);
    }
  }
  return most;
}

function chanceOfNone(chances: Row | undefined): number {
  return chances?.reduce((product, chance) => product * (1 - chance), 1) ?? 1;
}
