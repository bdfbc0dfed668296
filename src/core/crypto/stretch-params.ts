import type { StretchParams } from "./primitives.ts";

/**
 * What a guess costs: 64 MiB three times over, of which a graphics card can't hold many at once. A good
 * second on a laptop, some seconds on a cheap phone, with a bar that moves.
 */
export const usualStretching: StretchParams = { memory: 64 * 1024, passes: 3, lanes: 1 };

/** OWASP's least for Argon2id. Lower than this nothing is ever opened or made. */
const least: StretchParams = { memory: 19 * 1024, passes: 2, lanes: 1 };

/** Beyond these the tab would die or hang: a slot that asks for more was not made here. */
const most: StretchParams = { memory: 1024 * 1024, passes: 16, lanes: 4 };

export function areSound({ memory, passes, lanes }: StretchParams): boolean {
  return (
    isBetween(memory, least.memory, most.memory) &&
    isBetween(passes, least.passes, most.passes) &&
    isBetween(lanes, least.lanes, most.lanes)
  );
}

function isBetween(value: number, low: number, high: number): boolean {
  return value >= low && value <= high;
}
