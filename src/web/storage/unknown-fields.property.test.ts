import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSame } from "./is-same.ts";
import { keepUnknown } from "./unknown-fields.ts";

const json = fc.jsonValue({ maxDepth: 3 });

describe("fields that are not known", () => {
  it("there being none, what is written is what was meant", () => {
    fc.assert(
      fc.property(json, json, (stored, next) => {
        expect(keepUnknown(stored, stored, next)).toEqual(next);
      }),
    );
  });

  it("stay beside the known ones", () => {
    const names = fc.dictionary(fc.constantFrom("a", "b", "c"), json);
    const others = fc.dictionary(fc.constantFrom("x", "y", "z"), json);
    fc.assert(
      fc.property(names, others, names, (known, unknown, next) => {
        expect(keepUnknown({ ...known, ...unknown }, known, next)).toEqual({ ...unknown, ...next });
      }),
    );
  });

  it("a known one that was taken out is out", () => {
    expect(keepUnknown({ a: 1, x: 2 }, { a: 1 }, {})).toEqual({ x: 2 });
  });
});

describe("the same JSON", () => {
  it("is what is written alike, whatever the order", () => {
    fc.assert(
      fc.property(json, json, (a, b) => {
        const copy: unknown = JSON.parse(JSON.stringify(a));
        expect(isSame(a, copy)).toBe(true);
        expect(isSame(a, b)).toBe(isSame(b, a));
      }),
    );
    expect(isSame({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toBe(true);
    expect(isSame({ a: 1, b: undefined }, { a: 1 })).toBe(true);
  });

  it("is not what differs", () => {
    expect(isSame({ a: 1 }, { a: 1, b: 2 })).toBe(false);
    expect(isSame({ a: 1 }, { b: 1 })).toBe(false);
    expect(isSame([1, 2], [2, 1])).toBe(false);
    expect(isSame([], {})).toBe(false);
    expect(isSame(null, {})).toBe(false);
  });
});
