import * as fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../../test/properties.ts";
import { addEdge, createEdgeTable, findEdge, mapTargets } from "./edge-table.ts";

const number = fc.nat({ max: 60_000 });

test("finds each edge that was added, and no other", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(number, number), { maxLength: 4_000, selector: String }),
      (edges) => {
        const table = createEdgeTable();
        edges.forEach(([node, symbol], index) => addEdge(table, node, symbol, index));
        mapTargets(table, (target) => target + 1);
        expect(edges.map(([node, symbol]) => findEdge(table, node, symbol))).toEqual(
          edges.map((_, index) => index + 1),
        );
        expect(findEdge(table, 60_001, 1)).toBe(-1);
      },
    ),
    { numRuns: runs(20) },
  );
});
