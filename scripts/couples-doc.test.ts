import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { droppedPromises, judge, stillOwed } from "../test/couples/judge.ts";
import { liveYear, type Year } from "../test/couples/year.ts";
import { runs } from "../test/properties.ts";
import { couples, formatCouplesDoc, mostMissing, rowOf } from "./couples-doc.ts";

const page = readFileSync(join(import.meta.dirname, "../docs/couples.md"), "utf8");
/** How the page sets its columns is no matter here. */
const plain = (line: string): string => line.replaceAll(/\s+/gu, " ").trim();
/** Under the head of a table, as wide as its columns. */
const isRule = (line: string): boolean => line.startsWith("| -");
const lines = page.split("\n").map(plain);

/** The second, whom distance hurts, and whose year is soon lived. A soak lives more of them. */
const first = 1;
const lived = Array.from({ length: Math.min(couples, runs(1)) }, (_, index) =>
  liveYear((first + index) % couples),
);

describe.each(lived)("a year of couple $couple.id", (year) => {
  it("is as the page says; `node scripts/generate-couples-doc.ts` makes it anew", () => {
    expect(lines).toContain(plain(rowOf(year)));
  });

  it("leaves neither with less than four fifths of what they need where there was room", () => {
    const verdicts = judge(year);
    expect(verdicts.filter(({ spans }) => spans === 0)).toEqual([]);
    expect(verdicts.filter(({ worstGap }) => worstGap > mostMissing)).toEqual([]);
  });

  it("keeps every rule: paired, checked, safe, gentle, and no promise dropped", () => {
    const { asks, answered, violations, mayHurt, pace, couple } = year;
    expect({ asks, violations, mayHurt, tooSoon: pace.tooSoon }).toEqual({
      asks: answered,
      violations: 0,
      mayHurt: 0,
      tooSoon: 0,
    });
    const mostInvited = couple.partner.sensitivity === 3 ? 1 : 13;
    expect(pace.invited.length).toBe(mostInvited);
    expect([droppedPromises(year), stillOwed(year)]).toEqual([0, 0]);
  });
});

test("all else on the page is what the script writes", () => {
  const written = formatCouplesDoc([]).split("\n").map(plain);
  const others = lines.filter((line) => !/^\| \d/u.test(line) && !isRule(line) && line !== "");
  expect(others).toEqual(written.filter((line) => !isRule(line) && line !== ""));
});

test("the page is of twenty couples, and in none of them a rule was broken", () => {
  const rows = lines.filter((line) => /^\| \d/u.test(line)).map((line) => line.split(" | "));
  expect(rows.length).toBe(couples);
  for (const cells of rows) {
    const [missing = "", , times = "", against, words, kept] = cells.slice(4);
    const parts = missing.split(", ").map((part) => Number.parseInt(part, 10));
    expect(Math.max(...parts)).toBeLessThanOrEqual(100 * mostMissing);
    const [asked, answered] = times.split(", ");
    expect([asked, against, words, kept?.replace(" |", "")]).toEqual([
      answered,
      "0",
      "0, 0",
      "0, 0",
    ]);
  }
});

test("the judge sees what it is to see", () => {
  const [year] = lived;
  if (year === undefined) throw new Error("no year was lived");
  const empty: Year = {
    ...year,
    weeks: year.weeks.map((week) => ({ ...week, had: { me: 0, partner: 0 } })),
    diaries: { ...year.diaries, me: { ...year.diaries.me, blocks: [] } },
  };
  expect(judge(empty).map(({ worstGap }) => worstGap)).toEqual([1, 1]);
  expect(droppedPromises(empty)).toBeGreaterThan(0);
});
