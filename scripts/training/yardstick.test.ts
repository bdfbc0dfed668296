import { expect, it } from "vitest";
import { acts } from "../../src/core/acts/act.ts";
import type { Scored } from "./fit-around.ts";
import { judgeHeldOut } from "./yardstick.ts";

/** Sentences of a run that ask, or not, as the score of the first act says. */
function drawRun(run: string, scoreOfAsk: number): readonly Scored[] {
  return Array.from({ length: 80 }, (_, index) => {
    const gold = index % 2;
    const score = new Float64Array(acts.length).fill(-6);
    score[0] = gold === 1 ? scoreOfAsk : -scoreOfAsk;
    return {
      run,
      key: index,
      message: `${run}/${index}`,
      isNeutral: gold === 0,
      grams: { hashes: new Int32Array(0), kinds: new Uint8Array(0) },
      features: [],
      names: [],
      byHand: new Float64Array(acts.length),
      gold,
      score,
    };
  });
}

it("takes chances and bars of a run from the others, never from itself", () => {
  // Of run-y, which is turned round, the others know nothing: it is read as they are, and all wrong.
  const judged = judgeHeldOut([
    ...drawRun("run-x", 3),
    ...drawRun("run-y", -3),
    ...drawRun("run-z", 3),
  ]);
  const ofTurned = judged.filter(({ run }) => run === "run-y");
  expect(ofTurned.map(({ found }) => found[0])).toEqual(ofTurned.map(({ gold }) => gold === 0));
});

it("judges natural runs alone", () => {
  const judged = judgeHeldOut([...drawRun("run-x", 3), ...drawRun("aimed-y", 3)]);
  expect(new Set(judged.map(({ run }) => run))).toEqual(new Set(["run-x"]));
});
