import * as fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../../test/properties.ts";
import { countByPattern, countWords } from "./count-words.ts";

test("counts words as they are written", () => {
  expect(countWords("I'm off at 3pm, don’t wait -- 'bye'")).toBe(7);
  expect(countWords("")).toBe(0);
  expect(countWords("Très bien, ça va")).toBe(4);
});

test("the short way counts what the long way counts", () => {
  const piece = fc.constantFrom(..."a,B,7,',’,-, ,.,é,😘,a'b,1'c,'s".split(","), ",");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const words = pieces.join("");
      expect(countWords(words)).toBe(countByPattern(words));
    }),
    { numRuns: runs(2000) },
  );
});
