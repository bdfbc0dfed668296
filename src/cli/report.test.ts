import { expect, test } from "vitest";
import type { Finding } from "../core/review/finding.ts";
import { pointIds } from "../core/review/point.ts";
import { recognise } from "../core/acts/recognise.ts";
import { parseText } from "../core/text/parse-text.ts";
import { createPaint } from "./paint.ts";
import { formatReport, type Report } from "./report.ts";

const source = "I need Saturday morning.\nYou never listen! Or I leave.";

function at(words: string): { start: number; end: number } {
  const start = source.indexOf(words);
  return { start, end: start + words.length };
}

function finding(words: string, rest: Partial<Finding>): Finding {
  const base = {
    ruleId: words,
    severity: "risk",
    message: "",
    note: "",
    fixes: [],
    key: words,
  } as const;
  return { ...base, span: at(words), ...rest };
}

const report: Report = {
  source,
  review: {
    language: "english",
    sentences: recognise(parseText(source)),
    findings: [
      finding("I need Saturday morning", { severity: "strength", message: "This is clear." }),
      finding("Saturday", {
        severity: "missing",
        message: "They may not know when they have you again.",
        fixes: [
          {
            title: "Add a return",
            edits: [{ span: { start: 24, end: 24 }, text: " I'm back at one." }],
          },
        ],
      }),
      finding("You never listen", {
        message: "They may hear a charge.",
        note: "Once they have to defend themselves, your need is out of sight, and so are you.",
        fixes: [
          {
            title: "Say it from your side",
            edits: [{ span: at("You never listen"), text: "I find it hard to be heard" }],
          },
          { title: "Leave it out", edits: [{ span: at("You never listen! "), text: "" }] },
        ],
      }),
      finding("Or I leave", { severity: "harm", message: "They may give way out of fear." }),
    ],
    points: pointIds.map((id) => ({ id, met: id === "ask" || id === "when", span: null })),
  },
  heard: [
    {
      hears: "They may hear that you are bored.",
      answeredBy: at("Saturday morning"),
      suggestion: null,
    },
    { hears: "They may wait up.", answeredBy: null, suggestion: "Say when you are back." },
  ],
  rewritten: {
    text: "I need Saturday morning. I'm back at one.",
    applied: [],
    borrowed: [{ start: 25, end: 41 }],
  },
};

const plain = createPaint({ isTerminal: { stdin: false, stdout: false }, env: {} });

test("strong first, then missing, hurting, harming; then points, what they hear, and other words", () => {
  const text = formatReport(report, { paint: plain, columns: 60 });

  expect(text).toBe(`What is strong
  1:1  "I need Saturday morning"
       This is clear.

Not there yet
  - They may not know when they have you again.
    → Add a return: "I'm back at one."

What may hurt
  2:1  "You never listen"
       They may hear a charge.
       Once they have to defend themselves, your need is out
       of sight, and so are you.
       → Say it from your side: "I find it hard to be
       heard!"
       → Leave it out

What does harm
  2:19 "Or I leave"
       They may give way out of fear.

The points of a good ask
  said     a clear ask · when
  not yet  how long, and when you are back · your reason ·
           what they mean to you · time together in return ·
           a question to them · a thought for how they feel

What they may hear
  - They may hear that you are bored.
    You answer that with "Saturday morning".
  - They may wait up.
    Nothing answers that yet. Say when you are back.

Said another way. Words in [ ] are borrowed: put yours there.
  I need Saturday morning. [I'm back at one.]
`);
});

test("a reason is told once, and a flood of findings is cut short", () => {
  const many = Array.from({ length: 42 }, () =>
    finding("You never listen", { message: "A charge.", note: "Why." }),
  );
  const review = { ...report.review, findings: many, points: [] };
  const rewritten = { text: source, applied: [], borrowed: [] };

  const text = formatReport(
    { source, review, heard: [], rewritten },
    { paint: plain, columns: 80 },
  );

  const block = `  2:1  "You never listen"\n       A charge.\n`;
  expect(text).toBe(
    `What may hurt\n${block}       Why.\n${block.repeat(39)}  and 2 more like these\n`,
  );
});

test("colour comes at a terminal that wants it", () => {
  const terminal = { isTerminal: { stdin: true, stdout: true } };
  const painted = (env: Record<string, string>): string =>
    createPaint({ ...terminal, env })("green", "strong");

  expect([
    painted({}),
    painted({ NO_COLOR: "1" }),
    painted({ NO_COLOR: "" }),
    painted({ TERM: "dumb" }),
  ]).toEqual(["\u001B[32mstrong\u001B[39m", "strong", "\u001B[32mstrong\u001B[39m", "strong"]);
});
