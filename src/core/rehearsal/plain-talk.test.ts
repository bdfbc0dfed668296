import { describe, expect, test } from "vitest";
import type { MoveId } from "./move.ts";
import { sayingsIn, tellsOfOneself } from "./plain-talk.ts";

describe("what people say across a table", () => {
  test.each<readonly [string, readonly MoveId[]]>([
    ["Of course that sentence scares you, after what happened.", ["validate"]],
    ["That must be all you can hear right now.", ["validate"]],
    ["I know your ex did it that way, and I see it hurts.", ["validate"]],
    ["You are quiet.", ["validate"]],
    ["No, not like that.", ["reassure"]],
    ["I'm not tired of you.", ["reassure"]],
    ["I don't go away from you.", ["reassure"]],
    ["I really like you.", ["reassure"]],
    ["You're funny, it's just I lose the thread.", ["reassure-specific"]],
    ["I love you and your awful humming.", ["reassure", "reassure-specific"]],
    ["I should have said it earlier.", ["mend"]],
    ["I'd really like to go on my own, Friday to Sunday.", ["ask"]],
    ["Seriously though, I need it.", ["restate"]],
    ["I'd like the two hours.", ["restate"]],
    ["No deal.", ["refuse"]],
    ["An hour is too short.", ["refuse"]],
    ["At lunch we can talk as much as you want.", ["give"]],
    ["I'll do dinner and the dishes.", ["give"]],
    ["You get a night too.", ["encourage"]],
    ["Could you ring your sister that evening?", ["encourage"]],
    ["Oh here we go again.", ["blame"]],
    ["I find it hard when you make everything about yourself.", ["blame"]],
    ["Oh, shut up.", ["contempt"]],
    ["Whatever.", ["stonewall"]],
    ["I know is not easy.", ["validate"]],
    ["Two hour is little for me.", ["refuse"]],
    ["I'll take over the bins and the Tuesday cooking.", ["give"]],
    ["Can you take her for two hours or not", ["press"]],
  ])("%s", (words, moves) => {
    expect(sayingsIn(words)).toEqual(moves);
  });

  test.each([
    "I find it hard when you talk so much.",
    "It isn't about you.",
    "I'd like it if you asked me.",
    "You are funny but mean.",
    "Leave me alone.",
    "We never have dinner together.",
    "I want you to stop.",
    "Where is the bread?",
  ])("nothing of the kind: %s", (words) => {
    expect(sayingsIn(words)).toEqual([]);
  });
});

describe("someone tells how it is for them", () => {
  test.each<readonly [string, boolean]>([
    ["I just never see my flat.", true],
    ["it's just I lose the thread", true],
    ["Because my head is full by then.", true],
    ["I lose the thread when you talk.", false],
    ["I hate this whole thing.", false],
    ["Do I have to say it?", false],
    ["I do.", false],
    ["The bread is on the table now.", false],
  ])("%s %s", (words, isTold) => {
    expect(tellsOfOneself(words)).toBe(isTold);
  });
});
