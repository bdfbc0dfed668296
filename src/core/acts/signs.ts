/**
 * Whole numbers as printable signs, one each: `O` is nought, `#` is -44, `{` is 44. Numbers near nought are the most
 * common, so that a text of them shrinks well. None needs an escape but `\`.
 */
export const mostSteps = 44;
const nought = 79;

export function signOf(steps: number): string {
  const kept = Math.max(-mostSteps, Math.min(mostSteps, Math.round(steps)));
  return String.fromCharCode(nought + kept);
}

export function stepsOf(signs: string, index: number): number {
  return signs.charCodeAt(index) - nought;
}

/** Bits in sixes, from the lowest: `0` stands for none of the six. */
export function packBits(bits: Uint8Array): string {
  let packed = "";
  for (let index = 0; index < bits.length; index += 6) {
    let six = 0;
    for (let bit = 0; bit < 6; bit += 1) six |= (bits[index + bit] ?? 0) << bit;
    packed += String.fromCharCode(firstSix + six);
  }
  return packed;
}

export function unpackBits(packed: string, count: number): Uint8Array {
  const bits = new Uint8Array(count);
  for (let index = 0; index < count; index += 1) {
    const six = packed.charCodeAt(Math.floor(index / 6)) - firstSix;
    bits[index] = (six >> (index % 6)) & 1;
  }
  return bits;
}

const firstSix = 48;
