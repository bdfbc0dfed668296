import type { LabelledFile } from "./labelled.ts";

/** Two messages that share more than half of their fives of words, and are labelled alike. */
export type Duplicate = { readonly first: string; readonly second: string; readonly share: number };

const wordsInGram = 5;
const mostShared = 0.5;

/**
 * Messages as good as said before: they teach nothing new, and one in a run held out would flatter the figures. A pair
 * that differs in its labels is none: it is there for the difference.
 */
export function findDuplicates(files: readonly LabelledFile[]): readonly Duplicate[] {
  const messages = files.flatMap(({ name, messages: own }) =>
    own.map(({ id, sentences }) => ({
      id: `${name}/${id}`,
      grams: gramsOf(sentences.map(({ text }) => text).join(" ")),
      labels: sentences.map(({ acts }) => acts.toSorted().join(" ")).join("; "),
    })),
  );
  const seenByGram = new Map<string, number[]>();
  return messages.flatMap(({ id, grams, labels }, index) => {
    const sharedByMessage = new Map<number, number>();
    for (const gram of grams) {
      const seen = seenByGram.get(gram) ?? [];
      for (const other of seen) sharedByMessage.set(other, (sharedByMessage.get(other) ?? 0) + 1);
      seenByGram.set(gram, [...seen, index]);
    }
    return [...sharedByMessage].flatMap(([other, shared]) => {
      const before = messages[other];
      if (before === undefined || before.labels !== labels) return [];
      const share = shared / (grams.size + before.grams.size - shared);
      return share > mostShared ? [{ first: before.id, second: id, share }] : [];
    });
  });
}

function gramsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? [];
  if (words.length < wordsInGram) return new Set([words.join(" ")]);
  return new Set(
    words
      .slice(wordsInGram - 1)
      .map((_, index) => words.slice(index, index + wordsInGram).join(" ")),
  );
}
