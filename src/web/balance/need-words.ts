import { gapGrowth, gapOf } from "../../core/need/gap.ts";
import type { NeedAnswers } from "../../core/need/need.ts";
import type { Day } from "../../core/balance/diary.ts";
import type { NeedOfDay } from "./kept.ts";
import { kindPhrases } from "./labels.ts";
import { amountToWords, dayToWords } from "./words.ts";

/** The gap in words. It is between what one has and what one would like, and no norm is in it. */
export function gapToWords(answers: NeedAnswers): string {
  const { wanted, had, missing, mostMissed } = gapOf(answers);
  if (wanted === 0 && had === 0) return "You have not put in any time. That is fine.";
  if (mostMissed === null) return "You have about as much time to yourself as you would like.";
  const has = had === 0 ? "had none" : `had about ${amountToWords(had)}`;
  return `You ${has} and would like about ${amountToWords(wanted)}. About ${amountToWords(missing)} a week is missing, most of all time ${kindPhrases[mostMissed]}.`;
}

/** What else the answers say, gently, one sentence each. */
export function notesOn(answers: NeedAnswers): readonly string[] {
  const { wasHardlyChosen, isAwayFrom } = gapOf(answers);
  return [
    wasHardlyChosen
      ? "Little of it was your choice. Time alone does more for you when you choose it."
      : null,
    answers.obstacles.includes("feels-unfair")
      ? "It is not unfair to ask. Your need counts, and so does theirs."
      : null,
    answers.obstacles.includes("not-asked")
      ? "You have not asked yet. The words for it can be short and kind."
      : null,
    isAwayFrom
      ? "You named more to be away from than to have time for. That may be worth a talk of its own."
      : null,
  ].filter((note) => note !== null);
}

/** Against the person's own earlier answers, and nobody else's. */
export function growthToWords(answers: NeedAnswers, before: NeedOfDay, today: Day): string {
  const growth = gapGrowth(answers, before.answers);
  const since = `Since ${dayToWords(before.day, today)}`;
  if (growth === 0) return `${since} the gap has stayed the same.`;
  const how = growth > 0 ? "has grown" : "has become smaller";
  return `${since} the gap ${how}, by ${amountToWords(Math.abs(growth))}.`;
}
