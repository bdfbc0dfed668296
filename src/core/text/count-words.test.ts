import * as fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../../test/properties.ts";
import { countWords } from "./count-words.ts";

test("counts words as they are written", () => {
  expect(countWords("I'm off at 3pm, don’t wait -- 'bye'")).toBe(7);
  expect(countWords("")).toBe(0);
  expect(countWords("Très bien, ça va")).toBe(4);
});

test("counts what one pattern for a whole word counts, in every script", () => {
  const word = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;
  const piece = fc.constantFrom(
    ..."a,B,7,',’,-, ,.,é,ж,٣,中,𝐚,𝟗,\ud835,\udc1a,😘,a'b,1'c,'s".split(","),
    ",",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const words = pieces.join("");
      expect(countWords(words)).toBe(words.match(word)?.length ?? 0);
    }),
    { numRuns: runs(2000) },
  );
});
