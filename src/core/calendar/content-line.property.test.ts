import * as fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { type ContentLine, eachLine, findParam } from "./content-line.ts";
import { foldLine } from "./fold.ts";
import { createNameReader } from "./name-reader.ts";

function linesOf(text: string, name: string): readonly (ContentLine | null)[] {
  const lines: (ContentLine | null)[] = [];
  eachLine(text, createNameReader([name.toUpperCase()]), (_, content) => lines.push(content));
  return lines;
}

const word = fc.stringMatching(/^[a-z]{1,8}$/u);
const quoted = fc.stringMatching(/^[a-z:;, ]{0,12}$/u).map((text) => `"${text}"`);
const value = fc
  .string({ unit: "grapheme", maxLength: 90 })
  .map((text) => text.replaceAll(/[\p{Cc}\p{Cs}]/gu, ""));
const property = fc.record({
  name: word.map((name) => `X-${name}`),
  param: fc.option(fc.tuple(word, fc.oneof(word, quoted))),
  value,
});

test("a line of any content, folded anywhere, is what ical.js reads in it", () => {
  fc.assert(
    fc.property(property, (one) => {
      const param = one.param === null ? "" : `;X-${one.param[0]}=${one.param[1]}`;
      const folded = foldLine(`${one.name}${param}:${one.value}`);
      const theirs: unknown = ICAL.parse.property(
        folded.replaceAll("\r\n ", "").replace("\r\n", ""),
      );

      const [line] = linesOf(folded, one.name);

      const read = line && one.param && findParam(line, `X-${one.param[0]}`.toUpperCase());
      const params = one.param === null ? {} : { [`x-${one.param[0]}`]: read };
      expect([line?.name.toLowerCase(), params, "unknown", line?.value]).toEqual(theirs);
    }),
    { numRuns: 200 },
  );
});

test("whatever the text, every line is told once, in order, with its number", () => {
  const text = fc.array(fc.constantFrom("A:b", "A;C=d:e", " x", "\tx", "", "no", ";", '"', "é:"), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(text, fc.constantFrom("\n", "\r\n", "\r"), (lines, ending) => {
      const seen: number[] = [];
      eachLine(lines.join(ending), createNameReader(["A"]), (_name, _content, line) =>
        seen.push(line),
      );

      expect(seen).toEqual([...new Set(seen)].toSorted((a, b) => a - b));
      for (const line of seen) expect(lines[line - 1]).toBeDefined();
    }),
  );
});
