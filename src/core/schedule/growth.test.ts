import { expect, test } from "vitest";
import { growthFrom } from "./growth.ts";
import { inputFor, member, need } from "../../../test/household.ts";
import { createWeek } from "./week.ts";
import { noAmounts } from "./wanted.ts";

/** What each of so many weeks aims at when every week gets what it aimed at. */
function aims(minutes: number, weeks: number): readonly number[] {
  const all: number[] = [];
  for (let week = 0; week < weeks; week += 1) {
    const growth = growthFrom(all.at(-1) ?? 0, need.shortest);
    const me = { ...member, alone: { ...need, minutes, longest: 180 } };
    const input = inputFor({ me, growth });
    all.push(createWeek(input, 0, { shortfall: noAmounts, blocks: [] }).targets.wanted.me);
  }
  return all;
}

test("a gentle start grows week by week, and arrives at the need within a season", () => {
  expect(aims(240, 7)).toEqual([60, 90, 120, 150, 180, 240, 240]);
});
