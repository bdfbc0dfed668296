import { acts, type Act, type TimeKind } from "./act.ts";
import { regularForms } from "./inflect.ts";
import type { PhraseBook } from "./phrase-book.ts";

/**
 * A phrase book as it is shipped: a third of the size, since what is alike stands together.
 * Phrases of one list are parted by `;`, lists of words and rows of weights by line ends.
 * A class is written as the one or two capitals of its place in `classes`: no phrase has others.
 */
export type PackedBook = {
  /** Of the words with a tilde those whose forms follow no rule. */
  readonly forms: string;
  readonly classes: readonly (readonly [name: string, phrases: string])[];
  readonly times: readonly (readonly [kind: TimeKind, phrases: string])[];
  readonly acts: readonly (readonly [act: Act, bias: number, patterns: readonly PackedPattern[]])[];
  /** The names of the features, in the order of the rows. */
  readonly features: string;
  /** A row a feature, a sign an act in the order of `acts`; a blank is nought. */
  readonly weights: string;
};
type PackedPattern = readonly [id: string, weight: number, evenNegated: 0 | 1, phrases: string];

/** Weights are kept to a tenth, in signs from `#` (-4.4) over `O` (0) to `{` (4.4). None needs an escape but `\`. */
const stepsPerOne = 10;
const most = 44;
const nought = 79;

export function packBook(book: PhraseBook): PackedBook {
  const names = [...new Set(book.acts.flatMap((act) => Object.keys(act.features)))].toSorted();
  const rows = names.map((name) => packRow(book, name));
  const kept = names.filter((_, index) => rows[index] !== "");
  const shorten = createShorten(book.classes.map(({ name }) => name));
  const join = (phrases: readonly string[]): string => shorten(joinPhrases(phrases));
  return {
    forms: Object.entries(book.forms)
      .flatMap(([word, forms]) => (forms === regularForms(word) ? [] : [forms]))
      .join("\n"),
    classes: book.classes.map(({ name, phrases }) => [name, join(phrases)]),
    times: book.times.map(({ kind, phrases }) => [kind, join(phrases)]),
    acts: book.acts.map(({ act, bias, patterns }) => [
      act,
      bias,
      patterns.map(({ id, weight, evenNegated, phrases }) => [
        id,
        weight,
        evenNegated ? 1 : 0,
        join(phrases),
      ]),
    ]),
    features: shorten(kept.join("\n")),
    weights: rows.filter((row) => row !== "").join("\n"),
  };
}

export function unpackBook(packed: PackedBook): PhraseBook {
  const lengthen = createLengthen(packed.classes.map(([name]) => name));
  const split = (phrases: string): readonly string[] => lengthen(phrases).split(";");
  const rows = packed.weights.split("\n");
  const names = lengthen(packed.features).split("\n");
  const book = {
    classes: packed.classes.map(([name, phrases]) => ({ name, phrases: split(phrases) })),
    times: packed.times.map(([kind, phrases]) => ({ kind, phrases: split(phrases) })),
    acts: packed.acts.map(([act, bias, patterns]) => ({
      act,
      bias,
      features: unpackFeatures(names, rows, acts.indexOf(act)),
      patterns: patterns.map(([id, weight, evenNegated, phrases]) => ({
        id,
        weight,
        evenNegated: evenNegated === 1,
        phrases: split(phrases),
      })),
    })),
  };
  return { forms: unpackForms(packed), ...book };
}

function unpackForms({ forms, classes, times, acts: all }: PackedBook): PhraseBook["forms"] {
  const irregular = forms
    .split("\n")
    .map((line): [string, string] => [line.split(" ", 1)[0] ?? "", line]);
  const lists = [
    ...[...classes, ...times].map(([, phrases]) => phrases),
    ...all.flatMap(([, , patterns]) => patterns.map((pattern) => pattern[3])),
  ];
  const words = lists.flatMap((list) =>
    [...list.matchAll(/([\p{Ll}']+)~/gu)].map((found) => found[1] ?? ""),
  );
  const regular = words.map((word): [string, string] => [word, regularForms(word)]);
  return Object.fromEntries([...regular, ...irregular]);
}

function createShorten(names: readonly string[]): (text: string) => string {
  const codeByName = new Map(names.map((name, index) => [name, codeOf(index)]));
  return (text) =>
    text.replace(/\{([a-z-]+)\}/g, (whole, name: string) => codeByName.get(name) ?? whole);
}

function createLengthen(names: readonly string[]): (text: string) => string {
  const nameByCode = new Map(names.map((name, index) => [codeOf(index), `{${name}}`]));
  return (text) => text.replace(/[A-Z]+/g, (code) => nameByCode.get(code) ?? code);
}

/** A to Z, then AA to ZZ. */
function codeOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : codeOf(Math.floor(index / 26) - 1) + last;
}

/** The order of phrases means nothing; beside its like each costs less. */
function joinPhrases(phrases: readonly string[]): string {
  return phrases.toSorted().join(";");
}

function packRow({ acts: all }: PhraseBook, name: string): string {
  const weightByAct = new Map(all.map(({ act, features }) => [act, features[name] ?? 0]));
  return acts
    .map((act) => packWeight(weightByAct.get(act) ?? 0))
    .join("")
    .trimEnd();
}

function packWeight(weight: number): string {
  const steps = Math.max(-most, Math.min(most, Math.round(weight * stepsPerOne)));
  return steps === 0 ? " " : String.fromCharCode(nought + steps);
}

function unpackFeatures(
  names: readonly string[],
  rows: readonly string[],
  column: number,
): Readonly<Record<string, number>> {
  const features: Record<string, number> = {};
  names.forEach((name, index) => {
    const sign = rows[index]?.charCodeAt(column);
    // Past the end of a row there is no sign: its last blanks are cut.
    if (sign === undefined || Number.isNaN(sign) || sign === 32) return;
    features[name] = (sign - nought) / stepsPerOne;
  });
  return features;
}
