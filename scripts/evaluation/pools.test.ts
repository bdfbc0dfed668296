import { expect, it } from "vitest";
import { poolRuns } from "./pools.ts";

it("puts the runs of a set together, the first one first", () => {
  const runs = ["neutral", "typical-b", "typical"].map((name) => ({ name }));
  expect(poolRuns(runs)).toEqual([
    { name: "neutral", runs: [{ name: "neutral" }] },
    { name: "typical", runs: [{ name: "typical" }, { name: "typical-b" }] },
  ]);
});

it("leaves a run by itself that is the second of none", () => {
  const runs = ["run-a", "run-b"].map((name) => ({ name }));
  expect(poolRuns(runs)).toEqual([
    { name: "run-a", runs: [{ name: "run-a" }] },
    { name: "run-b", runs: [{ name: "run-b" }] },
  ]);
});
