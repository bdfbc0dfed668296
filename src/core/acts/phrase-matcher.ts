import { layOut } from "./graph-layout.ts";
import { addSymbol, clearLine, createLine, setReach, type Line } from "./line.ts";
import type { TimeKind } from "./act.ts";
import { featureNames } from "./feature-names.ts";
import { createFormMemory, type FormMemory } from "./form.ts";
import { createMatcher, matchWidth, type Levels, type Matches } from "./matcher.ts";
import { parsePhrase, type Phrase } from "./notation.ts";
import {
  className,
  negatedName,
  patternName,
  type NamedPhrases,
  type PhraseBook,
} from "./phrase-book.ts";
import { addPhrase, createGraph, createNode, none, type PhraseGraph } from "./phrase-graph.ts";
import { createSymbols, type Symbols } from "./symbols.ts";
import type { Word } from "./words.ts";

/** Finds all phrases of a book in a sentence, classes first, then what is built from them. */
export type PhraseMatcher = (words: readonly Word[]) => PhraseMatches;
export type PhraseMatches = readonly PhraseMatch[];
/** From the word `start` to before the word `end`. */
export type PhraseMatch = {
  readonly phrase: NamedPhrase;
  readonly start: number;
  readonly end: number;
};
export type NamedPhrase = {
  /** `{class}`, or a pattern as `patternName` names it. */
  readonly name: string;
  readonly isClass: boolean;
  readonly feature: number;
  /** What is true where a negation turns it around. `null`: nothing. */
  readonly negated: number | null;
  /** The kind of time it names, if any. */
  readonly time: TimeKind | null;
};

export function createPhraseMatcher(book: PhraseBook): PhraseMatcher {
  const symbols = createSymbols();
  const unlisted = symbolsUnlisted(symbols);
  const graph = createGraph();
  const root = createNode(graph);
  const levelByClass = addClasses(graph, root, book.classes, symbols);
  addPatterns(graph, root, book, symbols);
  const layout = layOut(graph, root, symbols.count());
  const levels = readLevels(levelByClass, symbols);
  const line = createLine();
  const matchLine = createMatcher(layout, levels, line);
  const phraseBySymbol = namePhrases(book, symbols);
  const symbolsByForm = symbolsOfForms(book, symbols);
  const symbolMemory = createFormMemory((form) => symbolsOf(form, symbolsByForm, unlisted));
  return (words) => {
    readLine(line, words, unlisted, symbolMemory);
    return namedMatches(matchLine(), levels, phraseBySymbol);
  };
}

/** Classes level by level, then what is built from them, each in the order of the text. */
function namedMatches(
  { count, list }: Matches,
  { bySymbol, count: levelCount }: Levels,
  phraseBySymbol: readonly (NamedPhrase | undefined)[],
): readonly PhraseMatch[] {
  const matches: PhraseMatch[] = [];
  for (let level = 0; level <= levelCount; level += 1) {
    for (let at = 0; at < count; at += matchWidth) {
      const symbol = list[at] ?? 0;
      const phrase = phraseBySymbol[symbol];
      if (bySymbol[symbol] !== level || phrase === undefined) continue;
      matches.push({ phrase, start: list[at + 1] ?? 0, end: list[at + 2] ?? 0 });
    }
  }
  return matches;
}

function addPatterns(graph: PhraseGraph, root: number, book: PhraseBook, symbols: Symbols): void {
  const add = (name: string, phrases: readonly string[]): void => {
    const symbol = symbols.numberOf(name);
    for (const one of phrases) addPhrase(graph, root, parse(one), symbol, symbols.numberOf);
  };
  for (const { act, patterns } of book.acts) {
    for (const { id, phrases } of patterns) add(patternName(act, id), phrases);
  }
  for (const { kind, phrases } of book.times) add(patternName("times", kind), phrases);
}

function namePhrases(book: PhraseBook, symbols: Symbols): readonly (NamedPhrase | undefined)[] {
  const phrases = Array.from({ length: symbols.count() }, (): NamedPhrase | undefined => undefined);
  const add = (name: string, whenNegated: string | null, time: TimeKind | null): void => {
    const feature = featureNames.numberOf(name);
    const negated = whenNegated === null ? null : featureNames.numberOf(whenNegated);
    const isClass = name.startsWith("{");
    phrases[symbols.numberOf(name)] = { name, isClass, feature, negated, time };
  };
  for (const { name } of book.classes) add(className(name), negatedName(name), null);
  for (const { act, patterns } of book.acts) {
    for (const { id, evenNegated } of patterns) {
      const name = patternName(act, id);
      add(name, evenNegated ? name : null, null);
    }
  }
  for (const { kind } of book.times) add(patternName("times", kind), null, kind);
  return phrases;
}

