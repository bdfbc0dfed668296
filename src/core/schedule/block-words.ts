import { unreachable } from "../assert.ts";
import type { Availability } from "./availability.ts";
import type { Block } from "./block.ts";
import { slotsOf } from "./candidate.ts";
import { capital, clockWord, dayWord } from "./clock-words.ts";
import { pairGiveBacks } from "./give-back.ts";
import { type Household, needOfKind, otherOf, type Person } from "./need.ts";
import { overlaps } from "./span.ts";
import type { Week } from "./week.ts";
import { isWithinAny } from "./window.ts";

/** Who looks after the children meanwhile; `null` when nobody has to. */
export function coverOf(week: Week, block: Block): Person | null {
  if (block.kind === "together") return null;
  const { care }: Availability = week.availability;
  const isNeeded = slotsOf(week, block).some((slot) => care[slot] !== "none");
  return isNeeded ? otherOf(needOfKind[block.kind]) : null;
}

/** For each block of a week why it is there, to the asker: what for, who covers, when they are back, what answers it. */
export function describeBlocks(
  week: Week,
  blocks: readonly Block[],
  zone: string,
): ReadonlyMap<Block, string> {
  const asks = blocks.filter(({ kind }) => kind === "alone-me");
  const backs = blocks.filter(({ kind }) => kind === "together");
  const pairs = pairGiveBacks(asks, backs);
  const askOf = new Map([...pairs].map(([ask, back]) => [back, ask]));
  return new Map(
    blocks.map((block) => {
      const words =
        block.kind === "together"
          ? togetherWords(week, block, askOf.get(block), zone)
          : aloneWords(week, block, pairs.get(block), zone);
      return [block, words];
    }),
  );
}

function aloneWords(week: Week, block: Block, back: Block | undefined, zone: string): string {
  const { household } = week;
  const isMine = block.kind === "alone-me";
  const { alone, name } = isMine ? household.me : household.partner;
  const purpose = alone.whatFor === null ? "" : `, for ${alone.whatFor}`;
  const whose = isMine ? "Time of your own" : `${name}'s own time`;
  const answered =
    back === undefined
      ? ""
      : ` Time together follows on ${dayWord(back.start, zone)} at ${clockWord(back.start, zone)}.`;
  return `${whose}${purpose}. Back at ${clockWord(block.end, zone)}.${coverWords(week, block)}${answered}`;
}

function coverWords(week: Week, block: Block): string {
  const cover = coverOf(week, block);
  switch (cover) {
    case "me":
      return " You are there for the children.";
    case "partner":
      return ` ${week.household.partner.name} is there for the children.`;
    case null:
      return "";
    default:
      return unreachable(cover);
  }
}

function togetherWords(week: Week, block: Block, ask: Block | undefined, zone: string): string {
  const what = wishAt(week, block) ?? "Time for the two of you";
  if (ask === undefined) return `${capital(what)}.`;
  return `${capital(what)}, after your own time on ${dayWord(ask.start, zone)}.`;
}

/** The wish that has its best time then; else one that is good at any time. */
function wishAt({ household, grid }: Week, block: Block): string | null {
  const { wishes, whatFor }: Household["together"] = household.together;
  const slot = grid.slots.find(({ start }) => overlaps(block, { start, end: start + 1 }));
  const fitting = wishes.find(({ best }) => slot !== undefined && isWithinAny(best, slot));
  return fitting?.what ?? wishes.find(({ best }) => best.length === 0)?.what ?? whatFor;
}
