import { describe, expect, test } from "vitest";
import { emptyPartner } from "../partner.ts";
import type { MoveId, Question } from "./move.ts";
import { writtenLines } from "./scenario.ts";
import { simulatePartner } from "./simulated-partner.ts";
import { takeTurn } from "./take-turn.ts";
import { startTalk, type Talk } from "./talk.ts";
import { noTerms } from "./terms.ts";
import { understand } from "./understand.ts";

const book = writtenLines;
const start = startTalk(simulatePartner(emptyPartner));
const asked = takeTurn(start, "I need Saturday morning to myself, from nine till twelve.", 1, {
  book,
}).talk;

function movesOf(text: string, talk: Talk): readonly MoveId[] {
  return understand(text, talk, book).moves.map(({ id }) => id);
}

describe("a first turn", () => {
  test.each<readonly [string, readonly MoveId[]]>([
    [
      "I need Saturday morning to myself, from nine till twelve.",
      ["ask", "names-when", "names-length", "names-end"],
    ],
    ["I need some space.", ["ask"]],
    ["I need it.", ["other"]],
    ["Can we sit down for a moment?", ["invite", "question"]],
    ["Could we maybe not talk in the mornings?", ["ask", "question", "names-when"]],
    ["Hey, can we talk?", ["invite", "question"]],
    ["How was your day?", ["small-talk", "question"]],
    ["Do you have ten minutes?", ["question"]],
    ["Climbing Mondays, seven till ten.", ["ask", "names-when", "names-length", "names-end"]],
    ["", ["silence"]],
    ["   \n ", ["silence"]],
    ["asdf jkl qwrtz", ["gibberish"]],
    ["Ich brauche am Samstag etwas Zeit für mich allein.", ["other-language"]],
    ["This app is stupid.", ["to-coach"]],
    ["You are so selfish.", ["contempt"]],
    ["If you don't let me, I'm leaving.", ["threat"]],
  ])("%s", (text, moves) => {
    expect(movesOf(text, start)).toEqual(moves);
  });
});

describe("a later turn", () => {
  test.each<readonly [string, readonly MoveId[]]>([
    ["I still need Saturday.", ["restate"]],
    ["I understand that you feel left out. I still need it.", ["validate", "restate-kindly"]],
    ["Okay, I can do that.", ["agree"]],
    ["Okay, an hour is fine.", ["agree", "counter-smaller"]],
    ["How about Sunday instead?", ["invite", "question", "counter-time"]],
    ["It's on Sunday morning.", ["contradiction"]],
    ["I need a break. Let's talk again after dinner.", ["pause-return"]],
    ["Let's talk about it later.", ["postpone"]],
    ["I'm done talking to you. Leave me alone.", ["stonewall"]],
    ["Never mind, forget I asked. I'll stay home.", ["give-in"]],
    ["No, nothing happened.", ["reassure"]],
    ["Thanks.", ["thanks"]],
    ["I'm sorry I said that. I didn't mean it like that.", ["mend"]],
    ["Calm down.", ["dismiss"]],
    ["That makes sense.", ["validate"]],
    ["I love falling asleep next to you.", ["reassure-specific"]],
    ["I'm so sorry I brought it up.", ["apologise"]],
    ["Sorry your day was rough.", ["validate"]],
    ["Sorry, no.", ["refuse"]],
    ["Let's stop here, I'm getting angry. I'll be back in half an hour.", ["pause-return"]],
    ["I guess we can skip it.", ["give-in"]],
    ["I'd call you every evening.", ["give"]],
    ["An hour isn't enough.", ["refuse"]],
    ["Seriously, I need it.", ["restate"]],
    ["Two hour is little for me. I need three.", ["refuse"]],
    ["I'll take over the bins and the Tuesday cooking.", ["give"]],
    ["You know what, forget the flat. You win.", ["give-in"]],
    ["Ha. No really, I'm asking.", ["other"]],
    ["I just never see my flat.", ["why"]],
    ["I find it hard when you make everything about yourself.", ["blame"]],
    ["You're right, I should have said it earlier.", ["validate", "mend"]],
    ["Of course that scares you.", ["validate"]],
    ["Of course you can call me.", ["agree"]],
  ])("%s", (text, moves) => {
    expect(movesOf(text, asked)).toEqual(moves);
  });

  test("to someone who fears something no is what they need to hear, and no refusal", () => {
    const afraid = { ...asked, lastKind: "fears-being-left", offer: null } as const;
    expect([movesOf("No, no.", afraid), movesOf("No. Two hours is not enough.", afraid)]).toEqual([
      ["reassure"],
      ["refuse"],
    ]);
  });

  test("a day that is given to them is not the day that is asked for", () => {
    expect(movesOf("You take Thursdays.", asked)).not.toContain("contradiction");
    expect(movesOf("You take Thursdays.", asked)).not.toContain("counter-time");
  });

  test("what got blurred is clear again when it is said once more", () => {
    const blurred = { ...asked, state: { ...asked.state, clarity: 0.1 } };
    expect(movesOf("I need Saturday morning.", blurred)).toContain("names-when");
  });

  test("the same words again are known, and so are the partner's own", () => {
    const again = movesOf("I need Saturday morning to myself, from nine till twelve.", asked);
    expect(again).toContain("repeat");
    expect(movesOf(asked.lines[0] ?? "", asked)).toEqual(["parrot"]);
  });

  test("yes to what they asked for is no giving in", () => {
    const words =
      "ok I can do that. I'll be back at ten and we can have breakfast together on Wednesday";
    expect(movesOf(words, asked)).not.toContain("give-in");
  });
});

