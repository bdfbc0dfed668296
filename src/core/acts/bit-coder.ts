import { numberAt, signOf } from "./signs.ts";

/**
 * Arithmetic coding (Witten, Neal, Cleary 1987): a bit that comes as expected costs next to nothing. How likely a one is
 * is learned on the way, apart for each context, alike by who writes and who reads. What is written are signs of six bits.
 * Hands back the bit: the writer the one passed, the reader the one written. So a format is one function for both.
 */
export type CodeBit = (context: number, bit: number) => number;

const digitBits = 6;
/** The interval is five signs wide: all of it fits a whole number of 32 bits. */
const intervalBits = 5 * digitBits;
const lowerBits = intervalBits - digitBits;
const lower = (1 << lowerBits) - 1;

export function createBitWriter(contexts: number): {
  readonly codeBit: CodeBit;
  readonly end: () => string;
} {
  const signs: string[] = [];
  const { codeBit, highest } = createCoder(contexts, {
    decide: (_middle, bit) => bit,
    shift: (digit) => signs.push(signOf(digit)),
  });
  // One sign more is enough: followed by noughts it lies inside the interval.
  return { codeBit, end: () => signs.join("") + signOf(highest()) };
}

export function createBitReader(contexts: number, written: string): CodeBit {
  let at = 0;
  let value = 0;
  const shift = (): void => {
    value = ((value & lower) << digitBits) | (at < written.length ? numberAt(written, at) : 0);
    at += 1;
  };
  for (let digit = 0; digit * digitBits < intervalBits; digit += 1) shift();
  return createCoder(contexts, { decide: (middle) => (value > middle ? 0 : 1), shift }).codeBit;
}

/** Chances are kept in parts of so many, and never so near to an end that a bit against them could not be told. */
const parts = 1 << 16;
const least = 16;
/** A context learns fast at first, and no slower than this once it knows. */
const slowest = 250;

type Ways = {
  readonly decide: (middle: number, bit: number) => number;
  /** The first sign of both ends is the same, and done with. */
  readonly shift: (digit: number) => void;
};

function createCoder(contexts: number, { decide, shift }: Ways) {
  const chances = new Int32Array(contexts).fill(parts / 2);
  const counts = new Uint8Array(contexts);
  let low = 0;
  let high = (1 << intervalBits) - 1;

  function learn(context: number, bit: number): void {
    const count = counts[context] ?? 0;
    const chance = chances[context] ?? 0;
    const learned = chance + Math.round((bit * parts - chance) / (count + 2));
    chances[context] = Math.max(least, Math.min(parts - least, learned));
    if (count < slowest) counts[context] = count + 1;
  }

  function codeBit(context: number, given: number): number {
    const middle = low + Math.floor(((high - low) * (chances[context] ?? 0)) / parts);
    const bit = decide(middle, given);
    if (bit === 1) high = middle;
    else low = middle + 1;
    while (low >>> lowerBits === high >>> lowerBits) {
      shift(low >>> lowerBits);
      low = (low & lower) << digitBits;
      high = ((high & lower) << digitBits) | ((1 << digitBits) - 1);
    }
    learn(context, bit);
    return bit;
  }

  return { codeBit, highest: () => high >>> lowerBits };
}
