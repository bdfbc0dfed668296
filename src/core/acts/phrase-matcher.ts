import { createMatcher, type Found, type Line, type Matcher } from "./matcher.ts";
import { parsePhrase, type Phrase } from "./notation.ts";
import type { NamedPhrases, PhraseBook } from "./phrase-book.ts";
import type { Word } from "./words.ts";

/** Finds all phrases of a book in a sentence, classes first, then what is built from them. */
export type PhraseMatcher = (words: readonly Word[]) => PhraseMatches;
export type PhraseMatches = readonly {
  /** `{class}`, or a pattern as `patternName` names it. */
  readonly name: string;
  readonly found: Found;
  readonly evenNegated: boolean;
}[];

export function createPhraseMatcher(book: PhraseBook): PhraseMatcher {
  const symbols = createSymbols();
  const simple = simpleSymbols(book, symbols);
  const levels = createLevels(book.classes, symbols);
  const last = createMatcher(symbols.numberOf);
  const evenNegated = new Set<string>();
  for (const { name, phrases } of patternsOf(book))
    addPhrases(last, symbols.numberOf(name), phrases);
  for (const { act, patterns } of book.acts) {
    for (const pattern of patterns)
      if (pattern.evenNegated) evenNegated.add(patternName(act, pattern.id));
  }
  const named = (found: Found): PhraseMatches[number] => {
    const name = symbols.nameOf(found.symbol);
    return { name, found, evenNegated: evenNegated.has(name) };
  };
  return (words) => {
    const at = startLine(words, symbols, simple);
    const line: Line = {
      length: words.length,
      at,
      isBroken: words.map(({ isBroken }) => isBroken),
    };
    for (const level of levels) {
      for (const found of level.match(line)) at[found.start]?.push(found);
    }
    const classes = at
      .flat()
      .map(named)
      .filter(({ name }) => name.startsWith("{"));
    return [...classes, ...last.match(line).map(named)];
  };
}

export function patternName(act: string, id: string): string {
  return `${act}/${id}`;
}

function patternsOf(book: PhraseBook): readonly NamedPhrases[] {
  return [
    ...book.acts.flatMap(({ act, patterns }) =>
      patterns.map(({ id, phrases }) => ({ name: patternName(act, id), phrases })),
    ),
    ...book.times.map(({ kind, phrases }) => ({ name: patternName("times", kind), phrases })),
  ];
}

type Symbols = {
  readonly numberOf: (name: string) => number;
  readonly find: (name: string) => number | undefined;
  readonly nameOf: (symbol: number) => string;
};

function createSymbols(): Symbols {
  const numberByName = new Map<string, number>();
  const names: string[] = [];
  return {
    numberOf(name) {
      const existing = numberByName.get(name);
      if (existing !== undefined) return existing;
      names.push(name);
      numberByName.set(name, names.length - 1);
      return names.length - 1;
    },
    find: (name) => numberByName.get(name),
    nameOf: (symbol) => names[symbol] ?? "",
  };
}

/** For every word the symbols that it is by itself: its `word~` and the classes of which it is a member. */
function simpleSymbols(book: PhraseBook, symbols: Symbols): ReadonlyMap<string, readonly number[]> {
  const byWord = new Map<string, number[]>();
  for (const [lemma, forms] of Object.entries(book.forms)) {
    for (const form of forms.split(" ")) collect(byWord, form, symbols.numberOf(`${lemma}~`));
  }
  return byWord;
}

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

function addPhrases(matcher: Matcher, symbol: number, phrases: readonly string[]): void {
  for (const phrase of phrases) matcher.add(parse(phrase), symbol);
}

/** The build has checked every phrase, so a phrase with a fault in it only matches nothing here. */
function parse(source: string): Phrase {
  const phrase = parsePhrase(source);
  return typeof phrase === "string" ? [{ type: "symbol", name: "" }] : phrase;
}

function startLine(
  words: readonly Word[],
  symbols: Symbols,
  simple: ReadonlyMap<string, readonly number[]>,
): Found[][] {
  const at = words.map(({ form, isName }, start) => {
    const own = symbols.find(form);
    const kind = kindOf(form, isName);
    const kinds = kind === null ? [] : [symbols.numberOf(kind)];
    const all = [...(own === undefined ? [] : [own]), ...(simple.get(form) ?? []), ...kinds];
    return all.map((symbol) => ({ symbol, start, end: start + 1 }));
  });
  at.push([]);
  const edge = (name: string, position: number): void => {
    at[position]?.push({ symbol: symbols.numberOf(name), start: position, end: position });
  };
  edge("^", 0);
  edge("$", words.length);
  return at;
}

/** Classes that no list could hold. */
function kindOf(form: string, isName: boolean): string | null {
  if (/^\p{N}{1,2}[:.h]\p{N}\p{N}$/u.test(form)) return "{#clock}";
  if (/^\p{N}+(?:st|nd|rd|th)$/u.test(form)) return "{#ordinal}";
  if (/^\p{N}/u.test(form)) return "{#number}";
  return isName ? "{#name}" : null;
}

function collect<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
