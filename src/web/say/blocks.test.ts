import * as fc from "fast-check";
import { expect, it } from "vitest";
import { splitBlocks } from "./blocks.ts";

it("gathers whole lines", () => {
  const long = `${"a".repeat(200)}\n`;
  expect(splitBlocks(`one\ntwo\n${long}three\n\n`)).toEqual([`one\ntwo\n${long}`, "three\n\n"]);
});

it("loses nothing, and cuts after line breaks only", () => {
  const text = fc.string({ unit: fc.constantFrom("\n", "word ".repeat(20), "x"), maxLength: 60 });
  fc.assert(
    fc.property(text, (source) => {
      const blocks = splitBlocks(source);
      expect(blocks.join("")).toBe(source);
      expect(blocks.slice(0, -1).every((block) => block.endsWith("\n"))).toBe(true);
    }),
  );
});
