import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countWork } from "../../../test/work.ts";
import { parseText } from "../text/parse-text.ts";
import { spanContains } from "../text/span.ts";
import { recognise } from "./recognise.ts";

/** Words that begin many phrases, so that matches overlap and nest. */
const talk = fc
  .array(
    fc.constantFrom(
      ..."i you not never need want time alone space by myself to my own if or leave love always make me till six on saturday , . ? ! … sorry for asking don't let us back at ill be \ud800 ❤️ \0".split(
        " ",
      ),
    ),
  )
  .map((words) => words.join(" "));

describe("any text", () => {
  it("gives every sentence, with acts and times inside it", () => {
    fc.assert(
      fc.property(fc.oneof(talk, fc.string({ unit: "binary" })), (source) => {
        const text = parseText(source);
        const found = recognise(text);
        expect(found.map(({ sentence }) => sentence)).toEqual(text.sentences);
        for (const { sentence, acts, times } of found) {
          expect([...acts, ...times].every(({ span }) => spanContains(sentence.span, span))).toBe(
            true,
          );
          expect(acts.every(({ confidence }) => confidence >= 0.1 && confidence <= 1)).toBe(true);
          expect(new Set(acts.map(({ act }) => act)).size).toBe(acts.length);
          expect(times.every((time, at) => (times[at - 1]?.span.end ?? 0) <= time.span.start)).toBe(
            true,
          );
        }
      }),
    );
  });

  it("is read alike twice", () => {
    fc.assert(
      fc.property(talk, (source) => {
        expect(recognise(parseText(source))).toEqual(recognise(parseText(source)));
      }),
    );
  });
});

/** About 8 when linear, 64 when not. */
const mostGrowth = 32;

/**
 * How many times the work eight times the text takes. On a busy machine the engine has counted less of the short text
 * now and then, nobody knows why: what is too much is counted anew, twice. What grows faster does so all three times.
 */
async function growth(part: string, times: number): Promise<number> {
  await work(part);
  let least = Infinity;
  for (let attempt = 0; attempt < 3 && least >= mostGrowth; attempt += 1) {
    const long = await work(part.repeat(times * 8));
    least = Math.min(least, long / (await work(part.repeat(times))));
  }
  return least;
}

function work(source: string): Promise<number> {
  return countWork(() => recognise(parseText(source)));
}

describe("work grows with the length and no faster", () => {
  it.each([
    ["prose", "I need time alone on Saturday. You never listen to me! I'm not mad. ", 100],
    ["lines", "i need a night to myself\n", 300],
    ["one endless sentence", "i want some time alone you never let me not once ", 150],
    ["opening brackets", "(", 4000],
    ["quotation marks", '"a ', 2000],
    ["opening quotation marks", "“a ", 2000],
    ["apostrophes", "a'", 4000],
    ["one word", "a", 20_000],
    ["digits", "9.", 4000],
    ["negations", "not ", 1500],
    ["gaps", "i want to you always ", 300],
    ["emoji", "👨‍👩‍👧‍👦", 1000],
    ["dots", ".", 20_000],
    ["contractions", "ill be ", 1500],
  ])("%s", async (_, part, times) => {
    expect(await growth(part, times)).toBeLessThan(mostGrowth);
  });

  it("would show if it did not", async () => {
    expect((await workOfSquare(800)) / (await workOfSquare(100))).toBeGreaterThan(50);
  });
});

function workOfSquare(size: number): Promise<number> {
  return countWork(() => {
    for (let row = 0; row < size; row++) for (let column = 0; column < size; column++) touch(row);
  });
}

function touch(value: number): number {
  return value + 1;
}
