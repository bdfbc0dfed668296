import type { BaseIssue } from "valibot";
import { getDotPath } from "valibot";

/** Sentences that name the path: `need.often: expected "once" or "weekly", got "daily"`. */
export function issuesToSentences(
  issues: readonly BaseIssue<unknown>[],
  whole: string,
): readonly string[] {
  return issues.map((issue) => {
    const path = getDotPath(issue) ?? whole;
    if (issue.kind === "schema" && issue.type === "strict_object") {
      if (issue.expected === "never") return `${path}: there is no such answer`;
      if (issue.input === undefined) return `${path}: is missing`;
    }
    if (issue.kind === "validation" || issue.type === "custom") return `${path}: ${issue.message}`;
    return `${path}: expected ${expectedWords(issue.expected)}, got ${receivedWords(issue.input)}`;
  });
}

const plainNames: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  Object: "an object",
  Array: "a list",
};

/** Valibot writes `("once" | "weekly")`; a person reads `"once" or "weekly"`. */
function expectedWords(expected: string | null): string {
  const options = (expected ?? "something else")
    .replaceAll(/[()]/gu, "")
    .split(" | ")
    .filter((option) => option !== "null" && option !== "undefined")
    .map((option) => plainNames[option] ?? option);
  const last = options.at(-1) ?? "something else";
  return options.length < 2 ? last : `${options.slice(0, -1).join(", ")} or ${last}`;
}

function receivedWords(input: unknown): string {
  if (Array.isArray(input)) return "a list";
  if (typeof input === "object" && input !== null) return "an object";
  const text = JSON.stringify(input);
  if (text === undefined) return "nothing";
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