describe("questions", () => {
  test.each<readonly [string, Question | null]>([
    ["What would help you?", "what-would-help"],
    ["Are you angry with me?", "why-upset"],
    ["Does that make sense?", "do-you-understand"],
    ["Is that okay with you?", "is-it-ok"],
    ["When would it suit you better?", "when-suits-you"],
    ["How are you today?", "how-are-you"],
    ["What do you think?", "what-do-you-think"],
    ["What would you like to do?", "what-would-you-like"],
    ["What do you mean?", "what-do-you-mean"],
    ["What are you afraid of?", "why-upset"],
    ["So Saturday, nine to twelve?", "is-it-ok"],
    ["Did you feed the cat?", "other"],
    ["Could you ring your sister on Saturday evening?", "other"],
    ["Can I ask you something? I need Saturday morning.", "other"],
    ["Is good for you?", "is-it-ok"],
    ["So we good?", "is-it-ok"],
    ["I need an hour.", null],
    ["Why do you always ruin everything?", null],
  ])("%s", (text, question) => {
    expect(understand(text, asked, book).question).toBe(question);
  });
});

describe("what is asked", () => {
  test("is taken with its times, in words that fit a sentence", () => {
    const words =
      "I need Saturday morning to myself, from nine till twelve, to go running in the park.";
    expect(understand(words, start, book).terms).toEqual({
      ...noTerms,
      when: "Saturday morning",
      length: "three hours",
      minutes: 180,
      end: "noon",
      activity: "running",
      place: "in the park",
    });
  });

  test.each<readonly [string, string | null, string | null]>([
    ["I need two mornings a week, Tuesday and Friday.", "Tuesday and Friday", "two mornings"],
    [
      "I need two morning in week only for me. Tuesday and Friday.",
      "Tuesday and Friday",
      "two mornings",
    ],
    ["I want my Mondays back.", "every Monday", null],
  ])("%s", (words, when, length) => {
    expect(understand(words, start, book).terms).toMatchObject({ when, length });
  });

  test.each<readonly [string, string]>([
    [
      "I'd like to go alone next weekend, from Friday evening till Sunday at four.",
      "Sunday at four",
    ],
    ["I'm back on Sunday at four.", "Sunday at four"],
    ["I'm home on Sunday afternoon, and then we cook.", "Sunday afternoon"],
  ])("an end may name its day: %s", (words, end) => {
    expect(understand(words, start, book).terms.end).toBe(end);
  });

  test("a way home beside an offer is the end", () => {
    expect(understand("I come at twelve and we eat together.", asked, book).terms.end).toBe("noon");
  });

  test("a time together is not the time alone", () => {
    expect(understand("I'll make us dinner on Sunday.", start, book).terms).toEqual({
      ...noTerms,
      giveback: "dinner on Sunday",
    });
  });

  test("a part of the weekend is no other time than the weekend", () => {
    const weekend = takeTurn(start, "I'd like next weekend to myself.", 1, { book }).talk;
    const { talk } = takeTurn(weekend, "From Friday evening to Sunday at noon.", 1, { book });
    expect([talk.terms.when, talk.countByMove.contradiction]).toEqual(["next weekend", undefined]);
  });

  test("the time of a call is not the time alone; the way home is its end", () => {
    const call = understand("Would it help if I called you every evening?", asked, book).terms;
    const home = "I'll be back at ten and we can have breakfast together on Wednesday.";
    expect([call, understand(home, asked, book).terms]).toEqual([
      noTerms,
      { ...noTerms, end: "ten", giveback: "breakfast on Wednesday" },
    ]);
  });

  test("a day that is theirs is no other day for the time alone", () => {
    const words = "I still want Saturday. I'll put the kids to bed on Thursday so you can go out.";
    expect(movesOf(words, asked)).not.toContain("contradiction");
  });

  test("an hour that is refused does not become what is asked", () => {
    const { talk } = takeTurn(asked, "No, an hour is not enough.", 1, { book });
    expect([talk.terms.minutes, talk.ending]).toEqual([180, null]);
  });

  test("a book is read as far as anyone would listen", () => {
    const long = "I need Saturday morning to myself because work is loud. ".repeat(400);
    expect(movesOf(long, start)).toContain("too-long");
  });
});
