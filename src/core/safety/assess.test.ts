import { expect, test } from "vitest";
import { assess, noAnswers, type GateAnswer } from "./assess.ts";

const answers: readonly GateAnswer[] = ["yes", "no", "unsure", null];
const all = answers.flatMap((afraid) =>
  answers.flatMap((punished) => answers.map((watched) => ({ afraid, punished, watched }))),
);

test("one yes stops the coaching, whatever else is said", () => {
  const withYes = all.filter((one) => Object.values(one).includes("yes"));
  expect(withYes.length).toBe(37);
  expect(new Set(withYes.map(assess))).toEqual(new Set(["stop"]));
});

test("only three times no goes on without a word", () => {
  expect(all.filter((one) => assess(one) === "go-on")).toEqual([
    { afraid: "no", punished: "no", watched: "no" },
  ]);
});

test("doubt, and what was passed over, shows help and leaves the way open", () => {
  expect(assess(noAnswers)).toBe("take-care");
  expect(assess({ afraid: "no", punished: "unsure", watched: "no" })).toBe("take-care");
});
