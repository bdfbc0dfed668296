import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { findMismatches } from "./find-mismatches.ts";

const text = readFileSync(join(import.meta.dirname, "frozen.json"), "utf8");
const vectors = v.looseObject({ slots: v.array(v.unknown()) });

/**
 * What was once written to somebody's disk must open for ever. When one of these fails, the format has
 * changed: it needs a new version beside the old one, not new vectors.
 */
describe("twenty envelopes, ten slots, and the keys of both rooms", () => {
  it("all come out as they were frozen", () => {
    const json: unknown = JSON.parse(text);
    expect(json).toMatchObject({
      envelopes: { length: 20 },
      slots: { length: 10 },
    });
    expect(findMismatches(json)).toEqual([]);
  });

  it.each([
    ["the text of an envelope", /"I need Saturday/u, '"I need Sunday', ["envelope 2"]],
    ["a passphrase", /"acorn lantern/u, '"acorn lanterns', ["slot 0"]],
    ["a root", /"private": "[0-9a-f]{2}/u, '"private": "00', ["derived"]],
  ])("%s that is another is found out", (_, original, other, expected) => {
    const json = v.parse(vectors, JSON.parse(text.replace(original, other)));
    const few = { ...json, slots: json.slots.slice(0, 1) };
    expect(findMismatches(few)).toEqual(expected);
  });
});
