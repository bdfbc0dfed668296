import { describe, expect, test } from "vitest";
import { previewItem } from "../../core/space/item.ts";
import { answerItem, answerTo, askItem, emptyAsk, isAnswerWhole, isAskWhole } from "./forms.ts";

const terms = { howLong: "an hour", when: "Friday", ends: "at six", back: "for tea", giveBack: "" };
const asked = { id: "a", terms, reply: null, replyWords: "" };

describe("an ask", () => {
  const form = { ...emptyAsk, ...terms, words: " I need it. ", name: " Ana " };

  test("has its end and its return, or is none", () => {
    expect(isAskWhole(form)).toBe(true);
    for (const part of ["words", "howLong", "when", "ends", "back"] as const) {
      expect(isAskWhole({ ...form, [part]: " " })).toBe(false);
    }
  });

  test("is signed like a letter", () => {
    expect(askItem("a", form)).toEqual({
      kind: "ask",
      id: "a",
      fields: { words: "I need it.\n\nAna", terms },
    });
  });
});

describe("an answer", () => {
  const empty = answerTo(asked);

  test.each([
    [
      { ...empty, says: "yes" as const },
      { says: "yes", to: terms },
    ],
    [
      { ...empty, says: "not-now" as const },
      { says: "not-now", to: terms },
    ],
    [
      { ...empty, says: "talk" as const, at: " tonight " },
      { says: "talk", to: terms, at: "tonight" },
    ],
    [
      { ...empty, says: "other" as const, offers: { ...terms, when: "Sunday" } },
      { says: "other", to: terms, offers: { ...terms, when: "Sunday" } },
    ],
  ])("is a reply to just what was asked", (form, reply) => {
    const item = answerItem(asked, form);
    expect(item).toEqual({ kind: "answer", id: "a", fields: { reply, words: "" } });
    expect(item && previewItem(item).ok).toBe(true);
    expect(isAnswerWhole(form)).toBe(true);
  });

  test("is none before a way is chosen, or to what was taken back", () => {
    expect(isAnswerWhole(empty)).toBe(false);
    expect(answerItem(asked, empty)).toBeNull();
    expect(answerItem({ ...asked, terms: null }, { ...empty, says: "yes" })).toBeNull();
    expect(isAnswerWhole({ ...empty, says: "talk" })).toBe(false);
  });

  test("that was given before is there to be changed", () => {
    const reply = { says: "talk", to: terms, at: "tonight" } as const;
    expect(answerTo({ ...asked, reply, replyWords: "Yes?" })).toMatchObject({
      says: "talk",
      at: "tonight",
      words: "Yes?",
    });
  });
});
