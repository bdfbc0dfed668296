import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../../test/properties.ts";
import { sliceSpan } from "../text/span.ts";
import { emptyContext, review } from "./review.ts";
import { rewrite } from "./rewrite.ts";
import { rules } from "./rules/index.ts";

/** First drafts as people type them. Most hide the ask, some only hurt. */
const firstDrafts: readonly string[] = [
  "Hey love, sorry to ask but I need Saturday morning to myself.",
  "i need some space",
  "I need two hours by myself tonight.",
  "Don't call me, don't text me, I'll talk to you when I feel like it.",
  "i'm fine. do whatever you want. like you always do",
  "You probably think I'm cheating, but I honestly just want to sit in a park",
  "My ex never minded when I went out alone.",
  "You're so needy.",
  "Everyone else's husband gives them space.",
  "omg can u just leave me alone for once",
  "we need a break",
  "I need a break from us",
  "If you loved me you would get why i need this",
  "I love you but I can't breathe when you text me fifteen times a day",
  "I need Saturday to myself. End of discussion.",
  "It's not you, it's me. I need to find myself",
  "What's wrong with you?",
  "I need an evening alone. Only if you let me",
  "I wanted some time alone tonight. forget it",
  "I'm worn out today. I need some space tonight 🙂",
  "Must be nice to have some peace and quiet.",
  "If you let me have Saturday morning, I'll cook dinner. You're a clever one.",
];

describe.each(firstDrafts)("%s", (draft) => {
  const { text } = rewrite(draft, emptyContext);

  test("becomes one that hurts in nothing and meets every point", () => {
    const { findings, points } = review(text, emptyContext);
    expect(findings.filter(({ severity }) => severity !== "strength")).toEqual([]);
    expect(points.filter(({ met }) => !met)).toEqual([]);
  });

  test("says nothing twice", () => {
    const lines = linesOf(text);
    expect(lines).toEqual([...new Set(lines)]);
  });
});

describe("the writer's own words", () => {
  test.each([
    [
      "Hey love, sorry to ask but I need Saturday morning to myself.",
      "Hey love, I need Saturday morning to myself.",
    ],
    ["I need two hours by myself tonight.", "I need two hours by myself tonight."],
    [
      "You probably think I'm cheating, but I honestly just want to sit in a park.",
      "I honestly just want to sit in a park by myself on Saturday morning.",
    ],
  ])("%s stays as %s", (draft, kept) => {
    const { text } = rewrite(draft, emptyContext);
    expect(text.slice(0, kept.length)).toBe(kept);
  });

  test.each([
    ["i'm fine. do whatever you want. like you always do", /do whatever|always do/iu],
    [
      "Don't call me, don't text me, I'll talk to you when I feel like it.",
      /call you at|feel like/iu,
    ],
  ])("%s keeps nothing of its sting", (draft, sting) => {
    expect(rewrite(draft, emptyContext).text).not.toMatch(sting);
  });
});

test("a borrowed line is a line, without what parts it from the one before", () => {
  const drafts = ["I'm worn out today. I need some space tonight 🙂", "i need tonight to myself x"];
  const borrowed = drafts.flatMap((draft) => {
    const { text, borrowed: spans } = rewrite(draft, emptyContext);
    return spans.map((span) => sliceSpan(text, span));
  });
  expect(borrowed.length).toBeGreaterThan(4);
  expect(borrowed.filter((line) => !/^\p{L}/u.test(line))).toEqual([]);
});

test("whatever was written, no borrowed line is said twice", () => {
  const texts = rules.flatMap(({ examples: { found } }) => found.map(({ text }) => text));
  const drafts = fc
    .array(fc.constantFrom(...texts, ...firstDrafts), { minLength: 1, maxLength: 3 })
    .map((parts) => [...new Set(parts.flatMap(linesOf))].join("\n"));
  fc.assert(
    fc.property(drafts, (draft) => {
      const { text, borrowed } = rewrite(draft, emptyContext);
      const lines = linesOf(text);
      const twice = borrowed
        .flatMap((span) => linesOf(sliceSpan(text, span)))
        .filter((line) => lines.filter((other) => other === line).length > 1);
      expect(twice).toEqual([]);
    }),
    { numRuns: runs(60) },
  );
});

function linesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?])\s+|\n/u)
    .map((line) =>
      line
        .replace(/[.!?]+$/u, "")
        .trim()
        .toLowerCase(),
    )
    .filter((line) => line !== "");
}
