import { ideas } from "../generated/give-back.ts";
import type { Partner } from "../partner.ts";
import type { Random } from "../random.ts";
import { pick, shuffle } from "./choose.ts";
import type { Weekday } from "./grammar/words.ts";
import { weekdays } from "./grammar/words.ts";
import type { Idea, PartOfDay } from "./idea.ts";
import type { NeedTime } from "./need-time.ts";

/** A give-back in the two shapes sentences need. */
export type Give = { readonly give: string; readonly treat: string | null };

/** As many ideas as there are drafts, best first, with a time close to the time alone. */
export function chooseIdeas(
  need: NeedTime,
  partner: Partner,
  random: Random,
  count: number,
): readonly Give[] {
  const ranked = shuffle(random, ideas)
    .map((idea) => ({ idea, rank: rankIdea(idea, need, partner) }))
    .toSorted((a, b) => b.rank - a.rank)
    .slice(0, count)
    .map(({ idea }) => idea);
  return ranked.map((idea) => ideaToGive(idea, giveTime(need, pick(random, idea.fits))));
}

/** Whoever needs time alone is tired: what costs little strength comes first, and what warms this partner. */
function rankIdea(idea: Idea, need: NeedTime, partner: Partner): number {
  const warms = idea.warms.filter((kind) => partner.reassuredBy.includes(kind)).length;
  const strength = { low: 1, some: 0.5, high: -1 }[idea.energy];
  const money = { none: 0.5, small: 0.5, some: 0 }[idea.cost];
  const isFair = idea.minutes >= Math.min(need.minutes ?? 120, 120) / 2 ? 1 : 0;
  return warms * 2 + strength + money + isFair;
}

export function ideaToGive(idea: Idea, time: string): Give {
  const give = idea.who === "me" ? `I'll ${idea.do}` : `let's ${idea.do}`;
  return { give: `${give} ${time}`, treat: `${idea.what} ${time}` };
}

/** When the give-back can be: after the time alone and close to it. */
export function giveTime(need: NeedTime, part: PartOfDay): string {
  const { day } = need.when;
  if (need.overnight) return part === "evening" ? "the evening I'm back" : "the day after I'm back";
  if (day === null) return timeWithoutDay(need, part);
  const isSameDay = need.part !== "evening" && need.part !== "day" && part === "evening";
  if (isSameDay) return need.weekly ? `on ${day} evening` : "that evening";
  return `on ${dayAfter(day)} ${part}`;
}

function timeWithoutDay(need: NeedTime, part: PartOfDay): string {
  if (need.weekly) return `on ${part === "evening" ? "Friday" : "Sunday"} ${part}`;
  if (part !== "evening") return part === "morning" ? "the next morning" : "the day after";
  return need.part === "evening" ? "the next evening" : "that evening";
}

function dayAfter(day: Weekday): Weekday {
  return weekdays[(weekdays.indexOf(day) + 1) % weekdays.length] ?? "Sunday";
}
