import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseSentences, parseText } from "./parse-text.ts";
import { spanContains, type Span } from "./span.ts";

/** What people type, and what nobody does. */
const anyText = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }),
  fc
    .array(
      fc.constantFrom(
        ..."I you dont ' ’ \" “ ” . .. ? ! … \n \r\n 9.30 9pm p.m. e.g. Mr. said: not ill be 👨‍👩‍👧 ❤️ :) \u200b \u202e \ud800 \0 ( www.a.b".split(
          " ",
        ),
        " ",
        "\n",
      ),
    )
    .map((parts) => parts.join("")),
);

function expectToTile(spans: readonly Span[], { start, end }: Span): void {
  let at = start;
  for (const span of spans) {
    expect(span.start).toBe(at);
    expect(span.end).toBeGreaterThan(span.start);
    at = span.end;
  }
  expect(at).toBe(end);
}

describe("any string", () => {
  it("is tiled by its sentences, and each sentence by its tokens", () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const { sentences } = parseText(source);
        expectToTile(
          sentences.map(({ span }) => span),
          { start: 0, end: source.length },
        );
        for (const { span, tokens } of sentences) {
          expectToTile(
            tokens.map((token) => token.span),
            span,
          );
        }
      }),
    );
  });

  it("comes back when its tokens are joined", () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const tokens = parseText(source).sentences.flatMap((sentence) => sentence.tokens);
        expect(tokens.map(({ span }) => source.slice(span.start, span.end)).join("")).toBe(source);
      }),
    );
  });

  it("has its contents in its sentences, and its quotations in order and apart", () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const { sentences, quotes, negations } = parseText(source);
        expect(sentences.every(({ span, content }) => spanContains(span, content))).toBe(true);
        const whole = { start: 0, end: source.length };
        expect(quotes.every((quote) => spanContains(whole, quote))).toBe(true);
        expect(quotes.every(({ start }, at) => (quotes[at - 1]?.end ?? 0) <= start)).toBe(true);
        expect(negations.every(({ cue, scope }) => cue.end <= scope.start)).toBe(true);
      }),
    );
  });

  it("is one sentence when given as one", () => {
    fc.assert(
      fc.property(fc.array(anyText), (sources) => {
        const texts = parseSentences(sources);
        expect(texts.map(({ source }) => source)).toEqual(sources);
        expect(texts.map(({ sentences }) => sentences.map(({ span }) => span))).toEqual(
          sources.map((source) => [{ start: 0, end: source.length }]),
        );
      }),
    );
  });
});
