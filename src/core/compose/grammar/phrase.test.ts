import { describe, expect, it } from "vitest";
import { cleanAnswer } from "./clean.ts";
import { phraseKind, type PhraseKind } from "./phrase.ts";

const kindByPhrase: Readonly<Record<string, PhraseKind>> = {
  "a run": "noun",
  "our Sunday walks": "noun",
  "peace and quiet": "noun",
  "the book that is on my table": "noun",
  "bike ride": "noun",
  "board games": "noun",
  "stress at work": "noun",
  running: "gerund",
  "doing nothing": "gerund",
  "being around people all day": "gerund",
  "to read": "infinitive",
  "to the sea": "noun",
  "read my book": "bare",
  sleep: "bare",
  "go for a swim": "bare",
  "on my bike": "prepositional",
  "work is loud": "clause",
  "my head is full": "clause",
  "I'm knackered": "clause",
  "running clears my head": "clause",
  "the kids have been climbing on me": "clause",
  "she's worried about money": "clause",
  "need to think": "subjectless",
  "can't hear myself think": "subjectless",
  "haven't slept": "subjectless",
  knackered: "feeling",
  "so tired lately": "feeling",
  "a bit overwhelmed": "feeling",
  "morning coffee": "noun",
  "nothing at all": "noun",
};

describe("the shape of an answer", () => {
  it("is told from its first words and its verb", () => {
    const found = Object.keys(kindByPhrase).map((phrase) => [
      phrase,
      phraseKind(cleanAnswer(phrase) ?? ""),
    ]);
    expect(Object.fromEntries(found)).toEqual(kindByPhrase);
  });
});
