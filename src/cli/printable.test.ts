import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createLocator } from "./locate.ts";
import { printable, quote } from "./printable.ts";
import { textWidth, wrap } from "./wrap.ts";

test.each([
  ["plain, with an emoji 🙂 and a family 👩‍👧", "plain, with an emoji 🙂 and a family 👩‍👧"],
  ["\u001B[31mred\u0007", "<U+001B>[31mred<U+0007>"],
  ["ab\u202Ecd\u200B", "ab<U+202E>cd<U+200B>"],
  ["one\r\ntwo\rthree", "one\ntwo\nthree"],
  ["half \uD83D an emoji", "half \uFFFD an emoji"],
])("%j is shown as %j", (text, expected) => {
  expect(printable(text)).toBe(expected);
});

test("nothing that is shown can steer a terminal", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const shown = printable(text).replaceAll("\n", "");
      expect(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u.test(shown)).toBe(false);
    }),
  );
});

test("long words are quoted by their two ends", () => {
  expect([quote("a\n b", 20), quote("one two three four five six", 15)]).toEqual([
    '"a b"',
    '"one tw … ve six"',
  ]);
});

test("a wrapped line is never wider than asked, unless one word is", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ maxLength: 12 })),
      fc.integer({ min: 4, max: 40 }),
      (words, width) => {
        const text = words.map((word) => word.replaceAll(/\s/g, "_")).join(" ");
        for (const line of wrap(text, width, "  ").split("\n")) {
          const isOneWord = !line.trim().includes(" ");
          expect(isOneWord || textWidth(line) <= width).toBe(true);
        }
      },
    ),
  );
});

test("wrapping loses no word", () => {
  expect(wrap("one two 🙂🙂 three\nfour", 11, "  ")).toBe("  one two\n  🙂🙂\n  three\n  four");
});

test("places are counted from one, over every kind of line end", () => {
  const locate = createLocator("ab\ncd\r\nef\rg");

  expect([0, 1, 3, 7, 10, 11].map(locate)).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 2 },
    { line: 2, column: 1 },
    { line: 3, column: 1 },
    { line: 4, column: 1 },
    { line: 4, column: 2 },
  ]);
});
