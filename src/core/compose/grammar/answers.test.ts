import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanAnswer } from "./clean.ts";
import { parseMind } from "./mind.ts";
import { parsePurpose } from "./purpose.ts";
import { parseReason } from "./reason.ts";
import { parseEnjoy, parseGiveBack } from "./together.ts";

function tableOf<T>(inputs: readonly string[], read: (input: string) => T): Record<string, T> {
  return Object.fromEntries(inputs.map((input) => [input, read(input)]));
}

describe("cleaning an answer", () => {
  it("makes it fit into the middle of a sentence", () => {
    const cleaned = {
      "Running!!": "running",
      "  I'm knackered. ": "I'm knackered",
      "im so tired…": "I'm so tired",
      "saturday morning": "Saturday morning",
      "Anna's birthday": "Anna's birthday",
      "BBQ with the lads": "BBQ with the lads",
      "work is loud & i cant think": "work is loud and I can't think",
      "line\nbreak\tand  spaces": "line break and spaces",
      "tea ☕ and {cake} <b>": "tea and cake",
    };
    expect(tableOf(Object.keys(cleaned), cleanAnswer)).toEqual(cleaned);
  });

  it("leaves nothing of what has no words", () => {
    expect(["", "  ", "…", "🙂", "{}"].map(cleanAnswer)).toEqual([null, null, null, null, null]);
  });

  it("never brings a bracket, a line break or a stop at the end", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (text) => {
        expect(cleanAnswer(text) ?? "a").not.toMatch(/[{}[\]<>\n\r]|[.,;:!?]$/u);
      }),
    );
  });
});

describe("what the time is for", () => {
  it('follows "time to myself"', () => {
    const purposes = {
      "a run": "for a run",
      Run: "for a run",
      running: "to go running",
      "to read": "to read",
      "read my book": "to read my book",
      "nothing at all": "to do nothing at all",
      "doing nothing": "to do nothing",
      sleep: "to sleep",
      "the gym": "to go to the gym",
      gym: "to go to the gym",
      "long bath": "for a long bath",
      "a walk by the river": "for a walk by the river",
      "I want to write": "to write",
      "so I can paint": "to paint",
      "just to sit in the garden": "to sit in the garden",
      "peace and quiet": "for some peace and quiet",
      yoga: "for yoga",
      "video games": "for video games",
      bouldering: "to go bouldering",
      "playing my guitar": "to play my guitar",
      "on my bike": "to be on my bike",
    };
    expect(tableOf(Object.keys(purposes), (input) => parsePurpose(input)?.purpose)).toEqual(
      purposes,
    );
  });

  it("is left out when it is a story", () => {
    expect([parsePurpose("I am tired"), parsePurpose(null), parsePurpose("?")]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe("the reason", () => {
  it('stands alone and behind "because"', () => {
    const reasons = {
      "I'm knackered": { why: "I'm knackered", because: "because I'm knackered" },
      "because work is loud": { why: "work is loud", because: "because work is loud" },
      "Work is loud.": { why: "work is loud", because: "because work is loud" },
      "need to think": { why: "I need to think", because: "because I need to think" },
      "so tired lately": { why: "I'm so tired lately", because: "because I'm so tired lately" },
      "too much noise": {
        why: "there's been too much noise",
        because: "because there's been too much noise",
      },
      "stress at work": { why: "it's stress at work", because: "because of stress at work" },
      "to recharge": { why: "I need to recharge", because: "because I need to recharge" },
      "no time to think": {
        why: "I've had no time to think",
        because: "because I've had no time to think",
      },
      "time to think": { why: "I need time to think", because: "because I need time to think" },
      "running on empty": { why: "I'm running on empty", because: "because I'm running on empty" },
      sleep: { why: "I need some sleep", because: "because I need some sleep" },
    };
    expect(tableOf(Object.keys(reasons), (input) => parseReason(input, 14))).toEqual(reasons);
  });

  it("takes the first sentence of a long one, and the first clause of a longer one", () => {
    expect([
      parseReason("I'm tired. My head is full.", 14)?.why,
      parseReason("I'm tired. My head is full.", 5)?.why,
      parseReason(
        "work has been loud all week and then the boiler broke and my mother came to stay",
        8,
      )?.why,
    ]).toEqual(["I'm tired, and my head is full", "I'm tired", "work has been loud all week"]);
  });
});

describe("what is on their mind", () => {
  it("is said to them", () => {
    const minds = {
      "her mother is ill": "your mother is ill",
      "she's worried about money": "you're worried about money",
      "she's lost her job": "you've lost your job",
      "he lost his job": "you lost your job",
      "he has a deadline": "you have a deadline",
      "his boss is giving him a hard time": "your boss is giving you a hard time",
      "work is stressing her out": "work is stressing you out",
      "Sam's exam": "you've got your exam",
      "Sam's worried": "you're worried",
      "big exam on friday": "you've got a big exam on Friday",
      "work stress": "you've got work stress on your mind",
      "a rough week": "you've had a rough week",
      "stressed about the move": "you're stressed about the move",
      "looking for a job": "you're looking for a job",
      "their back hurts": "your back hurts",
      "my wife is tired": "you are tired",
    };
    expect(tableOf(Object.keys(minds), (input) => parseMind(input, "Sam", 16))).toEqual(minds);
  });
});

describe("what they enjoy together", () => {
  it('follows "I love"', () => {
    const joys = {
      "cooking together": "cooking together",
      "our Sunday walks": "our Sunday walks",
      "to dance": "dancing with you",
      "board games": "board games with you",
      "we love hiking": "hiking with you",
      "cook together": "cooking together",
      "watching films": "watching films with you",
    };
    expect(tableOf(Object.keys(joys), (input) => parseEnjoy(input, null))).toEqual(joys);
  });
});

function timeFor(part: string): string {
  return part === "evening" ? "that evening" : `on Sunday ${part}`;
}

describe("their own give-back", () => {
  it("is a promise, and a day is added where there is none", () => {
    const gives = {
      "dinner at the Thai place on Saturday night":
        "let's have dinner at the Thai place on Saturday night",
      "make her breakfast": "I'll make you breakfast on Sunday morning",
      "cooking together": "let's cook together that evening",
      "I'll cook on Sunday": "I'll cook on Sunday",
      "movie night": "let's have a movie night",
      "let's go to the sea on Sunday": "let's go to the sea on Sunday",
      "a walk": "let's go for a walk that evening",
      "take him to the cinema": "I'll take you to the cinema that evening",
      "watch her favourite show with her": "let's watch your favourite show together that evening",
      "a massage": "I'll give you a massage that evening",
      "we could go dancing on Friday": "let's go dancing on Friday",
    };
    expect(
      tableOf(Object.keys(gives), (input) => parseGiveBack(input, null, timeFor, 14)?.give),
    ).toEqual(gives);
  });
});
