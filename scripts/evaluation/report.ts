import { acts } from "../../src/core/acts/act.ts";
import { calibrationErrorOf } from "../training/figures.ts";
import type { Shown } from "../training/shown.ts";
import { bootstrap, wilson, type Interval } from "./intervals.ts";
import { macroF1, ratio, scoreOf, type Judged } from "./judge.ts";

/** What is printed of a set, and of it the one figure that is logged. */
export type Report = { readonly lines: readonly string[]; readonly figure: string };

/** How well acts are recognised in a set, and how many of its words the training messages (`isKnown`) have. */
export function reportActs(
  byMessage: readonly (readonly Judged[])[],
  wordsOf: (text: string) => readonly string[],
  isKnown: (word: string) => boolean,
): Report {
  const judged = byMessage.flat();
  const words = judged.flatMap(({ text }) => wordsOf(text));
  const unknown = words.filter((word) => !isKnown(word)).length;
  const flagged = shareOf(judged.filter(({ found }) => found.length > 0).length, judged.length);
  const head = [
    `${judged.length} sentences, ${flagged} with any act`,
    `words not in the training messages: ${percent(ratio(unknown, words.length))}`,
  ];
  // A set in which nothing is to be found has no recall, nor can it be right: the share above is its figure.
  if (judged.every(({ gold }) => gold.length === 0)) {
    return { lines: head, figure: `${flagged} of neutral sentences marked` };
  }
  const { from, to } = bootstrap(byMessage, (drawn) => macroF1(drawn.flat()));
  const macro = `macro-F1 ${macroF1(judged).toFixed(3)} (${from.toFixed(3)}–${to.toFixed(3)})`;
  const off = `what is found is as certain as it says to within ${calibrationErrorOfFound(judged).toFixed(3)}`;
  return {
    lines: [...head, ...acts.map((act) => formatAct(act, judged)), macro, off],
    figure: macro,
  };
}

/**
 * Expected calibration error, in ten bins of equal width, over every act that is found in any sentence: by how much, on
 * average, the certainty that is said of it differs from how many of those in its bin are labelled so. What is not found
 * is not in it: of twenty acts next to all are as good as impossible in any sentence, and would make it look like nought.
 */
export function calibrationErrorOfFound(judged: readonly Judged[]): number {
  return calibrationErrorOf(
    judged.flatMap(({ found, gold }) =>
      found.map(({ act, confidence }) => ({ chance: confidence, isThere: gold.includes(act) })),
    ),
  );
}

function formatAct(act: (typeof acts)[number], judged: readonly Judged[]): string {
  const { precision, recall, f1, support } = scoreOf(judged, act);
  const cells = [precision, recall, f1].map((value) => value.toFixed(2)).join("  ");
  return `${act.padEnd(12)} ${cells}  ${String(support).padStart(5)}`;
}

/** What is shown of a message, and of how many sentences that message is. */
export type ShownMessage = {
  readonly sentences: number;
  /** Nothing in it does anything. */
  readonly isNeutral: boolean;
  readonly shown: readonly Shown[];
};

/** What a person is told or asked about as a misstep, how much of it hurts, and how much neutral talk gets any. */
export function reportMissteps(messages: readonly ShownMessage[]): readonly string[] {
  const shown = messages.flatMap((message) => message.shown);
  const told = shown.filter(({ isRisk }) => isRisk);
  const asked = shown.filter(({ isSoft }) => isSoft);
  const neutral = messages.filter(({ isNeutral }) => isNeutral);
  const count = neutral.reduce((sum, { sentences }) => sum + sentences, 0);
  const onNeutral = neutral.flatMap((message) => message.shown);
  const risks = onNeutral.filter(({ isRisk }) => isRisk).length;
  const questions = onNeutral.filter(({ isSoft }) => isSoft).length;
  return [
    `${told.length} missteps told, ${shareOf(rightOf(told), told.length)} right; ` +
      `${asked.length} asked about, ${shareOf(rightOf(asked), asked.length)} right`,
    `of ${count} neutral sentences ${shareOf(risks, count)} told as a misstep, ${shareOf(questions, count)} asked about`,
  ];
}

function rightOf(shown: readonly Shown[]): number {
  return shown.filter(({ verdict }) => verdict !== "false").length;
}

function shareOf(part: number, whole: number): string {
  return `${percent(ratio(part, whole))} ${within(wilson(part, whole))}`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function within({ from, to }: Interval): string {
  return `(${(from * 100).toFixed(1)}–${(to * 100).toFixed(1)})`;
}
