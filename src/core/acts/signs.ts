import { assert } from "../assert.ts";

/**
 * Numbers as printable signs that need no escape in a string: from `#` on, `\` left out. A text of them is shipped
 * compressed, so each way to write is one in which the common numbers are few signs.
 */
const signCount = 91;
const firstSign = 35;
const backslash = 92;

function signOf(number: number): string {
  assert(number >= 0 && number < signCount, `There is a sign for ${number}.`);
  const code = firstSign + number;
  return String.fromCharCode(code < backslash ? code : code + 1);
}

function numberAt(signs: string, index: number): number {
  const code = signs.charCodeAt(index);
  return code - firstSign - (code > backslash ? 1 : 0);
}

/** Steps up and down from nought, one sign each. */
export const mostSteps = 44;

export function packSteps(steps: readonly number[]): string {
  return steps.map((step) => signOf(step + mostSteps)).join("");
}

export function unpackSteps(signs: string): readonly number[] {
  return Array.from(signs, (_, index) => numberAt(signs, index) - mostSteps);
}

/** Two small steps are one sign. Where one is not small, `farApart` and a sign for each. */
const smallStep = 4;
const smallSteps = 2 * smallStep + 1;
const farApart = smallSteps * smallSteps;

export function packPairs(steps: Int8Array): string {
  let packed = "";
  for (let index = 0; index < steps.length; index += 2) {
    const first = steps[index] ?? 0;
    const second = steps[index + 1] ?? 0;
    packed +=
      isSmall(first) && isSmall(second)
        ? signOf((first + smallStep) * smallSteps + second + smallStep)
        : signOf(farApart) + packSteps([first, second]);
  }
  return packed;
}

/** Hands over each step with its place. */
export function unpackPairs(packed: string, take: (index: number, step: number) => void): void {
  let index = 0;
  for (let at = 0; at < packed.length; at += 1) {
    const pair = numberAt(packed, at);
    if (pair === farApart) {
      take(index, numberAt(packed, at + 1) - mostSteps);
      take(index + 1, numberAt(packed, at + 2) - mostSteps);
      at += 2;
    } else {
      take(index, Math.floor(pair / smallSteps) - smallStep);
      take(index + 1, (pair % smallSteps) - smallStep);
    }
    index += 2;
  }
}

function isSmall(step: number): boolean {
  return Math.abs(step) <= smallStep;
}

/** Where the ones are: how many noughts before each. The last sign stands for that many noughts and no one. */
const noughtsOnly = signCount - 1;

export function packBits(bits: Uint8Array): string {
  let packed = "";
  let noughts = 0;
  for (const bit of bits) {
    if (bit === 1) packed += signOf(noughts);
    noughts = bit === 1 ? 0 : noughts + 1;
    if (noughts === noughtsOnly) {
      packed += signOf(noughtsOnly);
      noughts = 0;
    }
  }
  return packed;
}

export function unpackBits(packed: string, count: number): Uint8Array {
  const bits = new Uint8Array(count);
  let place = 0;
  for (let at = 0; at < packed.length; at += 1) {
    const noughts = numberAt(packed, at);
    place += noughts;
    if (noughts === noughtsOnly) continue;
    bits[place] = 1;
    place += 1;
  }
  return bits;
}
