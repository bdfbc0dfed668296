import { assert } from "../assert.ts";
import { needsOf } from "./pattern-needs.ts";
import type { Span } from "./span.ts";
import { unitsOf, type Units } from "./units.ts";

/** A pattern with what a text must hold for it to find anything. */
export type Sifted = {
  readonly pattern: RegExp;
  /** Numbers of needs, all of which have to be met. */
  readonly needs: readonly number[];
};

/** For each need a bit: whether the text meets it. */
export type Met = Int32Array;

export type Sieve = {
  readonly add: (pattern: RegExp) => Sifted;
  /** Reads the words once for all patterns: most of them find nothing in most sentences. */
  readonly sift: (words: string) => Met;
  /** The same for a part of a text that is read already. */
  readonly siftPart: (units: Units, part: Span) => Met;
};

export function mayFind({ needs }: Sifted, met: Met): boolean {
  for (let index = 0; index < needs.length; index += 1) {
    const need = needs[index] ?? 0;
    if (((met[need >>> 5] ?? 0) & (1 << (need & 31))) === 0) return false;
  }
  return true;
}

export function createSieve(): Sieve {
  const numberByNeed = new Map<string, number>();
  const numbersByPiece = new Map<string, number[]>();
  let automaton: Automaton | null = null;

  function numberOf(need: readonly string[]): number {
    const name = need.toSorted().join("|");
    const known = numberByNeed.get(name);
    if (known !== undefined) return known;
    const number = numberByNeed.size;
    numberByNeed.set(name, number);
    for (const piece of need) {
      const numbers = numbersByPiece.get(piece);
      if (numbers === undefined) numbersByPiece.set(piece, [number]);
      else numbers.push(number);
    }
    return number;
  }

  function siftPart(units: Units, part: Span): Met {
    automaton ??= build(numbersByPiece);
    const met = new Int32Array((numberByNeed.size + 31) >>> 5);
    run(automaton, units, part, met);
    return met;
  }

  return {
    add(pattern) {
      automaton = null;
      return { pattern, needs: needsOf(pattern.source).map(numberOf) };
    },
    sift: (words) => siftPart(unitsOf(words), { start: 0, end: words.length }),
    siftPart,
  };
}

/**
 * All pieces at once (Aho and Corasick): where one goes on from each state by the next sign, and which needs are met
 * there. A sign that no piece has leads back to the beginning.
 */
type Automaton = {
  /** `signs` places a state. A state that meets needs is turned over: no other has to be looked up in `first`. */
  readonly next: Int16Array;
  /** By state where its needs begin in `met`; `none` for a state that meets none. */
  readonly first: Int32Array;
  /** Lists of needs, each ended by `none`. */
  readonly met: Int32Array;
};

const none = -1;
const signBits = 5;
const signs = 1 << signBits;

/** Letters are 1 to 26, however they are cased; 0 is any other sign. */
function signOf(code: number): number {
  if (code < 128) return signByCode[code] ?? 0;
  // The two letters beyond ASCII that a pattern takes for one of ASCII when it does not mind the case: ſ and the kelvin.
  if (code === 0x17f) return 19;
  return code === 0x212a ? 11 : 0;
}

const signByCode = Uint8Array.from({ length: 128 }, (_, code) => {
  const letter = (code | 32) - 96;
  if (code > 64 && letter > 0 && letter < 27) return letter;
  return 27 + ["'", " ", "-"].indexOf(String.fromCharCode(code)) || 0;
});

function run(
  { next, first, met: needs }: Automaton,
  { codes }: Units,
  { start, end }: Span,
  met: Met,
): void {
  let state = 0;
  for (let index = start; index < end; index += 1) {
    const step = next[(state << signBits) | signOf(codes[index] ?? 0)] ?? 0;
    state = stateOf(step);
    if (step >= 0) continue;
    for (let at = first[state] ?? none; needs[at] !== none; at += 1) {
      const need = needs[at] ?? 0;
      met[need >>> 5] = (met[need >>> 5] ?? 0) | (1 << (need & 31));
    }
  }
}

function stateOf(step: number): number {
  return step < 0 ? ~step : step;
}

function build(numbersByPiece: ReadonlyMap<string, readonly number[]>): Automaton {
  const letters = [...numbersByPiece.keys()].reduce((sum, { length }) => sum + length, 1);
  assert(letters <= 0x7fff, "States have fifteen bits.");
  const next = new Int16Array(letters << signBits);
  const numbersByState = new Map<number, readonly number[]>();
  let count = 1;
  for (const [piece, numbers] of numbersByPiece) {
    let state = 0;
    for (let index = 0; index < piece.length; index += 1) {
      const at = (state << signBits) | signOf(piece.charCodeAt(index));
      if (next[at] === 0) next[at] = count++;
      state = next[at] ?? 0;
    }
    numbersByState.set(state, numbers);
  }
  return complete(next.subarray(0, count << signBits), numbersByState);
}

/** Where no piece goes on, the longest end of what was read that begins another piece does. Shorter ones come first. */
function complete(
  next: Int16Array,
  numbersByState: ReadonlyMap<number, readonly number[]>,
): Automaton {
  const count = next.length >> signBits;
  const fallback = new Int16Array(count);
  const first = new Int32Array(count).fill(none);
  const met: number[] = [];
  const states = [0];
  for (const state of states) {
    const other = fallback[state] ?? 0;
    for (let sign = 0; sign < signs; sign += 1) {
      const at = (state << signBits) | sign;
      const child = next[at] ?? 0;
      const known = state === 0 ? 0 : (next[(other << signBits) | sign] ?? 0);
      if (child === 0) {
        next[at] = known;
        continue;
      }
      const shorter = stateOf(known);
      const place = listNeeds(met, first[shorter] ?? none, numbersByState.get(child));
      fallback[child] = shorter;
      first[child] = place;
      next[at] = place === none ? child : ~child;
      states.push(child);
    }
  }
  return { next, first, met: Int32Array.from(met) };
}

/** Where the needs of a state begin: its own, and after them those that the end of what was read meets. */
function listNeeds(met: number[], others: number, own: readonly number[] | undefined): number {
  if (own === undefined) return others;
  const place = met.length;
  met.push(...own);
  for (let at = others; at >= 0 && met[at] !== none; at += 1) met.push(met[at] ?? 0);
  met.push(none);
  return place;
}
