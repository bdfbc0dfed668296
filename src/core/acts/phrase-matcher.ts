import { createMatcher, type Found, type Line, type Matcher } from "./matcher.ts";
import { parsePhrase, type Phrase } from "./notation.ts";
import type { NamedPhrases, PhraseBook } from "./phrase-book.ts";
import { createSymbols, type Symbols } from "./symbols.ts";
import type { Word } from "./words.ts";

/** Finds all phrases of a book in a sentence, classes first, then what is built from them. */
export type PhraseMatcher = (words: readonly Word[]) => PhraseMatches;
export type PhraseMatches = readonly PhraseMatch[];
export type PhraseMatch = {
  /** `{class}`, or a pattern as `patternName` names it. */
  readonly name: string;
  readonly found: Found;
  readonly evenNegated: boolean;
};

export function createPhraseMatcher(book: PhraseBook): PhraseMatcher {
  const symbols = createSymbols();
  const symbolsByWord = symbolsOfForms(book, symbols);
  const levels = createLevels(book.classes, symbols);
  const patterns = createPatterns(book, symbols);
  const evenNegated = namesEvenNegated(book);
  const named = (found: Found): PhraseMatch => {
    const name = symbols.nameOf(found.symbol);
    return { name, found, evenNegated: evenNegated.has(name) };
  };
  return (words) => {
    const at = startLine(words, symbols, symbolsByWord);
    const line: Line = { length: words.length, at, isBroken: words.map(({ isBroken }) => isBroken) };
    const matches: PhraseMatch[] = [];
    for (const level of levels) {
      for (const found of level.match(line)) {
        at[found.start]?.push(found.symbol, found.end);
        matches.push(named(found));
      }
    }
    for (const found of patterns.match(line)) matches.push(named(found));
    return matches;
  };
}

export function patternName(act: string, id: string): string {
  return `${act}/${id}`;
}

function createPatterns(book: PhraseBook, symbols: Symbols): Matcher {
  const matcher = createMatcher(symbols.numberOf);
  const add = (name: string, phrases: readonly string[]): void => {
    const symbol = symbols.numberOf(name);
    for (const phrase of phrases) matcher.add(parse(phrase), symbol);
  };
  for (const { act, patterns } of book.acts) {
    for (const { id, phrases } of patterns) add(patternName(act, id), phrases);
  }
  for (const { kind, phrases } of book.times) add(patternName("times", kind), phrases);
  return matcher;
}

function namesEvenNegated(book: PhraseBook): ReadonlySet<string> {
  return new Set(
    book.acts.flatMap(({ act, patterns }) =>
      patterns.filter(({ evenNegated }) => evenNegated).map(({ id }) => patternName(act, id)),
    ),
  );
}

/** For every form of a `word~` the symbols of those. */
function symbolsOfForms(book: PhraseBook, symbols: Symbols): ReadonlyMap<string, readonly number[]> {
  const byForm = new Map<string, number[]>();
  for (const [lemma, forms] of Object.entries(book.forms)) {
    const symbol = symbols.numberOf(`${lemma}~`);
    for (const form of forms.split(" ")) {
      const existing = byForm.get(form);
      if (existing === undefined) byForm.set(form, [symbol]);
      else existing.push(symbol);
    }
  }
  return byForm;
}

/** The classes by how many other classes they rest on: those of a level use only those of the levels before. */
function createLevels(classes: readonly NamedPhrases[], symbols: Symbols): readonly Matcher[] {
  const levelByClass = new Map<string, number>();
  const levels: Matcher[] = [];
  for (const { name, phrases } of classes) {
    const parsed = phrases.map(parse);
    const level = parsed.reduce((most, one) => Math.max(most, levelOf(one, levelByClass)), 0);
    levelByClass.set(`{${name}}`, level + 1);
    const matcher = (levels[level] ??= createMatcher(symbols.numberOf));
    for (const phrase of parsed) matcher.add(phrase, symbols.numberOf(`{${name}}`));
  }
  return levels;
}

/** One more than the highest class in the phrase. */
function levelOf(phrase: Phrase, levelByClass: ReadonlyMap<string, number>): number {
  return phrase.reduce((most, part) => {
    if (part.type === "symbol") return Math.max(most, levelByClass.get(part.name) ?? 0);
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

function startLine(
  words: readonly Word[],
  symbols: Symbols,
  symbolsByForm: ReadonlyMap<string, readonly number[]>,
): number[][] {
  const at = words.map(({ form, isName }, start) => {
    const here: number[] = [];
    const own = symbols.find(form);
    if (own !== undefined) here.push(own, start + 1);
    for (const symbol of symbolsByForm.get(form) ?? []) here.push(symbol, start + 1);
    const kind = kindOf(form, isName);
    if (kind !== null) here.push(symbols.numberOf(kind), start + 1);
    return here;
  });
  at.push([]);
  at[0]?.push(symbols.numberOf("^"), 0);
  at[words.length]?.push(symbols.numberOf("$"), words.length);
  return at;
}

/** Classes that no list could hold. */
function kindOf(form: string, isName: boolean): string | null {
  const first = form.charCodeAt(0);
  if (first > 57 || first < 48) return isName ? "{#name}" : null;
  if (/^\d{1,2}[:.h]\d\d$/.test(form)) return "{#clock}";
  return /^\d+(?:st|nd|rd|th)$/.test(form) ? "{#ordinal}" : "{#number}";
}
