import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatShared, merge, addCells, emptyShared, type Cell, type Shared } from "./shared.ts";

/** Few names, so that they meet; kinds and fields that no version knows are among them. */
const cell: fc.Arbitrary<Cell> = fc.record({
  person: fc.constantFrom("ana", "ben"),
  kind: fc.constantFrom("note", "ask", "from-the-future"),
  id: fc.constantFrom("1", "2"),
  field: fc.constantFrom("words", "unheard-of"),
  value: fc.oneof(fc.constantFrom("a", "b", null, 1), fc.constant({ x: [1, { y: "z" }] })),
  clock: fc.integer({ min: 1, max: 3 }),
  device: fc.constantFrom("phone", "tablet"),
});
const shared: fc.Arbitrary<Shared> = fc
  .array(cell, { maxLength: 12 })
  .map((cells) => addCells(emptyShared, cells));

const names = (all: Shared): Set<string> => new Set(all.keys());
const of = (person: string, all: Shared): string =>
  formatShared(new Map([...all].filter(([, one]) => one.person === person)));

const isSameField = (a: Cell, b: Cell): boolean =>
  a.person === b.person && a.kind === b.kind && a.id === b.id && a.field === b.field;

describe("merging", () => {
  test("commutes", () => {
    fc.assert(
      fc.property(shared, shared, (a, b) => {
        expect(formatShared(merge(a, b))).toBe(formatShared(merge(b, a)));
      }),
    );
  });

  test("associates", () => {
    fc.assert(
      fc.property(shared, shared, shared, (a, b, c) => {
        expect(formatShared(merge(merge(a, b), c))).toBe(formatShared(merge(a, merge(b, c))));
      }),
    );
  });

  test("is idempotent, and what is merged in twice changes nothing", () => {
    fc.assert(
      fc.property(shared, shared, (a, b) => {
        expect(formatShared(merge(a, a))).toBe(formatShared(a));
        expect(formatShared(merge(merge(a, b), b))).toBe(formatShared(merge(a, b)));
      }),
    );
  });

  test("in whatever order, once or more often, gives the same bytes", () => {
    const shuffled = fc
      .array(cell, { maxLength: 12 })
      .chain((cells) =>
        fc.tuple(
          fc.constant(cells),
          fc.shuffledSubarray([...cells, ...cells], { minLength: cells.length * 2 }),
        ),
      );
    fc.assert(
      fc.property(shuffled, ([cells, again]) => {
        expect(formatShared(addCells(emptyShared, again))).toBe(
          formatShared(addCells(emptyShared, cells)),
        );
      }),
    );
  });

  test("keeps of each field the last word", () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 12 }), (cells) => {
        for (const kept of addCells(emptyShared, cells).values()) {
          const clocks = cells.filter((one) => isSameField(one, kept)).map(({ clock }) => clock);
          expect(kept.clock).toBe(Math.max(...clocks));
        }
      }),
    );
  });

  test("loses no field, whether this version knows it or not", () => {
    fc.assert(
      fc.property(shared, shared, (a, b) => {
        expect(names(merge(a, b))).toEqual(new Set([...names(a), ...names(b)]));
      }),
    );
  });

  test("nothing that one of them writes touches what the other wrote", () => {
    fc.assert(
      fc.property(shared, fc.array(cell), (before, cells) => {
        const bens = cells.map((one) => ({ ...one, person: "ben" }));
        expect(of("ana", addCells(before, bens))).toBe(of("ana", before));
      }),
    );
  });
});
