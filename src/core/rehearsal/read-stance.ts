import { plain } from "../review/plain.ts";
import { strengths, type LineBook } from "./line.ts";
import { stances, type Stance } from "./stance.ts";

/** How likely a line is each stance; they add up to 1. The likeliest first. */
export type ReadStance = { readonly stance: Stance; readonly share: number };

/**
 * Which stance a line takes, by the words the authored lines of each use: naive Bayes over words and pairs of words,
 * every stance as likely as another. `without`: a line of the book to read as if it were not in it.
 */
export function readStance(
  line: string,
  book: LineBook,
  without: string | null = null,
): readonly ReadStance[] {
  const model = modelOf(book);
  const left = without === null ? [] : featuresOf(without);
  const features = featuresOf(line).filter((feature) => model.vocabulary.has(feature));
  const scores = stances.map((stance) => {
    const counts = model.countsByStance.get(stance);
    const isFrom = without !== null && model.stanceByLine.get(without) === stance;
    const total = (counts?.total ?? 0) - (isFrom ? left.length : 0);
    const countOf = (feature: string): number =>
      (counts?.byFeature.get(feature) ?? 0) - (isFrom ? count(left, feature) : 0);
    return features.reduce(
      (sum, feature) =>
        sum +
        Math.log((countOf(feature) + smoothing) / (total + smoothing * model.vocabulary.size)),
      0,
    );
  });
  const top = Math.max(...scores);
  const weights = scores.map((score) => Math.exp(score - top));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return stances
    .map((stance, index) => ({ stance, share: (weights[index] ?? 0) / all }))
    .toSorted((a, b) => b.share - a.share);
}

/** Small, so that a word two stances share decides little. */
const smoothing = 0.2;

type Counts = { readonly byFeature: ReadonlyMap<string, number>; readonly total: number };
type Model = {
  readonly countsByStance: ReadonlyMap<Stance, Counts>;
  readonly stanceByLine: ReadonlyMap<string, Stance>;
  readonly vocabulary: ReadonlySet<string>;
};

const modelByBook = new WeakMap<LineBook, Model>();

function modelOf(book: LineBook): Model {
  const known = modelByBook.get(book);
  if (known !== undefined) return known;
  const countsByStance = new Map<Stance, Counts>();
  const stanceByLine = new Map<string, Stance>();
  const vocabulary = new Set<string>();
  for (const stance of stances) {
    const byFeature = new Map<string, number>();
    let total = 0;
    for (const line of strengths.flatMap((strength) => book[stance][strength])) {
      const text = typeof line === "string" ? line : line.text;
      stanceByLine.set(text, stance);
      for (const feature of featuresOf(text)) {
        byFeature.set(feature, (byFeature.get(feature) ?? 0) + 1);
        vocabulary.add(feature);
        total += 1;
      }
    }
    countsByStance.set(stance, { byFeature, total });
  }
  const model = { countsByStance, stanceByLine, vocabulary };
  modelByBook.set(book, model);
  return model;
}

function featuresOf(line: string): readonly string[] {
  const words = plain(line)
    .toLowerCase()
    .match(/[\p{L}']+|[?…]/gu);
  if (words === null) return [];
  return [...words, ...words.slice(1).map((word, index) => `${words[index] ?? ""} ${word}`)];
}

function count(features: readonly string[], wanted: string): number {
  return features.filter((feature) => feature === wanted).length;
}
