import { expect, test } from "vitest";
import { createQuestions } from "./questions.ts";

test("what another room knows fills what is empty, and takes the place of nothing", () => {
  const { answers, answer, fillIn } = createQuestions();
  answer({ whatFor: "a long walk" });
  fillIn({ howLong: "two hours", whatFor: "doing nothing" });
  expect(answers.value).toMatchObject({
    howLong: "two hours",
    whatFor: "a long walk",
    often: "once",
  });
});
