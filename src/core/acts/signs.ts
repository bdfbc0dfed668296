import { assert } from "../assert.ts";

/**
 * Numbers as printable signs that need no escape in a string: from `#` on, `\` left out. A text of them is shipped
 * compressed, so each way to write is one in which the common numbers are few signs.
 */
const signCount = 91;
const firstSign = 35;
const backslash = 92;

export function signOf(number: number): string {
  assert(number >= 0 && number < signCount, `There is a sign for ${number}.`);
  const code = firstSign + number;
  return String.fromCharCode(code < backslash ? code : code + 1);
}

export function numberAt(signs: string, index: number): number {
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
