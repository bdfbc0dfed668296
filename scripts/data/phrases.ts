import * as v from "valibot";
import { acts, timeKinds } from "../../src/core/acts/act.ts";
import { packBook } from "../../src/core/acts/packed-book.ts";
import { parsePhrase } from "../../src/core/acts/notation.ts";
import type { ActPhrases, NamedPhrases, PhraseBook } from "../../src/core/acts/phrase-book.ts";
import type { DataFile } from "./data-file.ts";
import { inflect } from "./inflect.ts";

/** A list of phrases, or a text in which commas outside brackets part them. */
const phraseList = v.pipe(
  v.union([v.array(v.union([v.string(), v.number()])), v.string()]),
  v.transform((phrases) =>
    typeof phrases === "string" ? splitAtCommas(phrases) : phrases.map(String),
  ),
);
const classesFile = v.record(v.string(), phraseList);
const timesFile = v.strictObject(v.entriesFromList(timeKinds, phraseList));
const actFile = v.strictObject({
  bias: v.number(),
  features: v.optional(v.record(v.string(), v.number()), {}),
  patterns: v.record(
    v.string(),
    v.strictObject({
      weight: v.number(),
      "even-negated": v.optional(v.boolean(), false),
      phrases: phraseList,
    }),
  ),
});

/** `data/en/phrases`: word classes in `words*.yml`, times in `times.yml`, and one file an act. */
export const phrasesData: DataFile = {
  source: "phrases",
  target: "phrases.ts",
  compile: (documentByName) => {
    const book = readPhraseBook(documentByName);
    return [
      'import type { PackedBook } from "../acts/packed-book.ts";',
      "",
      `export const packedBook: PackedBook = ${JSON.stringify(packBook(book))};`,
      "",
    ].join("\n");
  },
};

/** All the phrases, with the weights set by hand. */
export function readPhraseBook(documentByName: ReadonlyMap<string, unknown>): PhraseBook {
  const leftOut = documentByName.has("left-out")
    ? readFile("left-out", classesFile, documentByName)
    : {};
  const classes = sortClasses(readClasses(documentByName)).map((one) =>
    leaveOut(one, leftOut[one.name] ?? []),
  );
  const times = readFile("times", timesFile, documentByName);
  const book = {
    classes,
    times: timeKinds.map((kind) => ({ kind, phrases: times[kind] })),
    acts: acts.map((act) => readAct(act, documentByName)),
  };
  checkPhrases(book);
  return { forms: formsOf(book), ...book };
}

function splitAtCommas(text: string): string[] {
  return text
    .split(/,(?![^(]*\))/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== "");
}

function readFile<S extends v.GenericSchema>(
  name: string,
  schema: S,
  documentByName: ReadonlyMap<string, unknown>,
): v.InferOutput<S> {
  const result = v.safeParse(schema, documentByName.get(name));
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Error(
    `data/en/phrases/${name}.yml: ${v.getDotPath(issue) ?? "the file"}: ${issue.message}`,
  );
}

function readAct(act: ActPhrases["act"], documentByName: ReadonlyMap<string, unknown>): ActPhrases {
  const { bias, features, patterns } = readFile(act, actFile, documentByName);
  return {
    act,
    bias,
    features,
    patterns: Object.entries(patterns).map(([id, pattern]) => ({
      id,
      weight: pattern.weight,
      evenNegated: pattern["even-negated"],
      phrases: pattern.phrases,
    })),
  };
}

function readClasses(documentByName: ReadonlyMap<string, unknown>): readonly NamedPhrases[] {
  return [...documentByName.keys()]
    .filter((name) => name.startsWith("words"))
    .flatMap((name) => Object.entries(readFile(name, classesFile, documentByName)))
    .map(([name, phrases]) => ({ name, phrases }));
}

function leaveOut({ name, phrases }: NamedPhrases, rare: readonly string[]): NamedPhrases {
  return { name, phrases: phrases.filter((phrase) => !rare.includes(phrase)) };
}

/** Each class after those it uses. */
function sortClasses(classes: readonly NamedPhrases[]): readonly NamedPhrases[] {
  const byName = new Map(classes.map((one) => [one.name, one]));
  const sorted = new Set<NamedPhrases>();
  const visit = (one: NamedPhrases, path: readonly string[]): void => {
    if (sorted.has(one)) return;
    if (path.includes(one.name)) throw new Error(`data/en/phrases: {${one.name}} uses itself`);
    for (const used of usedClasses(one.phrases)) {
      const other = byName.get(used);
      if (other !== undefined) visit(other, [...path, one.name]);
    }
    sorted.add(one);
  };
  for (const one of classes) visit(one, []);
  return [...sorted];
}

function usedClasses(phrases: readonly string[]): readonly string[] {
  return phrases.flatMap((phrase) =>
    [...phrase.matchAll(/\{([^}]+)\}/g)].map((match) => match[1] ?? ""),
  );
}

type Book = Omit<PhraseBook, "forms">;

function checkPhrases(book: Book): void {
  const known = new Set([
    "#number",
    "#clock",
    "#ordinal",
    "#name",
    ...book.classes.map(({ name }) => name),
  ]);
  for (const { where, phrases } of allPhrases(book)) {
    for (const phrase of phrases) {
      const parsed = parsePhrase(phrase);
      if (typeof parsed === "string") throw new Error(`${where}: "${phrase}": ${parsed}`);
      const unknown = usedClasses([phrase]).find((name) => !known.has(name));
      if (unknown !== undefined) throw new Error(`${where}: "${phrase}": there is no {${unknown}}`);
    }
  }
  for (const { act, features } of book.acts) {
    const unknown = usedClasses(Object.keys(features)).find((name) => !known.has(name));
    if (unknown !== undefined)
      throw new Error(`data/en/phrases/${act}.yml: there is no {${unknown}}`);
  }
}

function allPhrases(
  book: Book,
): readonly { readonly where: string; readonly phrases: readonly string[] }[] {
  const folder = "data/en/phrases";
  return [
    ...book.classes.map(({ name, phrases }) => ({ where: `${folder}: {${name}}`, phrases })),
    ...book.times.map(({ kind, phrases }) => ({ where: `${folder}/times.yml: ${kind}`, phrases })),
    ...book.acts.flatMap(({ act, patterns }) =>
      patterns.map(({ id, phrases }) => ({ where: `${folder}/${act}.yml: ${id}`, phrases })),
    ),
  ];
}

function formsOf(book: Book): Readonly<Record<string, string>> {
  const words = allPhrases(book)
    .flatMap(({ phrases }) => phrases)
    .flatMap((phrase) => [...phrase.matchAll(/([\p{L}']+)~/gu)].map((match) => match[1] ?? ""));
  return Object.fromEntries([...new Set(words)].toSorted().map((word) => [word, inflect(word)]));
}
