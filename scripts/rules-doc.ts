import type { Severity } from "../src/core/review/finding.ts";
import type { FoundExample, Rule } from "../src/core/review/rule.ts";

const headings: readonly (readonly [Severity, string, string])[] = [
  ["strength", "Strengths", "What the words do well. Shown first."],
  [
    "missing",
    "Not there yet",
    "Points of the method that a draft about time alone does not meet yet. Each offers a line to start from.",
  ],
  ["risk", "May hurt", "Words that may hurt, or may lose the need. Each offers other words."],
  [
    "harm",
    "Harms",
    "Words that control or threaten. They are named and explained; no rewrite makes them prettier.",
  ],
];

/** `docs/rules.md`: every rule with its reason and its own examples. */
export function formatRulesDoc(rules: readonly Rule[]): string {
  const sections = headings.map(([severity, heading, about]) =>
    formatSection(
      heading,
      about,
      rules.filter((rule) => rule.severity === severity),
    ),
  );
  return [
    "# The rules",
    `<!-- Made by scripts/generate-rules-doc.ts from src/core/review/rules. Change the rules, not this page. -->`,
    `Elbowroom reads a draft with ${rules.length} rules. A rule says what the words may do to the one who hears them; it never claims to know. Every rule can be muted, and every finding ignored.`,
    ...sections,
  ]
    .join("\n\n")
    .concat("\n");
}

function formatSection(heading: string, about: string, rules: readonly Rule[]): string {
  return [`## ${heading}`, about, ...rules.map(formatRule)].join("\n\n");
}

function formatRule({ id, title, message, note, examples }: Rule): string {
  const found = examples.found.map(formatFound);
  const passed = examples.passed.map(({ text }) => `- ${quote(text)}`);
  return [
    `### ${title}`,
    `\`${id}\``,
    `${message} ${note}`,
    "Finds:",
    found.join("\n"),
    "Lets pass:",
    passed.join("\n"),
  ].join("\n\n");
}

function formatFound({ text, words, after }: FoundExample): string {
  const marked = words === text ? "" : `, at ${quote(words)}`;
  return `- ${quote(text)}${marked}${after === undefined ? "" : `. Offers: ${quote(after)}`}`;
}

function quote(words: string): string {
  return `“${words.replaceAll("\n", " / ")}”`;
}
