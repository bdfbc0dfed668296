import { acts } from "../../src/core/acts/act.ts";
import { phraseBook } from "../../src/core/acts/book.ts";
import { featureNames } from "../../src/core/acts/feature-names.ts";
import { readGrams, type Grams } from "../../src/core/acts/grams.ts";
import { readSentences } from "../../src/core/acts/read-sentences.ts";
import { hashText, mixHashes } from "../../src/core/acts/hash.ts";
import type { Row } from "../../src/core/acts/row.ts";
import { addScores, gatherWeights } from "../../src/core/acts/weights.ts";
import { parseSentences } from "../../src/core/text/parse-text.ts";
import type { LabelledFile, LabelledMessage } from "./labelled.ts";

/** A labelled sentence, read. */
export type Example = {
  readonly run: string;
  /** A hash of where it stands. */
  readonly key: number;
  /** Unique over all runs. */
  readonly message: string;
  /** Nothing in its whole message does anything. */
  readonly isNeutral: boolean;
  readonly grams: Grams;
  /** The phrases, classes and traits in it, by number and by name. */
  readonly features: readonly number[];
  readonly names: readonly string[];
  /** What it scores by the weights set by hand. */
  readonly byHand: Row;
  /** Bit n stands for the act n of `acts`. */
  readonly gold: number;
};

export const goldenRun = "golden";

const byHand = gatherWeights(phraseBook);

export function readExamples(files: readonly LabelledFile[]): readonly Example[] {
  return files.flatMap(({ name, messages }) =>
    messages.flatMap((message) => readMessage(name, message)),
  );
}

function readMessage(run: string, { id, sentences }: LabelledMessage): readonly Example[] {
  const texts = parseSentences(sentences.map(({ text }) => text));
  const read = texts.flatMap((text) =>
    readSentences(text).map((one) => ({ features: one.features, grams: readGrams(one) })),
  );
  const isNeutral = sentences.every((sentence) => sentence.acts.length === 0);
  return sentences.flatMap((sentence, index) => {
    const own = read[index];
    if (own === undefined) return [];
    const features = own.features.ids;
    const score = new Float64Array(byHand.biases);
    addScores(score, byHand, features);
    return [
      {
        run,
        key: mixHashes(hashText(`${run}/${id}`), index),
        message: `${run}/${id}`,
        isNeutral,
        grams: own.grams,
        features,
        names: features.map(featureNames.nameOf),
        byHand: score,
        gold: sentence.acts.reduce((bits, act) => bits | (1 << acts.indexOf(act)), 0),
      },
    ];
  });
}

/** The examples of one message after another. */
export function groupByMessage<T extends Pick<Example, "message">>(
  examples: readonly T[],
): readonly (readonly T[])[] {
  return [...Map.groupBy(examples, ({ message }) => message).values()];
}
