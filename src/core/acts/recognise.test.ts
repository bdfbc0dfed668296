import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { parseSentences, parseText } from "../text/parse-text.ts";
import { sliceSpan } from "../text/span.ts";
import { acts, type Act } from "./act.ts";
import { recognise, recogniseAll } from "./recognise.ts";

function actsOf(source: string): string {
  return recognise(parseText(source))
    .map((sentence) => sentence.acts.map(({ act }) => act).join(" "))
    .join("; ");
}

/** For each act: said, turned around by a negation, quoted, said of others, and the same words for something else. */
describe.each<readonly [Act, readonly (readonly [string, string])[]]>([
  [
    "ask",
    [
      ["I'd like Sunday afternoon to myself.", "ask when"],
      ["can i have the evening to myself on thursday", "ask when"],
      ["I'm not asking for space.", ""],
      ['You said "I need some space" and left.', ""],
      ["She told me she needs space.", ""],
      ["There is no space in the cupboard.", ""],
    ],
  ],
  [
    "when",
    [
      ["I'll be back at six.", "when"],
      ["The meeting is on Friday.", ""],
    ],
  ],
  [
    "why",
    [
      ["because work has been loud and I can't hear myself think", "why"],
      ["I have a headache.", ""],
    ],
  ],
  [
    "reassure",
    [
      ["It's not about you.", "reassure"],
      ["This is not a break-up.", "reassure"],
      ["I love you.", "reassure"],
      ["My mum loves you.", ""],
      ["I love pizza.", ""],
    ],
  ],
  [
    "give",
    [
      ["Let's have dinner on Saturday night, just the two of us.", "give"],
      ["I made dinner for the kids.", ""],
    ],
  ],
  [
    "invite",
    [
      ["How do you feel about that?", "invite"],
      ["What time is it?", ""],
      ["Can you pick up milk?", ""],
    ],
  ],
  [
    "validate",
    [
      ["I understand that you're disappointed.", "validate"],
      ["He was upset about the score.", ""],
    ],
  ],
  [
    "encourage",
    [
      ["You could go climbing with your friends if you like.", "encourage"],
      ["My brother goes climbing with his friends.", ""],
    ],
  ],
  [
    "hint",
    [
      ["Must be nice to have a quiet house.", "hint"],
      ["The weather is fine.", ""],
    ],
  ],
  [
    "apologise",
    [
      ["I'm sorry for asking.", "apologise"],
      ["I'm not sorry for needing time alone.", ""],
      ["sorry I'm late with the report", ""],
    ],
  ],
  [
    "hedge",
    [
      ["no worries if not", "hedge"],
      ["Maybe it will rain.", ""],
    ],
  ],
  [
    "blame",
    [
      ["You never give me any space.", "blame"],
      ["You're not suffocating me.", ""],
      ["You always make me smile.", "reassure"],
      ["He never listens to her.", ""],
      ["The printer never works.", ""],
    ],
  ],
  [
    "contempt",
    [
      ["You are an idiot.", "contempt"],
      ["You're not clingy.", ""],
      ['My boss said "you are an idiot".', ""],
      ["He is an idiot.", ""],
      ["I'm such an idiot.", ""],
      ["The film was stupid.", ""],
    ],
  ],
  [
    "threat",
    [
      ["I think we should break up.", "threat"],
      ["I'm not leaving you.", "reassure"],
      ["They broke up last year.", ""],
      ["I need a break from work.", ""],
    ],
  ],
  [
    "compare",
    [
      ["My ex never complained.", "compare"],
      ["We saw another couple at the lake.", ""],
    ],
  ],
  [
    "mind-read",
    [
      ["You think I don't love you.", "mind-read"],
      ["You think it will rain?", ""],
    ],
  ],
  [
    "stonewall",
    [
      ["I don't want to talk to you.", "stonewall"],
      ["Don't call the plumber.", ""],
    ],
  ],
  [
    "give-in",
    [
      ["Okay, I'll cancel my weekend.", "give-in"],
      ["They cancelled the match.", ""],
    ],
  ],
  [
    "press",
    [
      ["You need to get a hobby.", "press"],
      ["You should try the soup.", ""],
    ],
  ],
  [
    "control",
    [
      ["You're not allowed to see her.", "control"],
      ["Send me the recipe.", ""],
    ],
  ],
])("%s", (_, sentences) => {
  it.each(sentences)("%s", (source, expected) => {
    expect(actsOf(source)).toBe(expected);
  });
});

const message = v.object({
  sentences: v.array(v.object({ text: v.string(), acts: v.array(v.picklist(acts)) })),
});

it("keeps every promise: plain sentences, and those that only look like them", () => {
  const path = join(import.meta.dirname, "../../../data/en/acts/golden/golden.jsonl");
  const messages = readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => v.parse(message, JSON.parse(line)));
  const wrong = messages.filter(({ sentences }) => {
    const found = recogniseAll(parseSentences(sentences.map(({ text }) => text)));
    return found.some(({ acts: own }, index) => {
      const expected = new Set(sentences[index]?.acts);
      return own.length !== expected.size || own.some(({ act }) => !expected.has(act));
    });
  });
  // Weights are found by counting: where one falls after a change, more of its kind are to be taught (`aimed-…`).
  expect(wrong).toEqual([]);
});

it("says where, how surely and why", () => {
  const source = "I need some time alone on Saturday.";
  const [sentence] = recognise(parseText(source));
  const ask = sentence?.acts.find(({ act }) => act === "ask");
  expect(ask === undefined ? "" : sliceSpan(source, ask.span)).toContain("time alone");
  expect(ask?.confidence).toBeGreaterThan(0.9);
  expect(ask?.why).toMatch(/^ask\/|^\{/);
});

it("hears the same words by what stands around them", () => {
  const alone = "I'm tired.";
  expect(actsOf(alone)).toBe("");
  expect(actsOf(`I need an evening to myself on Friday. ${alone}`)).toBe("ask when; why");
});

it("reads given sentences as they are", () => {
  const found = recogniseAll(parseSentences(["I need an hour alone. On Friday.", ""]));
  expect(found.map(({ acts: own }) => own.map(({ act }) => act))).toEqual([["ask", "when"], []]);
});
