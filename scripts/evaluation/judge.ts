import { acts, type Act, type RecognisedAct } from "../../src/core/acts/act.ts";
import { recogniseAll } from "../../src/core/acts/recognise.ts";
import { parseSentences } from "../../src/core/text/parse-text.ts";
import type { LabelledMessage } from "../training/labelled.ts";

export type Judged = {
  readonly id: string;
  readonly text: string;
  readonly gold: readonly Act[];
  readonly found: readonly RecognisedAct[];
};

/** What is found in each sentence, beside its labels. */
export function judge({ id, sentences }: LabelledMessage): readonly Judged[] {
  const found = recogniseAll(parseSentences(sentences.map(({ text }) => text)));
  return sentences.map(({ text, acts: gold }, index) => ({
    id,
    text,
    gold,
    found: found[index]?.acts ?? [],
  }));
}

export function finds({ found }: Judged, act: Act): boolean {
  return found.some((one) => one.act === act);
}

export type Score = {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly support: number;
};

export function scoreOf(
  judged: readonly Judged[],
  act: Act,
  isFound: (one: Judged) => boolean = (one) => finds(one, act),
): Score {
  let [hits, missed, extra] = [0, 0, 0];
  for (const one of judged) {
    const [inGold, inFound] = [one.gold.includes(act), isFound(one)];
    if (inGold && inFound) hits += 1;
    else if (inGold) missed += 1;
    else if (inFound) extra += 1;
  }
  return {
    precision: ratio(hits, hits + extra),
    recall: ratio(hits, hits + missed),
    f1: ratio(2 * hits, 2 * hits + missed + extra),
    support: hits + missed,
  };
}

export function macroF1(judged: readonly Judged[]): number {
  return acts.reduce((sum, act) => sum + scoreOf(judged, act).f1, 0) / acts.length;
}

export function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
