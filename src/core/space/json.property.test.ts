import * as fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson, isSameJson, type Json } from "./json.ts";

const json: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constant(null),
    fc.boolean(),
    fc.integer(),
    fc.string(),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.string(), tie("value"), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;

test("one value has one text, and the text is that value", () => {
  fc.assert(
    fc.property(json, json, (a, b) => {
      expect(JSON.parse(canonicalJson(a))).toEqual(a);
      expect(canonicalJson(a) === canonicalJson(b)).toBe(isSameJson(a, b));
    }),
  );
});

test("the order of fields says nothing, the order of a list does", () => {
  const terms = { when: "Tuesday", back: { by: "ten", or: "later" } };
  expect(isSameJson(terms, { back: { or: "later", by: "ten" }, when: "Tuesday" })).toBe(true);
  expect(isSameJson([1, 2], [2, 1])).toBe(false);
  expect(isSameJson({ a: null }, {})).toBe(false);
});
