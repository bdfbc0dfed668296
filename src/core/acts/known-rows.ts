import { placeCount, placeOf } from "./model.ts";

/** Which row of a model a hash has, by its place. */
export type KnownRows = {
  /** `unknown` for one that has none. */
  readonly rowOf: (hash: number) => number;
  /** Of the first `count` hashes. What it returns lasts until it is called again. */
  readonly findAll: (hashes: Int32Array, count: number) => FoundRows;
};

type FoundRows = {
  /** So much of the lists is in use. */
  count: number;
  rows: Int32Array;
  /** For each row which of the hashes has it. */
  indexes: Int32Array;
};

export const unknown = -1;

/**
 * A bit for each place that is known and, beside each 32 of them, how many rows come before: to look a hash up costs one
 * look at the memory.
 */
export function createKnownRows(places: Int32Array): KnownRows {
  const known = new Int32Array((placeCount / 32) * 2);
  for (const place of places) {
    const at = (place >>> 5) * 2;
    known[at] = (known[at] ?? 0) | (1 << (place & 31));
  }
  for (let at = 2; at < known.length; at += 2) {
    known[at + 1] = (known[at - 1] ?? 0) + countOnes(known[at - 2] ?? 0);
  }
  const found: FoundRows = { count: 0, rows: new Int32Array(0), indexes: new Int32Array(0) };
  return {
    rowOf(hash) {
      const place = placeOf(hash);
      const bits = known[(place >>> 5) * 2] ?? 0;
      return ((bits >>> (place & 31)) & 1) === 0 ? unknown : rowAt(known, place);
    },
    findAll(hashes, count) {
      if (count > found.rows.length) {
        found.rows = new Int32Array(count * 2);
        found.indexes = new Int32Array(count * 2);
      }
      const { rows, indexes } = found;
      let next = 0;
      for (let index = 0; index < count; index += 1) {
        const place = placeOf(hashes[index] ?? 0);
        // Half of them are known and nobody can guess which: it is written down in any case, and kept where it counts.
        rows[next] = rowAt(known, place);
        indexes[next] = index;
        next += ((known[(place >>> 5) * 2] ?? 0) >>> (place & 31)) & 1;
      }
      found.count = next;
      return found;
    },
  };
}

/** Of a place that is known: how many there are before it. */
function rowAt(known: Int32Array, place: number): number {
  const at = (place >>> 5) * 2;
  return (known[at + 1] ?? 0) + countOnes((known[at] ?? 0) & ((1 << (place & 31)) - 1));
}

/** Of 32 bits: of each two, four, eight, then all of them (Warren, "Hacker's Delight", 5-1). */
function countOnes(bits: number): number {
  const ofTwo = bits - ((bits >>> 1) & 0x55555555);
  const ofFour = (ofTwo & 0x33333333) + ((ofTwo >>> 2) & 0x33333333);
  return Math.imul((ofFour + (ofFour >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
