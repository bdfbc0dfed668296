import { acts } from "../../src/core/acts/act.ts";
import { aroundStep, roundWeight } from "../../src/core/acts/model.ts";
import type { Row } from "../../src/core/acts/row.ts";
import {
  readSurroundings,
  scoreInContext,
  surroundingCount,
} from "../../src/core/acts/surroundings.ts";
import { fitLinear, type Sample } from "./ada-grad.ts";
import { groupByMessage, type Example } from "./examples.ts";

/** An example with what it scores by itself, found by a model that has not seen its run. */
export type Scored = Example & { readonly score: Row };

/** What the sentences around add to what one says by itself. */
export function fitAround(scored: readonly Scored[]): readonly Row[] {
  const samples = groupByMessage(scored).flatMap(toSamples);
  const { biases, weights } = fitLinear(samples, surroundingCount);
  return Array.from({ length: surroundingCount }, (_, input) => {
    const row = weights.slice(input * acts.length, (input + 1) * acts.length);
    const isLast = input === surroundingCount - 1;
    return row.map((weight, act) =>
      roundWeight(weight + (isLast ? (biases[act] ?? 0) : 0), aroundStep),
    );
  });
}

/** In the order of the messages, as `groupByMessage` gives them. */
export function scoreAround(scored: readonly Scored[], around: readonly Row[]): readonly Scored[] {
  return groupByMessage(scored).flatMap((message) => {
    const scores = scoreInContext(
      message.map(({ score }) => score),
      around,
    );
    return message.map((one, index) => ({ ...one, score: scores[index] ?? one.score }));
  });
}

function toSamples(message: readonly Scored[]): readonly Sample[] {
  const inputs = message.map((): { feature: number; value: number }[] => []);
  readSurroundings(
    message.map(({ score }) => score),
    (sentence, feature, value) => inputs[sentence]?.push({ feature, value }),
  );
  return message.map(({ score, gold, key }, index) => ({
    features: Int32Array.from(inputs[index] ?? [], ({ feature }) => feature),
    values: Float64Array.from(inputs[index] ?? [], ({ value }) => value),
    offset: score,
    gold,
    times: 1,
    key,
  }));
}
