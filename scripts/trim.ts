import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse, stringify } from "yaml";
import type { NamedPhrases, PhraseBook } from "../src/core/acts/phrase-book.ts";
import { createPhraseMatcher } from "../src/core/acts/phrase-matcher.ts";
import { readWords } from "../src/core/acts/words.ts";
import { parseSentences } from "../src/core/text/parse-text.ts";
import { readPhraseBook } from "./data/phrases.ts";
import { readLabelled } from "./training/labelled.ts";

/**
 * Keeps the worker within its budget: lists the phrases of word classes that hardly any labelled sentence uses, in
 * `left-out.yml`. They stay in their files and come back when the list is made anew or deleted. Run it before `npm run train`.
 */
const folder = join(import.meta.dirname, "../data/en/phrases");
const fewestSentences = 6;
/** Single words cost little and are the ones that a new voice may use. */
const fewestWords = 2;
/** How one is and what one wants, in everybody's own words: these keep all they have. */
const keptClasses: ReadonlySet<string> = new Set([
  "spent",
  "mine",
  "sure-mine",
  "quiet-noun",
  "alone-time",
  "restore",
  "hurt",
  "want",
  "own-thing",
]);

function main(): void {
  const book = readPhraseBook(documents());
  const count = countSentences(book);
  const leftOut = Object.fromEntries(
    book.classes.flatMap(({ name, phrases }): readonly (readonly [string, readonly string[]])[] => {
      if (keptClasses.has(name)) return [];
      const rare = phrases.filter(
        (phrase) =>
          phrase.split(" ").length >= fewestWords &&
          (count.get(phraseName(name, phrase)) ?? 0) < fewestSentences,
      );
      return rare.length === phrases.length || rare.length === 0 ? [] : [[name, rare]];
    }),
  );
  const head =
    "# Rare phrases left out to keep the worker small. Made by `node scripts/trim.ts`.\n";
  writeFileSync(join(folder, "left-out.yml"), head + stringify(leftOut));
}

function documents(): ReadonlyMap<string, unknown> {
  return new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith(".yml") && name !== "left-out.yml")
      .map((name) => [basename(name, ".yml"), parse(readFileSync(join(folder, name), "utf8"))]),
  );
}

/** In how many labelled sentences each phrase of a class is found. */
function countSentences(book: PhraseBook): ReadonlyMap<string, number> {
  const match = createPhraseMatcher({ ...book, classes: book.classes.flatMap(splitClass) });
  const count = new Map<string, number>();
  // The golden sentences twice: what they use stays.
  const messages = ["dev", "train", "golden", "golden"]
    .flatMap(readLabelled)
    .flatMap((file) => file.messages);
  for (const { sentences } of messages) {
    for (const text of parseSentences(sentences.map((sentence) => sentence.text))) {
      for (const sentence of text.sentences) {
        const names = match(readWords(sentence, text.source)).map(({ phrase }) => phrase.name);
        for (const name of new Set(names)) count.set(name, (count.get(name) ?? 0) + 1);
      }
    }
  }
  return count;
}

/** Each phrase as a class of its own, so that the matcher tells them apart. */
function splitClass({ name, phrases }: NamedPhrases): readonly NamedPhrases[] {
  const parts = phrases.map((phrase) => ({ name: partName(name, phrase), phrases: [phrase] }));
  return [...parts, { name, phrases: parts.map((part) => `{${part.name}}`) }];
}

/** The notation allows small letters and hyphens only. */
function partName(name: string, phrase: string): string {
  return `${name}-${Array.from(phrase, (sign) => (sign.codePointAt(0) ?? 0).toString(26)).join("-")}`.replaceAll(
    /\d/g,
    (digit) => "qrstuvwxyz"[Number(digit)] ?? "",
  );
}

function phraseName(name: string, phrase: string): string {
  return `{${partName(name, phrase)}}`;
}

if (import.meta.main) main();
