import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "yaml";
import { describe, expect, it } from "vitest";
import { phrasesData } from "./phrases.ts";

const folder = join(import.meta.dirname, "../../data/en/phrases");

function documents(changed: Readonly<Record<string, unknown>>): ReadonlyMap<string, unknown> {
  const read = readdirSync(folder)
    .filter((name) => name.endsWith(".yml"))
    .map((name): [string, unknown] => [
      basename(name, ".yml"),
      parse(readFileSync(join(folder, name), "utf8")),
    ]);
  return new Map([...read, ...Object.entries(changed)]);
}

function ask(phrases: readonly string[]): Readonly<Record<string, unknown>> {
  return { ask: { bias: -3, patterns: { plain: { weight: 3, phrases } } } };
}

describe("the phrases", () => {
  it("become a module", () => {
    expect(phrasesData.compile(documents({}))).toMatch(/^import type .+\n\nexport const /s);
  });

  it.each([
    ["an open bracket", ask(["i need (a|b"]), /plain.*"i need \(a\|b".*not closed/s],
    ["a class that is not there", ask(["i need {quite}"]), /plain.*there is no \{quite\}/s],
    ["a weight that is no number", { ask: { bias: "low", patterns: {} } }, /ask\.yml.*bias/s],
    ["a class that uses itself", { "words-x": { loop: ["a {loop}"] } }, /\{loop\} uses itself/],
  ])("say in which file %s is", (_, changed, message) => {
    expect(() => phrasesData.compile(documents(changed))).toThrow(message);
  });
});
