import { riskActs, type Act } from "../../src/core/acts/act.ts";
import { createDraft } from "../../src/core/review/draft.ts";
import { findAll, isRisk, type Raised } from "../../src/core/review/find.ts";
import { emptyContext } from "../../src/core/review/review.ts";
import { parseText } from "../../src/core/text/parse-text.ts";
import type { LabelledMessage } from "./labelled.ts";

/** What a sentence is labelled with when a rule is right to mark it. Rules about the whole message are not here. */
export const actsByRule: ReadonlyMap<string, readonly Act[]> = new Map([
  ["clear-ask", ["ask"]],
  ["names-when", ["when"]],
  ["names-return", ["when", "give"]],
  ["own-reason", ["why"]],
  ["reassures", ["reassure"]],
  ["gives-back", ["give"]],
  ["invites", ["invite"]],
  ["understands", ["validate"]],
  ["encourages", ["encourage"]],
  ["hint", ["hint"]],
  ["apology-for-need", ["apologise"]],
  ["hedge", ["hedge"]],
  ["permission", ["hedge"]],
  ["blame", ["blame"]],
  ["contempt", ["contempt"]],
  ["comparison", ["compare"]],
  ["mind-reading", ["mind-read"]],
  ["stonewalling", ["stonewall"]],
  ["giving-in", ["give-in"]],
  ["pressing", ["press"]],
  ["break-up-words", ["threat"]],
  ["threat", ["threat"]],
  ["control", ["control"]],
]);

/** Sorry for the need and soft words weaken what is said, and hurt nobody. */
const slights: ReadonlySet<Act> = new Set(
  [...riskActs].filter((act) => act !== "apologise" && act !== "hedge"),
);

export type Shown = {
  readonly ruleId: string;
  readonly isRisk: boolean;
  /** It is only asked about. */
  readonly isSoft: boolean;
  readonly sentence: string;
  readonly labels: readonly Act[];
  /** `near`: a risk is marked where the sentence does hurt, in another way than the rule says. */
  readonly verdict: "right" | "near" | "false";
};

/** What a review shows of a message, judged by the labels of the sentence that is marked. */
export function judgeShown({ sentences }: LabelledMessage): readonly Shown[] {
  const source = sentences.map(({ text }) => text.trim()).join("\n");
  const ends = sentences.map((_, index) =>
    sentences.slice(0, index + 1).reduce((sum, { text }) => sum + text.trim().length + 1, 0),
  );
  return findAll(createDraft(parseText(source), emptyContext)).flatMap((raised) => {
    const sentence = sentences[ends.findIndex((end) => raised.found.span.start < end)];
    return sentence === undefined ? [] : judgeOne(raised, sentence);
  });
}

function judgeOne(
  raised: Raised,
  { text, acts }: LabelledMessage["sentences"][number],
): readonly Shown[] {
  const expected = actsByRule.get(raised.ruleId);
  if (expected === undefined) return [];
  const risk = isRisk(raised);
  const isRight = acts.some((act) => expected.includes(act));
  const isNear = (risk || raised.found.isSoft === true) && acts.some((act) => slights.has(act));
  return [
    {
      ruleId: raised.ruleId,
      isRisk: risk,
      isSoft: raised.found.isSoft === true,
      sentence: text,
      labels: acts,
      verdict: isRight ? "right" : isNear ? "near" : "false",
    },
  ];
}
