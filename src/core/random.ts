/** A stream of numbers in [0, 1). Comes in as an argument, so that the same seed gives the same words. */
export type Random = () => number;

/**
 * A small deterministic generator (mulberry32) for choosing between wordings.
 * Never for secrets: 32 bits of state can be guessed.
 */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
