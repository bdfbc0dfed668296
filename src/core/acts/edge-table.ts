/**
 * The edges of a graph that do not fit in its nodes: (node, symbol) -> node, by open addressing. A `Map` of
 * numbers does the same at three times the cost, and matching does little else than look up edges.
 */
export type EdgeTable = {
  count: number;
  /** For each place the edge's key, where it leads and the masks of that node; a free place has the key -1. */
  cells: Int32Array;
};

const noKey = -1;
const width = 4;
/** Symbols have so many bits in a key, and nodes the sixteen above. */
const symbolBits = 15;
const symbolMask = (1 << symbolBits) - 1;

export function createEdgeTable(): EdgeTable {
  return { count: 0, cells: freeCells(1 << 12) };
}

/** The place of the edge in the cells, -1 if there is none. */
export function findEdge({ cells }: EdgeTable, node: number, symbol: number): number {
  const at = cellOf(cells, (node << symbolBits) | symbol);
  return cells[at] === noKey ? -1 : at;
}

/** Adds an edge that is not there yet. */
export function addEdge(table: EdgeTable, node: number, symbol: number, to: number): void {
  // At most half full, so that a look-up hardly ever tries more than two places.
  if (table.count * 2 * width >= table.cells.length) enlarge(table);
  table.count++;
  setCell(table.cells, (node << symbolBits) | symbol, to);
}

/** What takes the place of a node, and its masks. */
export type GoTo = Readonly<Record<"placeOf" | "low" | "high", (node: number) => number>>;

/** The same edges between nodes of other numbers, each with the masks of where it leads. */
export function moveEdges({ count, cells }: EdgeTable, { placeOf, low, high }: GoTo): EdgeTable {
  const moved = freeCells(cells.length / width);
  for (let at = 0; at < cells.length; at += width) {
    const key = cells[at] ?? noKey;
    if (key === noKey) continue;
    const to = cells[at + 1] ?? 0;
    const place = setCell(
      moved,
      (placeOf(key >>> symbolBits) << symbolBits) | (key & symbolMask),
      placeOf(to),
    );
    moved[place + 2] = low(to);
    moved[place + 3] = high(to);
  }
  return { count, cells: moved };
}

function setCell(cells: Int32Array, key: number, to: number): number {
  const at = cellOf(cells, key);
  cells[at] = key;
  cells[at + 1] = to;
  return at;
}

function enlarge(table: EdgeTable): void {
  const { cells } = table;
  table.cells = freeCells((cells.length / width) * 2);
  for (let at = 0; at < cells.length; at += width) {
    const key = cells[at] ?? noKey;
    if (key !== noKey) table.cells.set(cells.subarray(at, at + width), cellOf(table.cells, key));
  }
}

/** The place of the edge, or the free one where it would be. */
function cellOf(cells: Int32Array, key: number): number {
  const last = cells.length / width - 1;
  const mixed = Math.imul(key, 0x9e3779b1);
  let place = (mixed ^ (mixed >>> 15)) & last;
  for (;;) {
    const at = place * width;
    const found = cells[at];
    if (found === noKey || found === key) return at;
    place = (place + 1) & last;
  }
}

function freeCells(places: number): Int32Array {
  return new Int32Array(places * width).fill(noKey);
}
