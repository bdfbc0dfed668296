import { ideas } from "../generated/give-back.ts";
import type { Partner } from "../partner.ts";
import type { Random } from "../random.ts";
import type { Register } from "../review/context.ts";
import { pick, shuffle } from "./choose.ts";
import { weekdays, type Weekday } from "./grammar/words.ts";
import type { Idea, PartOfDay } from "./idea.ts";
import type { NeedTime } from "./need-time.ts";

/** A give-back in the two shapes sentences need. */
export type Give = { readonly give: string; readonly treat: string | null };

/** Enough for three drafts and for trying again. */
const ideasPerRequest = 9;

/** A text message has no room for a long one. */
function isShort({ do: words, what }: Idea): boolean {
  return Math.max(words.split(" ").length, what.split(" ").length) <= 6;
}

/** As many ideas as there are drafts, best first, with a time close to the time alone. */
export function chooseIdeas(
  need: NeedTime,
  partner: Partner,
  register: Register,
  random: Random,
): readonly Give[] {
  const ranked = shuffle(random, ideas)
    .filter((idea) => register !== "text" || isShort(idea))
    .map((idea) => ({ idea, rank: rankIdea(idea, need, partner) }))
    .toSorted((a, b) => b.rank - a.rank)
    .slice(0, ideasPerRequest)
    .map(({ idea }) => idea);
  return ranked.map((idea) =>
    ideaToGive(idea, giveTime(need, pick(random, closeParts(idea, need)))),
  );
}

/** Whoever needs time alone is tired: what costs little strength comes first, and what warms this partner. */
function rankIdea(idea: Idea, need: NeedTime, partner: Partner): number {
  const warms = idea.warms.filter((kind) => partner.reassuredBy.includes(kind)).length;
  const strength = { low: 1, some: 0.5, high: -1 }[idea.energy];
  const money = { none: 0.5, small: 0.5, some: 0 }[idea.cost];
  const isFair = idea.minutes >= Math.min(need.minutes ?? 120, 120) / 2 ? 1 : 0;
  const isClose = idea.fits.some((part) => comesSoon(need, part)) ? 1.5 : 0;
  return warms * 2 + strength + money + isFair + isClose;
}

/** The parts of the day on which this idea can follow soon; any of its own when there is none. */
function closeParts({ fits }: Idea, need: NeedTime): readonly PartOfDay[] {
  const close = fits.filter((part) => comesSoon(need, part));
  return close.length > 0 ? close : fits;
}

/** Evenings are always near. Mornings and afternoons wait for the weekend, which may be a week away. */
function comesSoon({ when: { day } }: NeedTime, part: PartOfDay): boolean {
  return (
    part === "evening" ||
    day === null ||
    day === "Friday" ||
    day === "Saturday" ||
    day === "Thursday"
  );
}

function ideaToGive(idea: Idea, time: string): Give {
  const give = idea.who === "me" ? `I'll ${idea.do}` : `let's ${idea.do}`;
  return { give: `${give} ${time}`, treat: `${idea.what} ${time}` };
}

/** When the give-back can be: after the time alone, close to it, and not on a working morning. */
export function giveTime(need: NeedTime, part: PartOfDay): string {
  if (need.overnight) return part === "evening" ? "the evening I'm back" : "the day after I'm back";
  const { day } = need.when;
  if (day === null) return timeWithoutDay(need, part);
  if (part === "evening" && need.part !== "evening") {
    return need.weekly ? `on ${day} evening` : "that evening";
  }
  const next = dayAfter(day);
  if (part === "evening") return `on ${next} evening`;
  const free = next === "Saturday" || next === "Sunday" ? next : "Saturday";
  return part === "morning" ? `on ${free} morning` : `on ${free}`;
}

function timeWithoutDay(need: NeedTime, part: PartOfDay): string {
  if (part === "morning") return "on Sunday morning";
  if (part === "afternoon") return "on Sunday";
  if (need.part === "weekend") return "on Sunday evening";
  if (need.weekly) return "on Friday evening";
  return need.part === "evening" ? "the next evening" : "that evening";
}

function dayAfter(day: Weekday): Weekday {
  return weekdays[(weekdays.indexOf(day) + 1) % weekdays.length] ?? "Sunday";
}
