import * as fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../../test/properties.ts";
import { unnumbered } from "./known-words.ts";
import { readPlain } from "./plain-token.ts";
import { readToken, tokenise } from "./tokenise.ts";
import { unitsOf } from "./units.ts";

const piece = fc.constantFrom(
  ..."i,I,you,don't,soooo,Www.,www,e.g.,http://x.y,ok,4,9pm,:),é,’,',`,..,.,!,?, ,  ,\n,😘,\u00a0,\u00ad"
    .split(",")
    .concat(","),
);

test("the short cut reads what the long way reads, wherever it is taken", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const source = pieces.join("");
      const starts = tokenise(source).map(({ span }) => span.start);
      const units = unitsOf(source);
      const short = starts.flatMap((start) => readPlain(units, start) ?? []);
      const unread = short.map((token) => ({ ...token, number: unnumbered }));
      expect(unread).toEqual(short.map(({ span }) => readToken(source, span.start)));
    }),
    { numRuns: runs(2000) },
  );
});

test("it is taken for plain words", () => {
  const units = unitsOf("Don’t go");
  expect([0, 6].map((start) => readPlain(units, start))).toMatchObject([
    { span: { start: 0, end: 5 }, kind: "word", norm: "don't" },
    { span: { start: 6, end: 8 }, kind: "word", norm: "go" },
  ]);
});
