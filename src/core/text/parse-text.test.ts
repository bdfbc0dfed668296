import { describe, expect, it } from "vitest";
import { parseSentences, parseText } from "./parse-text.ts";
import { sliceSpan } from "./span.ts";
import type { Text } from "./text.ts";

function contents({ source, sentences }: Text): readonly string[] {
  return sentences.map(({ content }) => sliceSpan(source, content));
}

function norms({ sentences }: Text): string {
  return sentences
    .flatMap(({ tokens }) => tokens)
    .map(({ norm }) => norm)
    .join(" ");
}

describe("sentences", () => {
  it.each([
    ["of a letter", "I love you. I need an evening alone. Is that okay?", 3],
    ["do not end at a title", "Mr. Lee came by. He left at nine.", 2],
    ["do not end at a time", "I'm back at 9.30 or 9 p.m. on Friday.", 1],
    ["end after p.m. when a capital follows", "Back at 9 p.m. Then we eat.", 2],
    ["do not end at e.g.", "I like quiet things, e.g. reading.", 1],
    ["do not end in a number", "It costs 3.50 and takes 1.5 hours.", 1],
    ["do not end in an address", "See www.example.com/a.b?c=d for it.", 1],
    ["go on after dots that trail off", "idk... maybe later", 1],
    ["end at dots before a capital", "I don't know... Let me think.", 2],
    ["end at a run of marks", "Really?! Yes!! Okay.", 3],
    ["go on after a quoted question", '"Why?" she asked me.', 1],
    ["of a chat without capitals", "im tired. need a night off", 2],
    ["of a chat are its lines", "im tired\nneed a night off\nlove u", 3],
    ["end with an emoji before a capital", "see you at eight then 😘 Love you", 2],
    ["end with one that is glued on, too", "Hi😘 Love you", 2],
    ["go on past an emoji that stands for a word", "I ❤️ you so much", 1],
    ["are parted by an empty line", "Dear Sam\n\nI need an hour", 2],
  ])("%s", (_, source, count) => {
    expect(parseText(source).sentences).toHaveLength(count);
  });

  it("do not end where a letter was wrapped by hand", () => {
    const letter =
      "I have been thinking about our evenings lately, and I would\n" +
      "like to have one of them to myself, if only to sit and read\n" +
      "for a while. You are dear to me.";
    expect(contents(parseText(letter))).toEqual([
      letter.slice(0, letter.indexOf(" You are")),
      "You are dear to me.",
    ]);
  });

  it("given by others are not split again", () => {
    const texts = parseSentences(["One. Two.", "", "three\nfour"]);
    expect(texts.map(({ sentences }) => sentences.length)).toEqual([1, 1, 1]);
  });
});

describe("tokens", () => {
  it.each([
    ["dont worry im fine", "don't worry i'm fine"],
    ["ur the best n i luv u", "your the best and i love you"],
    ["I’m sooooo tired", "i'm so tired"],
    ["wanna be alone 2nite", "want to be alone tonight"],
    ["back at 9pm in 30min", "back at 9 pm in 30 minutes"],
    ["at 19:30 or 9.30", "at 19:30 or 9.30"],
    ["space\u200bship", "spaceship"],
    ["half-hour", "half - hour"],
    ["👨‍👩‍👧 :) <3", "👨‍👩‍👧 :) <3"],
  ])("%s", (source, expected) => {
    expect(norms(parseText(source))).toBe(expected);
  });

  it("are read to the end however long the text, and a short one after it", () => {
    for (const length of [16_382, 16_383, 16_384, 16_385]) {
      const long = `${"a ".repeat(length).slice(0, length - 4)} end`;
      expect(parseText(long).sentences[0]?.tokens.at(-1)).toMatchObject({ norm: "end" });
      expect(norms(parseText("so be it"))).toBe("so be it");
    }
  });

  it("know where they stand", () => {
    const { sentences } = parseText("Hi 😀 u");
    expect(sentences[0]?.tokens).toMatchObject([
      { span: { start: 0, end: 2 }, kind: "word", norm: "hi" },
      { span: { start: 3, end: 5 }, kind: "emoji", norm: "😀" },
      { span: { start: 6, end: 7 }, kind: "word", norm: "you" },
    ]);
  });
});

describe("quotations", () => {
  it.each([
    ['You said "I need space" and left.', ['"I need space"']],
    ["You said “I’m fine” twice.", ["“I’m fine”"]],
    ["He said 'leave me be' and I did.", ["'leave me be'"]],
    ["I don't think it's Tom's book.", []],
    ['An inch is 1" long', []],
    ["you said: I never listen", ["I never listen"]],
    ["and he was like why are you so cold", ["why are you so cold"]],
    ["I like you", []],
    ['"so it goes', []],
  ])("%s", (source, expected) => {
    const text = parseText(source);
    expect(text.quotes.map((quote) => sliceSpan(source, quote))).toEqual(expected);
  });
});

describe("negations", () => {
  it.each([
    ["I'm not mad at you", ["mad at you"]],
    ["I dont want to go but I love you", ["want to go"]],
    ["It isn't about you, it's about me", ["about you"]],
    ["I never said that", ["said that"]],
    ["I love you", []],
    ["No", []],
  ])("%s", (source, expected) => {
    const text = parseText(source);
    expect(text.negations.map(({ scope }) => sliceSpan(source, scope))).toEqual(expected);
  });
});
