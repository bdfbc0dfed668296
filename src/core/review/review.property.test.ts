import * as fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../../test/properties.ts";
import { parseText } from "../text/parse-text.ts";
import { neutralTalk } from "./neutral-talk.ts";
import type { ReviewContext } from "./context.ts";
import { applyEdits, type Finding } from "./finding.ts";
import { createDraftMemory, parseDraft } from "./draft.ts";
import { findAll, isRisk, type Raised } from "./find.ts";
import { shortDraft } from "./holds.ts";
import { landing } from "./landing.ts";
import { emptyContext, review, reviewWithoutFixes } from "./review.ts";
import { rewrite } from "./rewrite.ts";
import { rules } from "./rules/index.ts";

const examples = rules.flatMap(({ examples: { found, passed } }) => [...found, ...passed]);
const sentences = [...examples.map(({ text }) => text), ...neutralTalk];
const drafts = fc
  .array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 5 })
  .chain((parts) => fc.constantFrom(" ", "\n").map((gap) => parts.join(gap)));
const anything = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom("\u200f", "\ud800", "\0", "<b>", "I need", " ", "\n", "…", "“"),
  }),
  drafts,
);
const registers = fc.constantFrom("text", "letter", "card");

test("after a fix its finding is gone and no risk is new", () => {
  for (const { text, context } of examples)
    expectFixesToHold(text, { ...emptyContext, ...context });
});

test("and so it is where several things are said", () => {
  fc.assert(
    fc.property(drafts, registers, (text, register) => {
      // In a longer draft only the sentences around are read again, and what is far may be missed.
      fc.pre(parseText(text).sentences.length <= shortDraft);
      expectFixesToHold(text, { ...emptyContext, register });
    }),
    { numRuns: runs(60) },
  );
});

test("any string can be read: spans and edits lie inside it, in order", () => {
  fc.assert(
    fc.property(anything, (text) => {
      const { findings, points } = review(text, emptyContext);
      const spans = [
        ...findings.map(({ span }) => span),
        ...points.flatMap(({ span }) => span ?? []),
        ...findings.flatMap(({ fixes }) =>
          fixes.flatMap(({ edits }) => edits.map(({ span }) => span)),
        ),
      ];
      expect(
        spans.filter(({ start, end }) => start < 0 || end < start || end > text.length),
      ).toEqual([]);
      const starts = findings.map(({ span }) => span.start);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    }),
  );
});

test("without fixes the same is found", () => {
  fc.assert(
    fc.property(anything, registers, (text, register) => {
      const context = { ...emptyContext, register };
      const { findings, ...rest } = review(text, context);
      expect(reviewWithoutFixes(text, context)).toEqual({
        ...rest,
        findings: findings.map((finding) => ({ ...finding, fixes: [] })),
      });
    }),
    { numRuns: runs(60) },
  );
});

test("what was read before is found the same, wherever it stands now", () => {
  const memory = createDraftMemory();
  const pieces = fc.array(fc.constantFrom(...sentences, "“", "”", '"', "she said: ", "\n", "."), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(pieces, fc.constantFrom("", " "), (parts, gap) => {
      const text = parts.join(gap);
      expect(review(text, emptyContext, memory)).toEqual(review(text, emptyContext));
    }),
  );
});

test("any string can be rewritten and landed", () => {
  fc.assert(
    fc.property(anything, (text) => {
      const { text: rewritten, borrowed } = rewrite(text, emptyContext);
      expect(borrowed.filter(({ start, end }) => start < 0 || end > rewritten.length)).toEqual([]);
      expect(landing(review(text, emptyContext), emptyContext.partner).length).toBeLessThanOrEqual(
        3,
      );
    }),
    { numRuns: runs(60) },
  );
});

test("a draft without harm rewrites to one without risk, with every point met if it is about time alone", () => {
  fc.assert(
    fc.property(drafts, registers, (text, register) => {
      const context = { ...emptyContext, register };
      const before = review(text, context);
      fc.pre(before.findings.every(({ severity }) => severity !== "harm"));
      const after = review(rewrite(text, context).text, context);
      expect(after.findings.filter(({ severity }) => severity !== "strength")).toEqual([]);
    }),
    { numRuns: runs(60) },
  );
});

test("an ignored finding stays ignored when something else is written around it", () => {
  fc.assert(
    fc.property(fc.constantFrom(...sentences), fc.constantFrom(...neutralTalk), (text, before) => {
      const { findings } = review(text, emptyContext);
      const ignoredKeys = new Set(findings.map(({ key }) => key));
      const edited = `${before}\n\n${text}`;
      const left = review(edited, { ...emptyContext, ignoredKeys }).findings;
      const ignored = new Set(said(text, findings));
      expect(said(edited, left).filter((one) => ignored.has(one))).toEqual([]);
    }),
  );
});

function said(source: string, all: readonly Finding[]): readonly string[] {
  return all.map(({ ruleId, span }) => `${ruleId}: ${source.slice(span.start, span.end)}`);
}

function expectFixesToHold(text: string, context: ReviewContext): void {
  const before = review(text, context).findings;
  for (const finding of before)
    for (const fix of finding.fixes) {
      // Without fixes of its own the second reading is quick.
      const after = findAll(parseDraft(applyEdits(text, fix.edits), context));
      const about = `${finding.ruleId}: ${fix.title}`;
      const isGone = count(after, "key", finding.key) < count(before, "key", finding.key);
      expect([about, isGone, newRisks(before, after)]).toEqual([about, true, []]);
    }
}

function newRisks(before: readonly Finding[], after: readonly Raised[]): readonly string[] {
  const ids = new Set(after.filter(isRisk).map(({ ruleId }) => ruleId));
  return [...ids].filter((id) => count(after, "ruleId", id) > count(before, "ruleId", id));
}

function count(
  findings: readonly Pick<Finding, "key" | "ruleId">[],
  field: "key" | "ruleId",
  value: string,
): number {
  return findings.filter((finding) => finding[field] === value).length;
}
