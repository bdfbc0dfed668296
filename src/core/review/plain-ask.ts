import type { RecognisedSentence, TimeExpression } from "../acts/act.ts";
import { sliceSpan } from "../text/span.ts";
import type { Draft } from "./draft.ts";

/** The ask without anything around it, with the times the writer gave: "I'd like some time to myself, Saturday morning." */
export function plainAsk(draft: Draft, { times }: RecognisedSentence): string {
  const words = times.toSorted(byKind).map(({ span }) => sliceSpan(draft.source, span));
  return `${["I'd like some time to myself", ...words].join(", ")}.`;
}

/** The day before the hour, the hour before the end. */
const order: readonly TimeExpression["kind"][] = [
  "frequency",
  "day",
  "time",
  "length",
  "end",
  "return",
];

function byKind(a: TimeExpression, b: TimeExpression): number {
  return order.indexOf(a.kind) - order.indexOf(b.kind);
}
