import { expect, test } from "vitest";
import { strengths } from "./line.ts";
import { readStance } from "./read-stance.ts";
import { writtenLines as book } from "./scenario.ts";
import { stances, type Stance } from "./stance.ts";

test.each<readonly [string, Stance]>([
  ["Have I done something to upset you?", "did-i-do-something"],
  ["Could you make it an hour instead of three?", "bargains-smaller"],
  ["Give me a day to think about it.", "needs-time"],
  ["Only if you send me a message when you get there.", "bargains-conditions"],
])("%s", (line, stance) => {
  expect(readStance(line, book)[0]?.stance).toBe(stance);
});

test("a line that was left out is still read right far more often than by chance", () => {
  const lines = stances.flatMap((stance) =>
    strengths.flatMap((strength) =>
      book[stance][strength].map((line) => ({
        stance,
        text: typeof line === "string" ? line : line.text,
      })),
    ),
  );
  const right = lines.filter(
    ({ stance, text }) => readStance(text, book, text)[0]?.stance === stance,
  );

  expect(right.length / lines.length).toBeGreaterThan(0.55);
});

test("the shares add up to one", () => {
  const sum = readStance("What do you mean?", book).reduce((total, { share }) => total + share, 0);

  expect(sum).toBeCloseTo(1);
});
