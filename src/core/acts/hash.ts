const offsetBasis = 0x811c9dc5;
const prime = 0x01000193;

/** FNV-1a over the UTF-16 units from `start` to before `end`. */
export function hashText(text: string, start = 0, end = text.length): number {
  let hash = offsetBasis;
  for (let index = start; index < end; index += 1) hash = extendHash(hash, text.charCodeAt(index));
  return hash;
}

/** The hash of a text that is one unit longer. */
export function extendHash(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, prime);
}

/** One hash out of two, of which the order counts, with every bit mixed (the end of MurmurHash3). */
export function mixHashes(first: number, second: number): number {
  let hash = Math.imul(first, 0x9e3779b1) ^ (second + 0x7f4a7c15);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
