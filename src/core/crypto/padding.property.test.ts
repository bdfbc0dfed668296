import * as fc from "fast-check";
import { expect, it } from "vitest";
import { pad, paddedLength, unpad } from "./padding.ts";

it("takes off what it put on", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), (plaintext) => {
      const padded = pad(plaintext);
      expect(unpad(padded)).toEqual(plaintext);
      expect(padded.length).toBe(paddedLength(4 + plaintext.length));
    }),
  );
});

it("adds at most 12 % to what is not short, and never takes away", () => {
  fc.assert(
    fc.property(fc.integer({ min: 256, max: 2 ** 31 }), (length) => {
      const padded = paddedLength(length);
      expect(padded).toBeGreaterThanOrEqual(length);
      expect(padded).toBeLessThanOrEqual(length * 1.12);
      expect(paddedLength(padded)).toBe(padded);
    }),
  );
});

it("leaves few lengths apart", () => {
  const lengths = new Set(Array.from({ length: 10_000 }, (_, length) => paddedLength(length)));
  expect(lengths.size).toBe(85);
  expect(paddedLength(0)).toBe(256);
  expect(paddedLength(257)).toBe(272);
  expect(paddedLength(1_000_000)).toBe(1_015_808);
});

it("refuses what it did not pad", () => {
  const padded = pad(new Uint8Array(10));
  expect(unpad(new Uint8Array(3))).toBeNull();
  expect(unpad(padded.slice(0, -1))).toBeNull();
  expect(unpad(Uint8Array.of(0xff, ...padded.slice(1)))).toBeNull();
});
