/**
 * The edges of a graph that do not fit in its nodes: (node, symbol) -> node, by open addressing. A `Map` of
 * numbers does the same at three times the cost, and matching does little else than look up edges.
 */
export type EdgeTable = {
  count: number;
  /** For each place the node, the symbol and where the edge leads; a free place has the node -1. */
  cells: Int32Array;
};

const noEdge = -1;
const width = 3;

export function createEdgeTable(): EdgeTable {
  return { count: 0, cells: freeCells(1 << 12) };
}

/** Where the edge leads, -1 if there is none. */
export function findEdge({ cells }: EdgeTable, node: number, symbol: number): number {
  return cells[placeOf(cells, node, symbol) + 2] ?? noEdge;
}

/** Adds an edge that is not there yet. */
export function addEdge(table: EdgeTable, node: number, symbol: number, to: number): void {
  // At most half full, so that a look-up hardly ever tries more than two places.
  if (table.count * 2 * width >= table.cells.length) enlarge(table);
  table.count++;
  setCell(table.cells, node, symbol, to);
}

/** Lets every edge lead elsewhere. */
export function mapTargets({ cells }: EdgeTable, map: (target: number) => number): void {
  for (let at = 0; at < cells.length; at += width) {
    if (cells[at] !== noEdge) cells[at + 2] = map(cells[at + 2] ?? 0);
  }
}

function enlarge(table: EdgeTable): void {
  const { cells } = table;
  table.cells = freeCells((cells.length / width) * 2);
  for (let at = 0; at < cells.length; at += width) {
    const node = cells[at] ?? noEdge;
    if (node !== noEdge) setCell(table.cells, node, cells[at + 1] ?? 0, cells[at + 2] ?? 0);
  }
}

function setCell(cells: Int32Array, node: number, symbol: number, to: number): void {
  const place = placeOf(cells, node, symbol);
  cells[place] = node;
  cells[place + 1] = symbol;
  cells[place + 2] = to;
}

/** The place of the edge, or the free one where it would be. */
function placeOf(cells: Int32Array, node: number, symbol: number): number {
  const last = cells.length / width - 1;
  let place = hash(node, symbol) & last;
  for (;;) {
    const at = place * width;
    const found = cells[at];
    if (found === noEdge || (found === node && cells[at + 1] === symbol)) return at;
    place = (place + 1) & last;
  }
}

function hash(node: number, symbol: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(symbol, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

function freeCells(places: number): Int32Array {
  return new Int32Array(places * width).fill(noEdge);
}
