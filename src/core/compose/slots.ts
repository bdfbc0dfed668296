import type { Partner } from "../partner.ts";
import type { Answers } from "./answers.ts";
import type { Give } from "./give-back.ts";
import { isGladNews } from "./grammar/mind.ts";
import type { Reason } from "./grammar/reason.ts";
import { isSensitive } from "./plan.ts";
import type { Conditions, Slots } from "./template.ts";

/** What the slots of one draft say. */
export function createSlots(answers: Answers, reason: Reason, give: Give): Slots {
  const { need } = answers;
  const valueByName: Readonly<Record<string, string | null>> = {
    name: answers.name,
    on: need.on,
    time: need.time,
    by: need.by,
    until: need.until,
    meal: need.meal,
    purpose: answers.purpose?.purpose ?? null,
    why: reason.why,
    because: reason.because,
    mind: answers.mind,
    enjoy: answers.enjoy,
    give: give.give,
    treat: give.treat,
  };
  const block = (alone: string): string => `${need.block.head} ${alone}${need.block.tail}`;
  return new Map<string, (argument: string) => string | null>([
    ...Object.entries(valueByName).map(([name, value]) => [name, () => value] as const),
    ["block", block],
  ]);
}

export function createConditions(answers: Answers, partner: Partner): Conditions {
  const { need } = answers;
  const facts: Readonly<Record<string, boolean>> = {
    weekly: need.weekly,
    once: !need.weekly,
    clock: need.by !== null,
    overnight: need.overnight,
    // Nobody says "Love, I love you".
    love: (answers.name ?? "").endsWith("love"),
    big: need.isBig,
    soon: /\b(?:tonight|today|tomorrow)\b/u.test(need.on),
    sensitive: isSensitive(partner),
    mind: answers.mind !== null,
    glad: answers.mind !== null && isGladNews(answers.mind),
    heavy: answers.mind !== null && !isGladNews(answers.mind),
  };
  const held = Object.entries(facts).flatMap(([name, holds]) => (holds ? [name] : []));
  return new Set(partner.temperament === null ? held : [...held, partner.temperament]);
}
