import { expect, test } from "vitest";
import { acts } from "./act.ts";
import { readSurroundings } from "./surroundings.ts";

const reach = 12;
const leastChance = 0.05;

/** Scores that go up and down, another in each sentence. */
function scoresOf(length: number): readonly number[][] {
  return Array.from({ length }, (_, sentence) =>
    acts.map((_act, act) => ((Math.imul(sentence * 31 + act, 0x9e3779b1) >>> 8) % 1000) / 100 - 7),
  );
}

/** How likely an act is in the likeliest sentence around, looked for in each of them. */
function likeliest(scores: readonly number[][], index: number, act: number): number {
  const around = scores.slice(Math.max(0, index - reach), index + reach + 1);
  const others = around.filter((row) => row !== scores[index]);
  return Math.max(0, ...others.map((row) => 1 / (1 + Math.exp(-(row[act] ?? 0)))));
}

test("tells of each act how likely it is in the likeliest sentence around, however long the text", () => {
  for (const length of [1, 2, 11, 12, 13, 24, 25, 60, 130]) {
    const scores = scoresOf(length);
    const found = scores.map(() => acts.map(() => 0));
    readSurroundings(scores, (sentence, input, value) => {
      const act = input - 3 * acts.length;
      const row = found[sentence];
      if (row !== undefined && act >= 0 && act < acts.length) row[act] = value;
    });
    const expected = scores.map((_, index) =>
      acts.map((_act, act) => {
        const chance = likeliest(scores, index, act);
        return chance > leastChance ? chance : 0;
      }),
    );
    expect(found).toEqual(expected);
  }
});
