import { expect, test } from "vitest";
import { needsOf } from "./pattern-needs.ts";

test.each<[pattern: RegExp, needs: readonly (readonly string[])[]]>([
  [/\bsee if I care\b/iu, [["see if i care"]]],
  // Where one piece is part of another the shorter will do.
  [/no worries(?: at all)?/iu, [["no worries"]]],
  [/\b(?:let|allow) me\b/iu, [["let me", "allow me"]]],
  // The two that tell most: of each one piece.
  [/\bif you\b[^.!?]*\bI'?ll leave\b/iu, [["ill leave", "i'll leave"], ["if you"]]],
  [/apologi[sz](?:ed|es)/iu, [["apologised", "apologises", "apologized", "apologizes"]]],
  // What may be left out, and what is only looked at, is not needed.
  [/(?:please )?(?=now)(?<!not )wait(?!ing)/iu, [["wait"]]],
  [/colou?r/iu, [["color", "colour"]]],
  [/so{2,3} very/iu, [[" very"]]],
  [/some(?:thing)+ else/iu, [["thing"], ["some"]]],
  // An option that needs nothing leaves nothing to need, and what is too short tells too little.
  [/\bnever|\d+/iu, []],
  [/\bto\b/iu, []],
])("%s", (pattern, needs) => {
  expect(needsOf(pattern.source)).toEqual(needs);
});
