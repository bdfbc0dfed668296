import * as fc from "fast-check";
import { expect, test } from "vitest";
import { emptyPartner } from "../../core/partner.ts";
import { createRoom } from "../../core/rehearsal/rehearsal.ts";
import { writtenLines } from "../../core/rehearsal/scenario.ts";
import { createPlayer } from "./play.ts";
import { sayAfter, startScript, type Script } from "./script.ts";

const room = createRoom(writtenLines);
const setup = {
  scenarioId: "weekend-away",
  own: emptyPartner,
  intensity: 2,
  moment: "rested",
} as const;
const start = startScript(setup, 5);

const sentences = [
  "I need Saturday morning to myself, from nine till twelve.",
  "I can hear that this scares you. I still need it.",
  "You always do this.",
  "Fine, forget it. I don't need it.",
  "What would make it easier for you?",
];

/** Someone who says things and goes back, anywhere. */
const anyScript: fc.Arbitrary<Script> = fc
  .array(fc.record({ from: fc.nat(), text: fc.constantFrom(...sentences) }), { maxLength: 6 })
  .map((steps) =>
    steps.reduce<Script>((script, { from, text }) => {
      const place = from % (script.turns.length + 1);
      return sayAfter(script, place === 0 ? null : place - 1, text);
    }, start),
  );

test("the same words bring the same scene, said one by one or played again by a new worker", () => {
  fc.assert(
    fc.property(anyScript, (script) => {
      const { play } = createPlayer(room);
      script.turns.forEach((_turn, index) =>
        play({ ...script, turns: script.turns.slice(0, index), at: null }),
      );
      expect(play(script)).toEqual(createPlayer(room).play(script));
    }),
    { numRuns: 40 },
  );
});

test("a turn behind the end of a talk is left out, and one stands at the end", () => {
  const given = sayAfter(
    start,
    null,
    "Forget it. I don't need it any more, you can have the evening.",
  );
  const over = createPlayer(room).play(given);
  expect(over.ending).toBe("given-up");
  const behind = createPlayer(room).play(sayAfter(given, 0, "Wait."));
  expect(behind).toEqual(over);
});

test("other partners, other talks: nothing is left of the last one", () => {
  const { play } = createPlayer(room);
  play(sayAfter(start, null, sentences[0] ?? ""));
  const other = startScript({ ...setup, scenarioId: "free-evening" }, 5);
  expect(play(other)).toEqual(createPlayer(room).play(other));
});

test("the drawing's door and step come from how they are, within their bounds", () => {
  fc.assert(
    fc.property(anyScript, (script) => {
      const { first, path } = createPlayer(room).play(script);
      for (const { open, near } of [
        first,
        ...path.flatMap(({ before, after }) => [before, after]),
      ]) {
        expect(open >= 0 && open <= 1 && near >= 0 && near <= 1).toBe(true);
      }
    }),
    { numRuns: 20 },
  );
});
