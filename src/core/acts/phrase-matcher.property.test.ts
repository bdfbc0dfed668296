import * as fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../../test/properties.ts";
import { parseText } from "../text/parse-text.ts";
import { parsePhrase, type Phrase } from "./notation.ts";
import { createPhraseMatcher } from "./phrase-matcher.ts";
import type { NamedPhrases, PhraseBook } from "./phrase-book.ts";
import { readWords, type Word } from "./words.ts";

/** Few words, so that phrases begin alike, and what may follow is often there. */
const vocabulary = "ant bee cat dog elk fox gnu hen jay".split(" ");
const anyWord = fc.constantFrom(...vocabulary);

function anyPhrase(classes: readonly string[]): fc.Arbitrary<string> {
  const symbol = fc.oneof(anyWord, ...classes.map((name) => fc.constant(`{${name}}`)));
  const wide = fc.uniqueArray(symbol, { minLength: 7, maxLength: vocabulary.length });
  const choice = fc
    .tuple(
      fc.oneof(fc.array(symbol, { minLength: 1, maxLength: 3 }), wide),
      fc.constantFrom("", "?"),
    )
    .map(([options, mark]) => `(${options.join("|")})${mark}`);
  const gap = fc.nat({ max: 3 }).map((most) => `..${most}`);
  const part = fc.oneof(symbol, symbol, choice, gap);
  const core = fc.tuple(fc.array(part, { maxLength: 4 }), symbol, fc.array(part, { maxLength: 2 }));
  return fc
    .tuple(fc.constantFrom("", "", "^"), core, fc.constantFrom("", "", "$"))
    .map(([begin, [before, one, after], end]) => [begin, ...before, one, ...after, end].join(" "))
    .map((phrase) => phrase.trim());
}

function anyClass(name: string, classes: readonly string[]): fc.Arbitrary<NamedPhrases> {
  return fc
    .array(anyPhrase(classes), { minLength: 1, maxLength: 3 })
    .map((phrases) => ({ name, phrases }));
}

const anyBook = fc.tuple(
  anyClass("low", []),
  anyClass("middle", ["low"]),
  anyClass("high", ["low", "middle"]),
  anyClass("pattern", ["low", "middle", "high"]),
);
/** A dash is where no gap goes across. */
const anySentence = fc.array(fc.oneof(anyWord, anyWord, anyWord, fc.constant("—")), {
  minLength: 1,
  maxLength: 12,
});

test("finds what is found by trying every way, one word after the other", () => {
  fc.assert(
    fc.property(anyBook, fc.array(anySentence, { maxLength: 4 }), (named, sentences) => {
      const match = createPhraseMatcher(bookOf(named));
      for (const sentence of sentences) {
        const words = wordsOf(sentence.join(" "));
        const found = match(words).map(({ phrase, start, end }) => [phrase.name, start, end]);
        expect(new Set(found.map(String))).toEqual(new Set(tryAll(named, words).map(String)));
      }
    }),
    { numRuns: runs(400) },
  );
});

function bookOf(named: readonly NamedPhrases[]): PhraseBook {
  const patterns = named.slice(-1).map(({ name, phrases }) => ({
    id: name,
    weight: 1,
    evenNegated: false,
    phrases,
  }));
  return {
    forms: {},
    classes: named.slice(0, -1),
    times: [],
    acts: [{ act: "ask", bias: 0, features: {}, patterns }],
  };
}

function wordsOf(source: string): readonly Word[] {
  const [sentence] = parseText(source).sentences;
  return sentence === undefined ? [] : readWords(sentence, source);
}

type Found = readonly [name: string, start: number, end: number];

function tryAll(named: readonly NamedPhrases[], words: readonly Word[]): readonly Found[] {
  const found: Found[] = [];
  for (const { name, phrases } of named) {
    const shown = name === "pattern" ? "ask/pattern" : `{${name}}`;
    const own = words.flatMap((_, start): readonly Found[] => {
      const ends = phrases.flatMap((phrase) => [
        ...endsOf(readPhrase(phrase), start, words, found),
      ]);
      return ends.length === 0 ? [] : [[shown, start, Math.max(...ends)]];
    });
    found.push(...own);
  }
  return found;
}

function readPhrase(source: string): Phrase {
  const phrase = parsePhrase(source);
  if (typeof phrase === "string") throw new Error(`${source}: ${phrase}`);
  return phrase;
}

/** Where the phrase may end that begins at a word. */
function endsOf(
  phrase: Phrase,
  start: number,
  words: readonly Word[],
  found: readonly Found[],
): ReadonlySet<number> {
  let ends: ReadonlySet<number> = new Set([start]);
  for (const part of phrase) {
    ends = new Set([...ends].flatMap((at) => [...endsOfPart(part, at, words, found)]));
  }
  return ends;
}

function endsOfPart(
  part: Phrase[number],
  at: number,
  words: readonly Word[],
  found: readonly Found[],
): readonly number[] {
  if (part.type === "choice")
    return part.options.flatMap((option) => [...endsOf(option, at, words, found)]);
  if (part.type === "gap") {
    const broken = words.findIndex(({ isBroken }, index) => isBroken && index > at);
    const reach = broken < 0 ? words.length : Math.max(at, broken - 1);
    const furthest = Math.min(at + part.most, reach);
    return Array.from({ length: furthest - at + 1 }, (_, far) => at + far);
  }
  if (part.name === "^") return at === 0 ? [at] : [];
  if (part.name === "$") return at === words.length ? [at] : [];
  const ends = found.filter(([name, start]) => name === part.name && start === at);
  return [...(words[at]?.form === part.name ? [at + 1] : []), ...ends.map(([, , end]) => end)];
}
