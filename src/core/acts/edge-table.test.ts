import * as fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../../test/properties.ts";
import { addEdge, cellWidth, createEdgeTable, findEdge, moveEdges } from "./edge-table.ts";

const anyNode = fc.nat({ max: 60_000 });
const anySymbol = fc.nat({ max: 30_000 });

test("finds each edge that was added, and no other", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(anyNode, anySymbol), { maxLength: 4_000, selector: String }),
      (edges) => {
        const table = createEdgeTable();
        edges.forEach(([node, symbol], index) => addEdge(table, node, symbol, index));
        const moved = moveEdges(table, {
          placeOf: (one) => one + 1,
          low: (to) => to * 2,
          high: (to) => to * 3,
        });
        const found = edges.map(([node, symbol]) => {
          const at = findEdge(moved, node + 1, symbol) * cellWidth;
          return [...moved.cells.subarray(at, at + cellWidth)];
        });
        expect(found).toEqual(edges.map((_, to) => [to + 1, to * 2, to * 3]));
        expect(findEdge(moved, 60_002, 1)).toBe(-1);
      },
    ),
    { numRuns: runs(20) },
  );
});
