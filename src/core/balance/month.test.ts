import { expect, test } from "vitest";
import * as v from "valibot";
import { kinds } from "../space/kinds.ts";
import { enoughAnswers, monthToTalk } from "./month.ts";

test("the month is asked about in its last week and the first of the next, and not in between", () => {
  expect(
    ["2026-11-23", "2026-11-24", "2026-12-07", "2026-12-08", "2027-01-03", "2028-02-29"].map(
      monthToTalk,
    ),
  ).toEqual([null, "2026-11", "2026-11", null, "2026-12", "2028-02"]);
});

test("the answers are what two people share of a month", () => {
  for (const answer of [...enoughAnswers, null]) {
    const record = { ownTime: answer, together: answer };
    expect(v.parse(kinds["check-in"], record)).toEqual(record);
  }
});