/** For every word of a phrase its own symbol, then those of each `word~` that it is a form of. */
function symbolsOfForms(
  book: PhraseBook,
  symbols: Symbols,
): ReadonlyMap<string, readonly number[]> {
  const byForm = new Map<string, number[]>();
  for (let symbol = 0; symbol < symbols.count(); symbol++)
    byForm.set(symbols.nameOf(symbol), [symbol]);
  for (const [lemma, forms] of Object.entries(book.forms)) {
    const symbol = symbols.numberOf(`${lemma}~`);
    for (const form of forms.split(" ")) {
      const own = byForm.get(form);
      if (own === undefined) byForm.set(form, [symbol]);
      else own.push(symbol);
    }
  }
  return byForm;
}

/** What no list of words could hold. */
type Unlisted = Readonly<Record<"first" | "last" | "name" | Numeral, number>>;
type Numeral = "clock" | "ordinal" | "number";

function symbolsUnlisted({ numberOf }: Symbols): Unlisted {
  return {
    first: numberOf("^"),
    last: numberOf("$"),
    name: numberOf("{#name}"),
    clock: numberOf("{#clock}"),
    ordinal: numberOf("{#ordinal}"),
    number: numberOf("{#number}"),
  };
}

/** Adds the classes. By name their levels: those of a level use only those of the levels before. */
function addClasses(
  graph: PhraseGraph,
  root: number,
  classes: readonly NamedPhrases[],
  symbols: Symbols,
): ReadonlyMap<string, number> {
  const levelByClass = new Map<string, number>();
  for (const { name, phrases } of classes) {
    const parsed = phrases.map(parse);
    const level = parsed.reduce((most, one) => Math.max(most, levelOf(one, levelByClass)), 0);
    levelByClass.set(className(name), level);
    const symbol = symbols.numberOf(className(name));
    for (const phrase of parsed) addPhrase(graph, root, phrase, symbol, symbols.numberOf);
  }
  return levelByClass;
}

function readLevels(levelByClass: ReadonlyMap<string, number>, symbols: Symbols): Levels {
  const count = Math.max(none, ...levelByClass.values()) + 1;
  const bySymbol = new Int8Array(symbols.count()).fill(count);
  for (const [name, level] of levelByClass) bySymbol[symbols.numberOf(name)] = level;
  return { bySymbol, count };
}

/** One more than the highest class in the phrase. */
function levelOf(phrase: Phrase, levelByClass: ReadonlyMap<string, number>): number {
  return phrase.reduce((most, part) => {
    if (part.type === "symbol") return Math.max(most, (levelByClass.get(part.name) ?? none) + 1);
    if (part.type === "gap") return most;
    return part.options.reduce(
      (high, option) => Math.max(high, levelOf(option, levelByClass)),
      most,
    );
  }, 0);
}

/** The build has checked every phrase, so a phrase with a fault in it only matches nothing here. */
function parse(source: string): Phrase {
  const phrase = parsePhrase(source);
  return typeof phrase === "string" ? [{ type: "symbol", name: "" }] : phrase;
}

function readLine(
  line: Line,
  words: readonly Word[],
  unlisted: Unlisted,
  symbols: FormMemory<readonly number[]>,
): void {
  clearLine(line, words.length);
  for (let start = 0; start < words.length; start += 1) {
    const word = words[start];
    if (word === undefined) break;
    for (const symbol of symbols.recall(word.known)) addSymbol(line, symbol, start, start + 1);
    if (word.isName) addSymbol(line, unlisted.name, start, start + 1);
  }
  addSymbol(line, unlisted.first, 0, 0);
  addSymbol(line, unlisted.last, words.length, words.length);
  let reach = words.length;
  setReach(line, words.length, reach);
  for (let word = words.length - 1; word >= 0; word -= 1) {
    if (words[word + 1]?.isBroken === true) reach = word;
    setReach(line, word, reach);
  }
}

/** Those that are listed, and what it is of the kinds that no list could hold. */
function symbolsOf(
  form: string,
  symbolsByForm: ReadonlyMap<string, readonly number[]>,
  unlisted: Unlisted,
): readonly number[] {
  const listed = symbolsByForm.get(form) ?? [];
  const kind = numeralOf(form);
  return kind === null ? listed : [...listed, unlisted[kind]];
}

function numeralOf(form: string): Numeral | null {
  if (!/^\d/.test(form)) return null;
  if (/^\d{1,2}[:.h]\d\d$/.test(form)) return "clock";
  return /^\d+(?:st|nd|rd|th)$/.test(form) ? "ordinal" : "number";
}
