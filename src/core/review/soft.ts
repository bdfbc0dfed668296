import type { Act, RecognisedAct, RecognisedSentence } from "../acts/act.ts";
import { isSure } from "./bars.ts";

/**
 * What is asked where a misstep is likely, but not as good as sure. Threat and control are not here: nobody should be
 * asked in doubt whether they threaten someone.
 */
export const questionByAct: Readonly<Partial<Record<Act, string>>> = {
  hint: "Could this read as a hint?",
  apologise: "Could this sound like sorry for the need itself?",
  hedge: "Could this make what you need sound small?",
  blame: "Could they hear blame in this?",
  contempt: "Could this sting more than you mean it to?",
  compare: "Could they feel measured against someone here?",
  "mind-read": "Could this sound as if you know their mind?",
  stonewall: "Could this feel like a door being shut?",
  "give-in": "Could this read as taking it back?",
  press: "Could they feel pushed by this?",
};

/** More likely than not: below that a question would only be noise. Blame is told late, so it is asked about sooner. */
const likely = 0.5;
const likelyBlame = 0.4;

/** Likely enough to ask about. Beside a misstep that is sure there is nothing to ask. */
export function isWorthAsking({ acts }: RecognisedSentence, one: RecognisedAct): boolean {
  return (
    questionByAct[one.act] !== undefined &&
    one.confidence >= (one.act === "blame" ? likelyBlame : likely) &&
    !isSure(one) &&
    !acts.some((other) => questionByAct[other.act] !== undefined && isSure(other))
  );
}
