import { acts } from "./act.ts";
import { createBitReader, createBitWriter, type CodeBit } from "./bit-coder.ts";
import { mostSteps } from "./signs.ts";

/** The grams that the training knew: the place of each by its hash, going up, and its row of steps, an act a column. */
export type KnownGrams = { readonly places: Int32Array; readonly steps: Int8Array };

export function packGrams({ places, steps }: KnownGrams): string {
  const { codeBit, end } = createBitWriter(contextCount);
  codeAll(codeBit, places.slice(), steps.slice());
  return end();
}

export function unpackGrams(packed: string, count: number): KnownGrams {
  const grams = { places: new Int32Array(count), steps: new Int8Array(count * acts.length) };
  codeAll(createBitReader(contextCount, packed), grams.places, grams.steps);
  return grams;
}

/** Contexts: of the lengths of numbers and of their lower bits, of noughts by act and row, of signs and of how large steps are by act. */
const longest = 20;
const lengths = 0;
const lowerBits = lengths + longest;
const noughts = lowerBits + longest * longest;
/** A row that says much of some acts says something of others. */
const mostCounted = 12;
const signs = noughts + acts.length * mostCounted;
const sizes = signs + acts.length;
const contextCount = sizes + mostSteps * acts.length;

/** Writes what is in the lists, or fills them with what is read. */
function codeAll(codeBit: CodeBit, places: Int32Array, steps: Int8Array): void {
  let before = -1;
  for (let row = 0; row < places.length; row += 1) {
    before += 1 + codeNumber(codeBit, (places[row] ?? 0) - before - 1);
    places[row] = before;
    codeRow(codeBit, steps, row * acts.length);
  }
}

function codeRow(codeBit: CodeBit, steps: Int8Array, first: number): void {
  let counted = 0;
  for (let act = 0; act < acts.length; act += 1) {
    const step = steps[first + act] ?? 0;
    const context = noughts + act * mostCounted + counted;
    if (codeBit(context, step === 0 ? 0 : 1) === 0) continue;
    if (counted < mostCounted - 1) counted += 1;
    const isBelow = codeBit(signs + act, step < 0 ? 1 : 0);
    const size = codeSize(codeBit, sizes + act * mostSteps, Math.abs(step));
    steps[first + act] = isBelow === 1 ? -size : size;
  }
}

/** One or more: a one for each that is to follow. */
function codeSize(codeBit: CodeBit, first: number, size: number): number {
  let read = 1;
  while (read < mostSteps && codeBit(first + read, size > read ? 1 : 0) === 1) read += 1;
  return read;
}

/** How many bits it has beside the first, then these (Elias 1975). */
function codeNumber(codeBit: CodeBit, number: number): number {
  const last = 31 - Math.clz32(number + 1);
  let length = 0;
  while (codeBit(lengths + length, length < last ? 1 : 0) === 1) length += 1;
  let read = 1;
  for (let bit = length - 1; bit >= 0; bit -= 1) {
    const context = lowerBits + length * longest + bit;
    read = read * 2 + codeBit(context, ((number + 1) >>> bit) & 1);
  }
  return read - 1;
}
