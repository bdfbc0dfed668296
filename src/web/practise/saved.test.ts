import * as fc from "fast-check";
import { expect, test } from "vitest";
import { emptyPartner } from "../../core/partner.ts";
import { parseSaved, type SavedPractise } from "./saved.ts";
import { answerWith, sayAfter, startScript } from "./script.ts";

const setup = {
  scenarioId: "free-evening",
  own: { ...emptyPartner, temperament: "jokes", reassuredBy: ["touch"] },
  intensity: 1,
  moment: "tired",
} as const;
const script = answerWith(
  sayAfter(sayAfter(startScript(setup, 9), null, "one"), null, "two"),
  "in other words",
);
const saved: SavedPractise = {
  script: { ...script, beside: [0, 1] },
  chair: { scenarioId: "free-evening", seed: 2, strategy: "blamer", words: ["no"] },
  unsent: "three",
  hidesHints: true,
  worded: { by: "server", base: "http://localhost:11434/v1" },
};
const nothing: SavedPractise = {
  script: null,
  chair: null,
  unsent: "",
  hidesHints: false,
  worded: { by: "ours" },
};

test("what was kept comes back", () => {
  expect(parseSaved(JSON.parse(JSON.stringify(saved)))).toEqual(saved);
});

test("nothing kept, or nonsense, is as at first", () => {
  fc.assert(
    fc.property(fc.oneof(fc.constant(null), fc.string(), fc.array(fc.anything())), (stored) => {
      expect(parseSaved(stored)).toEqual(nothing);
    }),
  );
});

test.each([
  ["a turn after one that is not there", { ...script, turns: [{ parent: 0, text: "one" }] }],
  ["a place that is not there", { ...script, at: 2 }],
  ["ways that are not there", { ...script, beside: [0, 7] }],
  ["a temper nobody knows", { ...script, setup: { ...setup, moment: "drunk" } }],
])("%s costs the talk, and only that", (_what, bad) => {
  expect(parseSaved({ ...saved, script: bad })).toEqual({ ...saved, script: null });
});
