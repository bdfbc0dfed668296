/** Counted from 1, columns in UTF-16 code units: what editors understand in `file:line:column`. */
export type Position = { readonly line: number; readonly column: number };

/** Finds the line and column of an offset; `\n`, `\r\n` and a lone `\r` each end one line. */
export function createLocator(source: string): (offset: number) => Position {
  const ends = [...source.matchAll(/\r\n|\r|\n/g)];
  const starts = [0, ...ends.map((end) => end.index + end[0].length)];
  return (offset) => {
    const index = lastAtOrBefore(starts, offset);
    return { line: index + 1, column: offset - (starts[index] ?? 0) + 1 };
  };
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
