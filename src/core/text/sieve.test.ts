import * as fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../../test/properties.ts";
import { createSieve, mayFind } from "./sieve.ts";

test("lets through only what may be found", () => {
  const sieve = createSieve();
  const [care, alone, digits] = [/\bsee if i care\b/iu, /\bleave me\b.*\balone\b/iu, /\d/u].map(
    sieve.add,
  );
  const passing = (words: string): readonly unknown[] => {
    const met = sieve.sift(words);
    return [care, alone, digits].filter((one) => one !== undefined && mayFind(one, met));
  };
  expect(passing("See if I care")).toEqual([care, digits]);
  expect(passing("leave me be")).toEqual([digits]);
  expect(passing("alone, so leave me alone")).toEqual([alone, digits]);
  expect(passing("")).toEqual([digits]);
});

test("a pattern that is added later is sieved too", () => {
  const sieve = createSieve();
  sieve.sift("leave me");
  const late = sieve.add(/leave me/u);
  expect(mayFind(late, sieve.sift("leave me"))).toBe(true);
  expect(mayFind(late, sieve.sift("leave"))).toBe(false);
});

const atom = fc.constantFrom(
  "need",
  "time to",
  "don't",
  "Ask",
  "me-time",
  "need+",
  "k*",
  "s",
  "[sz]",
  "[- ]",
  "[^.!?]",
  "\\p{L}",
  "\\s",
  "\\b",
  "\\.",
  ".",
  "’",
  "^",
  "$",
  "(?=need)",
  "(?!time)",
  "(?<=ask )",
);
const { pattern } = fc.letrec<{ pattern: string; sequence: string; part: string }>((tie) => ({
  pattern: fc.array(tie("sequence"), { minLength: 1, maxLength: 2 }).map((all) => all.join("|")),
  sequence: fc.array(tie("part"), { minLength: 1, maxLength: 3 }).map((all) => all.join("")),
  // No repetition without an end inside of another: to look for such a pattern could take for ever.
  part: fc.oneof(
    { depthSize: "small", maxDepth: 2 },
    atom,
    fc
      .tuple(tie("pattern"), fc.constantFrom("", "?", "{2}", "{0,2}", "{1,2}?", "??"))
      .map(([inside, sign]) => `(?:${inside})${sign}`),
  ),
}));
const text = fc
  .array(
    fc.constantFrom(
      ..."need,NEED,time to,don't,don’t,ask,aſk,as\u212a,k,s,z, ,-,.,me-time,x".split(","),
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(""));

test("holds nothing back that a pattern finds, however it is built", () => {
  let found = 0;
  fc.assert(
    fc.property(pattern, text, (source, words) => {
      const sieve = createSieve();
      const one = sieve.add(new RegExp(source, "iu"));
      if (!one.pattern.test(words)) return;
      if (one.needs.length > 0) found += 1;
      expect(mayFind(one, sieve.sift(words))).toBe(true);
    }),
    { numRuns: runs(1000) },
  );
  expect(found).toBeGreaterThan(runs(1000) / 100);
});
