import type { Span } from "../text/span.ts";
import type { Sentence } from "../text/text.ts";

/** What a sentence does to the one who hears it. */
export const acts = [
  "ask",
  "when",
  "why",
  "reassure",
  "give",
  "invite",
  "validate",
  "encourage",
  "hint",
  "apologise",
  "hedge",
  "blame",
  "contempt",
  "threat",
  "compare",
  "mind-read",
  "stonewall",
  "give-in",
  "press",
  "control",
] as const;
export type Act = (typeof acts)[number];

/** What may hurt the other, or takes back what one needs. */
export const riskActs: ReadonlySet<Act> = new Set(acts.slice(acts.indexOf("hint")));

export type RecognisedAct = {
  readonly act: Act;
  /** In [0, 1]. */
  readonly confidence: number;
  /** The words it stands on, inside the sentence. */
  readonly span: Span;
  /** The pattern or feature that fired, for the developer: "ask/need-time". */
  readonly why: string;
};

/** What a time expression says about the time alone. `end`: until six; `return`: back by six, I'll call at nine. */
export const timeKinds = ["return", "end", "frequency", "length", "time", "day"] as const;
export type TimeKind = (typeof timeKinds)[number];
export type TimeExpression = { readonly kind: TimeKind; readonly span: Span };

export type RecognisedSentence = {
  readonly sentence: Sentence;
  readonly acts: readonly RecognisedAct[];
  /** Every concrete time expression in the sentence, whatever it belongs to. */
  readonly times: readonly TimeExpression[];
};
