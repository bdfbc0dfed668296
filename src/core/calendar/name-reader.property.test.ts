import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createNameReader, unwanted } from "./name-reader.ts";

const wanted = ["DTSTART", "DTEND", "DTSTAMP", "END", "X-WR-CALNAME"];
const readName = createNameReader(wanted);

const name = fc.oneof(
  fc.constantFrom(...wanted, "DT", "ENDS", "DTENDE", "x-wr_calname", "a.b"),
  fc.stringMatching(/^[A-Za-z0-9._-]{0,12}$/u),
);
const inAnyCase = fc
  .tuple(name, fc.nat(12))
  .map(([text, at]) => text.slice(0, at).toLowerCase() + text.slice(at));
const behind = fc.oneof(fc.constantFrom(":", ";", " :", "", "é:", '"'), fc.string());

test("what it reads is all before the first sign that is no part of a name", () => {
  fc.assert(
    fc.property(fc.string(), inAnyCase, behind, fc.string(), (before, text, sign, after) => {
      const [, found] = /^([\w.-]+)[:;]/u.exec(text + sign) ?? [];
      const read = found?.toUpperCase() ?? null;

      const start = before.length;
      const whole = before + text + sign + after;

      expect(readName(whole, start, start + text.length + sign.length)).toBe(
        read === null || wanted.includes(read) ? read : unwanted,
      );
    }),
  );
});
