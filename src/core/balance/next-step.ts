import { Temporal } from "temporal-polyfill";
import { offersTalk } from "../safety/pace.ts";
import type { Block, Day, Diary } from "./diary.ts";

/** What to stay with, so that what was agreed happens. */
export type NextStep =
  /** Their side comes first: time given back that fell through and was not made good. */
  | { readonly type: "make-good"; readonly block: Block }
  /** Time alone that fell through twice running: plan it anew, ask again, or make it smaller. */
  | { readonly type: "stay-with-it"; readonly blocks: readonly [Block, Block] }
  /** It was put off three times in fourteen days: a talk finds out why, and no third message does. */
  | { readonly type: "book-a-talk" }
  /** A block whose day is over and nobody said what became of it. */
  | { readonly type: "say-what-happened"; readonly block: Block };

/** At most one, and what is owed to the other before what is owed to oneself. */
export function nextStep({ blocks }: Diary, today: Day): NextStep | null {
  const past = blocks.filter(({ day }) => day <= today).toSorted(byDay);
  const owed = past.findLast((block) => isOwed(block, blocks));
  if (owed !== undefined) return { type: "make-good", block: owed };
  const putOff = past.filter(({ kind, outcome }) => kind === "alone" && outcome.type === "skipped");
  if (offersTalk(putOff.map(startOf), startOf({ day: today }))) return { type: "book-a-talk" };
  const [second, first] = past
    .filter(({ kind, outcome }) => kind === "alone" && outcome.type !== "planned")
    .toReversed();
  if (first?.outcome.type === "skipped" && second?.outcome.type === "skipped")
    return { type: "stay-with-it", blocks: [first, second] };
  const open = past.findLast(({ day, outcome }) => outcome.type === "planned" && day < today);
  return open === undefined ? null : { type: "say-what-happened", block: open };
}

/**
 * Time given back is owed once the time alone was had. Any later time together that was had, or is planned,
 * for the same time alone makes it good.
 */
function isOwed(block: Block, all: readonly Block[]): boolean {
  const { givesBackFor, outcome } = block;
  if (givesBackFor === null || outcome.type !== "skipped") return false;
  const isHad = all.some(
    ({ id, outcome: { type } }) => id === givesBackFor && (type === "had" || type === "cut-short"),
  );
  const isMadeGood = all.some(
    (other) => other.givesBackFor === givesBackFor && other.outcome.type !== "skipped",
  );
  return isHad && !isMadeGood;
}

/** In milliseconds, as if every day had 24 hours: they are only counted. */
function startOf({ day }: Pick<Block, "day">): number {
  return Temporal.PlainDate.from(day).toZonedDateTime("UTC").epochMilliseconds;
}

function byDay(a: Block, b: Block): number {
  return a.day < b.day ? -1 : Number(a.day > b.day);
}
