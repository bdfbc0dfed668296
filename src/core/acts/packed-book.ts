import { acts, type Act, type TimeKind } from "./act.ts";
import type { PhraseBook } from "./phrase-book.ts";

/**
 * A phrase book as it is shipped: a third of the size, since what is alike stands together.
 * Phrases of one list are parted by `;`, lists of words and rows of weights by line ends.
 */
export type PackedBook = {
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
  const features = [...new Set(book.acts.flatMap((act) => Object.keys(act.features)))].toSorted();
  return {
    forms: Object.values(book.forms).join("\n"),
    classes: book.classes.map(({ name, phrases }) => [name, joinPhrases(phrases)]),
    times: book.times.map(({ kind, phrases }) => [kind, joinPhrases(phrases)]),
    acts: book.acts.map(({ act, bias, patterns }) => [
      act,
      bias,
      patterns.map(({ id, weight, evenNegated, phrases }) => [
        id,
        weight,
        evenNegated ? 1 : 0,
        joinPhrases(phrases),
      ]),
    ]),
    features: features.join("\n"),
    weights: features.map((name) => packRow(book, name)).join("\n"),
  };
}

export function unpackBook(packed: PackedBook): PhraseBook {
  const rows = packed.weights.split("\n");
  const names = packed.features.split("\n");
  return {
    forms: Object.fromEntries(
      packed.forms.split("\n").map((forms) => [forms.split(" ", 1)[0] ?? "", forms]),
    ),
    classes: packed.classes.map(([name, phrases]) => ({ name, phrases: phrases.split(";") })),
    times: packed.times.map(([kind, phrases]) => ({ kind, phrases: phrases.split(";") })),
    acts: packed.acts.map(([act, bias, patterns]) => ({
      act,
      bias,
      features: unpackFeatures(names, rows, acts.indexOf(act)),
      patterns: patterns.map(([id, weight, evenNegated, phrases]) => ({
        id,
        weight,
        evenNegated: evenNegated === 1,
        phrases: phrases.split(";"),
      })),
    })),
  };
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
