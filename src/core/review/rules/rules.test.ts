import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { ReviewContext } from "../context.ts";
import { applyEdits, type Finding } from "../finding.ts";
import { emptyContext, review } from "../review.ts";
import type { Example, Rule } from "../rule.ts";
import { rules } from "./index.ts";

describe.each(rules)("$id", (rule) => {
  test.each(rule.examples.found)("finds $text", (example) => {
    const first = findingsOf(rule, example)[0];
    expect({
      words: first && wordsOf(example.text, first),
      after: example.after === undefined ? undefined : afterFirstFix(example.text, first),
    }).toEqual({ words: example.words, after: example.after });
  });

  test.each(rule.examples.passed)("lets pass $text", (example) => {
    expect(findingsOf(rule, example)).toEqual([]);
  });
});

test("a rule is named as its file, and no two alike", () => {
  const files = readdirSync(import.meta.dirname)
    .filter((name) => !name.includes(".test.") && name !== "index.ts")
    .map((name) => name.replace(/\.ts$/u, ""));
  expect(rules.map(({ id }) => id).toSorted()).toEqual(files.toSorted());
});

test("every rule brings what it finds and what it lets pass", () => {
  const bare = rules.filter(
    ({ examples: { found, passed } }) => found.length === 0 || passed.length === 0,
  );
  expect(bare).toEqual([]);
});

test("only strengths are tinted, and only what may be mended brings a fix", () => {
  expect(
    rules.filter(({ severity, tint }) => (severity === "strength") !== (tint !== null)),
  ).toEqual([]);
  const mended = rules.filter(({ examples }) =>
    examples.found.some(({ after }) => after !== undefined),
  );
  expect(new Set(mended.map(({ severity }) => severity))).toEqual(new Set(["missing", "risk"]));
});

test("every rule that may hurt or is missing shows its fix", () => {
  const bare = rules
    .filter(({ severity }) => severity === "risk" || severity === "missing")
    .filter(({ examples }) => examples.found.every(({ after }) => after === undefined));
  expect(bare.map(({ id }) => id)).toEqual([]);
});

function contextOf({ context }: Example): ReviewContext {
  return { ...emptyContext, ...context };
}

function findingsOf({ id }: Rule, example: Example): readonly Finding[] {
  return review(example.text, contextOf(example)).findings.filter(({ ruleId }) => ruleId === id);
}

function wordsOf(text: string, { span }: Finding): string {
  return text.slice(span.start, span.end);
}

function afterFirstFix(text: string, finding: Finding | undefined): string | undefined {
  const fix = finding?.fixes[0];
  return fix && applyEdits(text, fix.edits);
}
