import { expect, test } from "vitest";
import { encouragements } from "../generated/encourage.ts";
import { emptyContext, review } from "../review/review.ts";
import { encourage, type EncourageRequest } from "./encourage.ts";

const request: EncourageRequest = {
  sensitivity: 2,
  enjoy: "Her choir, and running by the river",
  sent: [],
  today: "2026-11-25",
};
const ids = (some: EncourageRequest): readonly string[] => encourage(some).map(({ id }) => id);

test("what they enjoy comes first", () => {
  expect(ids(request).slice(0, 3)).toEqual(["run", "music", "faith"]);
});

test("with nothing known there is still something to send", () => {
  expect(ids({ ...request, enjoy: null })).toHaveLength(3);
});

test("none comes twice, and not before two weeks have passed", () => {
  const sent = [{ id: "run", day: "2026-11-11" }];
  expect(ids({ ...request, sent, today: "2026-11-24" })).toEqual([]);
  expect(ids({ ...request, sent, today: "2026-11-25" }).slice(0, 2)).toEqual(["music", "faith"]);
});

test("someone whom distance hurts hears it once at most", () => {
  const sensitive: EncourageRequest = { ...request, sensitivity: 3 };
  expect(ids(sensitive)).toHaveLength(3);
  expect(ids({ ...sensitive, sent: [{ id: "run", day: "2020-01-01" }] })).toEqual([]);
});

test("every invitation is one: nothing in it that may hurt", () => {
  const risks = encouragements.flatMap(({ id, say }) =>
    review(say, emptyContext)
      .findings.filter(({ severity }) => severity === "risk" || severity === "harm")
      .map(({ ruleId }) => `${id}: ${ruleId}`),
  );
  expect(risks).toEqual([]);
});
