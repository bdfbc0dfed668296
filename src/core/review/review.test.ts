import { describe, expect, test } from "vitest";
import { neutralTalk } from "./neutral-talk.ts";
import type { ReviewContext } from "./context.ts";
import { emptyContext, review } from "./review.ts";
import { rewrite } from "./rewrite.ts";

describe("a first draft that hides its ask", () => {
  const draft =
    "sorry to ask but could i maybe have a bit of time alone sometime, no worries if not";

  test("the apology, the hedging and what is missing are named", () => {
    const { findings } = review(draft, emptyContext);
    expect(findings.map(({ ruleId }) => ruleId).toSorted()).toEqual([
      "apology-for-need",
      "hedge",
      "no-care",
      "no-give-back",
      "no-invitation",
      "no-reason",
      "no-reassurance",
      "no-return",
      "no-when",
    ]);
  });

  test("one finding in full", () => {
    const finding = review(draft, emptyContext).findings.find(
      ({ ruleId }) => ruleId === "apology-for-need",
    );
    expect(finding).toEqual({
      ruleId: "apology-for-need",
      span: { start: 0, end: 12 },
      severity: "risk",
      message: "It may sound as if needing time alone were a fault.",
      note: "When you are sorry for it, they may come to see it as something done to them. You can be kind without being sorry: a thank-you does more. Being sorry for a real slip is another matter.",
      fixes: [
        {
          title: "Leave the apology out",
          edits: [{ span: { start: 0, end: 17 }, text: "" }],
        },
        {
          title: "Ask plainly",
          edits: [{ span: { start: 0, end: 83 }, text: "i'd like some time to myself" }],
        },
      ],
      key: "apology-for-need:18h59mm",
    });
  });

  test("it rewrites to one that reads like a person and reviews clean", () => {
    const { text } = rewrite(draft, emptyContext);
    expect(text).toBe(
      [
        "i'd like a bit of time alone on saturday morning",
        "i'll be back by one",
        "a bit of quiet does me good",
        "i love you, and nothing is wrong between us",
        "i get that this may feel strange to you",
        "afterwards let's have lunch together",
        "how does that sound to you?",
      ].join("\n"),
    );
    const after = review(text, emptyContext);
    expect(after.findings.filter(({ severity }) => severity !== "strength")).toEqual([]);
    expect(after.points.filter(({ met }) => !met)).toEqual([]);
  });
});

describe("talk about other things", () => {
  test.each(neutralTalk)("%s", (sentence) => {
    expect(review(sentence, emptyContext).findings).toEqual([]);
  });

  test("all of it at once, as a letter", () => {
    const context: ReviewContext = { ...emptyContext, register: "letter" };
    expect(review(neutralTalk.join(" "), context).findings).toEqual([]);
  });

  test("is left as it is by a rewrite", () => {
    const talk = neutralTalk.slice(0, 6).join(" ");
    expect(rewrite(talk, emptyContext)).toEqual({ text: talk, applied: [], borrowed: [] });
  });
});

test("what is not English is not marked as if it were understood", () => {
  const german = "Ich brauche heute Abend ein bisschen Zeit für mich, nicht böse sein.";
  expect(review(german, emptyContext)).toEqual({
    language: "other",
    sentences: [],
    findings: [],
    points: [],
  });
});

test("a muted rule says nothing", () => {
  const draft = "You never give me any space.";
  const mutedRuleIds = new Set(["blame"]);
  const ids = review(draft, { ...emptyContext, mutedRuleIds }).findings.map(({ ruleId }) => ruleId);
  expect(ids).not.toContain("blame");
});

test("a draft that threatens comes back as it is, not prettier", () => {
  const draft = "Let me have my Saturday or I'm leaving you. Sorry to ask.";
  expect(rewrite(draft, emptyContext)).toEqual({ text: draft, applied: [], borrowed: [] });
  const harms = review(draft, emptyContext).findings.filter(({ severity }) => severity === "harm");
  expect(harms.map(({ ruleId, fixes }) => ({ ruleId, fixes }))).toEqual([
    { ruleId: "threat", fixes: [] },
  ]);
});
