import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseSentences, parseText } from "./parse-text.ts";
import { sliceSpan, spanContains, type Span } from "./span.ts";

/** What people type, and what nobody does. */
const anyText = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }),
  fc
    .array(
      fc.constantFrom(
        ..."I you dont ' ’ \" “ ” . .. ? ! … \n \r\n 9.30 9pm p.m. e.g. Mr. said: not ill be 👨‍👩‍👧 ❤️ :) \u200b a\ufeffb \ufeff \u202e \ud800 \0 ( www.a.b".split(
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
  it("is tiled by its sentences", () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const { sentences } = parseText(source);
        expectToTile(
          sentences.map(({ span }) => span),
          { start: 0, end: source.length },
        );
      }),
    );
  });

  it("is its tokens in their order, with nothing but white space between them", () => {
    fc.assert(
      fc.property(anyText, (source) => {
        for (const { span, tokens } of parseText(source).sentences) {
          let at = span.start;
          for (const { span: own } of tokens) {
            expect(own.end).toBeGreaterThan(own.start);
            expect(source.slice(at, own.start)).toMatch(/^\s*$/u);
            // What stands in a word without a width is part of it.
            expect(sliceSpan(source, own).replaceAll("\ufeff", "")).not.toMatch(/\s/u);
            at = own.end;
          }
          expect(source.slice(at, span.end)).toMatch(/^\s*$/u);
        }
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
