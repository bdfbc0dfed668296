/**
 * The edges of a graph that do not fit in its nodes: (node, symbol) -> node, by open addressing. A `Map` of
 * numbers does the same at three times the cost, and matching does little else than look up edges.
 */
export type EdgeTable = {
  count: number;
  /** For each place its edge as node and symbol; `noKey` where it is free. Apart, as most that is looked up is not there. */
  keys: Int32Array;
  /** For each place where the edge leads, and the masks of that node. */
  cells: Int32Array;
};

const noKey = -1;
export const cellWidth = 3;
/** Symbols have so many bits in a key, and nodes the sixteen above. */
const symbolBits = 15;
const symbolMask = (1 << symbolBits) - 1;

export function createEdgeTable(): EdgeTable {
  return freeTable(1 << 12);
}

/** The place of the edge, -1 if there is none. */
export function findEdge({ keys }: EdgeTable, node: number, symbol: number): number {
  const place = placeOfKey(keys, (node << symbolBits) | symbol);
  return keys[place] === noKey ? -1 : place;
}

/** Where the edge at a place leads. */
export function targetAt({ cells }: EdgeTable, place: number): number {
  return cells[place * cellWidth] ?? 0;
}

/** Adds an edge that is not there yet. */
export function addEdge(table: EdgeTable, node: number, symbol: number, to: number): void {
  // At most half full, so that a look-up hardly ever tries more than two places.
  if (table.count * 2 >= table.keys.length) enlarge(table);
  table.count++;
  setEdge(table, (node << symbolBits) | symbol, to);
}

/** Calls back with each edge. */
export function eachEdge(
  { keys, cells }: EdgeTable,
  visit: (node: number, symbol: number, to: number) => void,
): void {
  for (let place = 0; place < keys.length; place += 1) {
    const key = keys[place] ?? noKey;
    if (key === noKey) continue;
    visit(key >>> symbolBits, key & symbolMask, cells[place * cellWidth] ?? 0);
  }
}

/** What takes the place of a node, and its masks. */
export type GoTo = Readonly<Record<"placeOf" | "low" | "high", (node: number) => number>>;

/** The same edges between nodes of other numbers, each with the masks of where it leads. */
export function moveEdges(table: EdgeTable, { placeOf, low, high }: GoTo): EdgeTable {
  const moved = freeTable(table.keys.length);
  eachEdge(table, (node, symbol, to) => {
    const place = setEdge(moved, (placeOf(node) << symbolBits) | symbol, placeOf(to));
    moved.cells[place * cellWidth + 1] = low(to);
    moved.cells[place * cellWidth + 2] = high(to);
  });
  return { ...moved, count: table.count };
}

function setEdge({ keys, cells }: EdgeTable, key: number, to: number): number {
  const place = placeOfKey(keys, key);
  keys[place] = key;
  cells[place * cellWidth] = to;
  return place;
}

/** The place of the edge, or the free one where it would be. */
function placeOfKey(keys: Int32Array, key: number): number {
  const last = keys.length - 1;
  const mixed = Math.imul(key, 0x9e3779b1);
  let place = (mixed ^ (mixed >>> 15)) & last;
  for (;;) {
    const found = keys[place];
    if (found === noKey || found === key) return place;
    place = (place + 1) & last;
  }
}

function enlarge(table: EdgeTable): void {
  const larger = freeTable(table.keys.length * 2);
  eachEdge(table, (node, symbol, to) => setEdge(larger, (node << symbolBits) | symbol, to));
  table.keys = larger.keys;
  table.cells = larger.cells;
}

function freeTable(places: number): EdgeTable {
  return {
    count: 0,
    keys: new Int32Array(places).fill(noKey),
    cells: new Int32Array(places * cellWidth),
  };
}
