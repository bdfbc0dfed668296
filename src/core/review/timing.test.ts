import { expect, test } from "vitest";
import { sliceSpan, type Span } from "../text/span.ts";
import { parseDraft } from "./draft.ts";
import { emptyContext } from "./review.ts";

const ask = "I'd like some time alone on Saturday, because work has been loud. ";

function returnIn(words: string): string | null {
  const { source, timing } = parseDraft(ask + words, { ...emptyContext, register: "letter" });
  const read = (span: Span | null): string | null =>
    span === null ? null : sliceSpan(source, span);
  expect(read(timing.end)).toBe(read(timing.comesBack));
  return read(timing.comesBack);
}

test.each([
  ["I love you and I'll be back for lunch.", "I'll be back for lunch"],
  ["love you, ill be home by one", "ill be home by one"],
  ["You are my favourite, and we’ll be home by six.", "we’ll be home by six"],
  ["Home by six, promise.", "Home by six"],
  ["Love you, back by six", "back by six"],
  ["I'll definitely be back for lunch.", "back for lunch"],
  ["I promise that I'll ring you at nine.", "I'll ring you at nine"],
])("%s: promises when they have you again", (words, back) => {
  expect(returnIn(words)).toBe(back);
});

test.each([
  "My mother is back on Sunday.",
  "I need you home by nine.",
  "I won't be back by six.",
  "I love you and the kids were back by nine.",
  "I'm home alone all week and my mother is back on Sunday.",
  "Home is where you are, and the children are back by six.",
  "You are wonderful and I don't think I'll be back by six.",
  "You are wonderful and I doubt that I'll be home by six.",
  "You wonder if I'll be home by six?!",
  'My mother said "I\'ll be back by six" again.',
  "I love you.",
])("%s: does not", (words) => {
  expect(returnIn(words)).toBeNull();
});

test("a page of them in one sentence takes no longer than its length", () => {
  const source = "she is back on sunday and ".repeat(8_000);
  expect(returnIn(source)).toBeNull();
});
