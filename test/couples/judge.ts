import { nextStep } from "../../src/core/balance/next-step.ts";
import { sides, type Side, type Year } from "./year.ts";

/** What a year is held against. */
export type Verdict = {
  readonly side: Side;
  /** Spans of four weeks in which the calendars and both people's yes had room for the need. */
  readonly spans: number;
  /** The largest part of the need that was missing in one of them. */
  readonly worstGap: number;
  /** The same over all spans of four weeks, with room or without. */
  readonly worstOfAll: number;
};

const span = 4;
const spansAYear = (weeks: number): readonly number[] =>
  Array.from({ length: Math.max(0, weeks - span + 1) }, (_, index) => index);

export function judge({ weeks, couple }: Year): readonly Verdict[] {
  return sides.map((side) => {
    const need = span * couple.wanted[side];
    const all = spansAYear(weeks.length).map((first) => {
      const four = weeks.slice(first, first + span);
      const had = four.reduce((sum, week) => sum + week.had[side], 0);
      return {
        gap: Math.max(0, 1 - had / need),
        hadRoom: four.every((week) => week.hadRoom[side]),
      };
    });
    const withRoom = all.filter(({ hadRoom }) => hadRoom);
    return { side, spans: withRoom.length, worstGap: worst(withRoom), worstOfAll: worst(all) };
  });
}

function worst(some: readonly { readonly gap: number }[]): number {
  return some.reduce((most, { gap }) => Math.max(most, gap), 0);
}

/** Promises that nobody ever told the end of. */
export function droppedPromises({ agreed, diaries }: Year): number {
  const blocks = [...diaries.me.blocks, ...diaries.partner.blocks];
  const settled = new Set(
    blocks.filter(({ outcome }) => outcome.type !== "planned").map(({ id }) => id),
  );
  return [...agreed].filter((id) => !settled.has(id)).length;
}

/** Times together that are still owed at the end of the year: promised, fallen through, and never made good. */
export function stillOwed({ diaries }: Year): number {
  return sides.filter((side) => nextStep(diaries[side], yearEnd)?.type === "make-good").length;
}

const yearEnd = "2027-01-04";
