import { describe, expect, test } from "vitest";
import { emptyPartner, reassurances, temperaments, type Partner } from "../partner.ts";
import { hearings } from "./hearings.ts";
import { landing, type Landing } from "./landing.ts";
import { emptyContext, review } from "./review.ts";

const needsCloseness: Partner = {
  ...emptyPartner,
  temperament: "needs-closeness",
  sensitivity: 3,
  onTheirMind: "her mother is ill",
};

describe("how a draft may land", () => {
  test("with someone who needs closeness and has a worry, before anything answers it", () => {
    expect(land("I need some time to myself.", needsCloseness)).toEqual([
      {
        hears: "They may hear that you are bored of them.",
        answer: null,
        suggestion: "Say something about them that you never tire of.",
      },
      {
        hears: "They may hear the first step of a goodbye.",
        answer: null,
        suggestion: "Name the hour you are back, and start with a short time.",
      },
      {
        hears:
          "With that worry on their mind, they may hear that you are leaving them alone with it.",
        answer: null,
        suggestion: "Say that you have not forgotten it, and how they can reach you.",
      },
    ]);
  });

  test("and once the draft answers it, the words that do", () => {
    const draft =
      "I need Saturday morning to myself, and I'll be back by one. I love coming home to you. I know this may feel strange at first. Shall we have lunch together after?";
    expect(land(draft, needsCloseness)).toEqual([
      {
        hears: "They may hear that you are bored of them.",
        answer: "I love coming home to you",
        suggestion: null,
      },
      {
        hears: "They may hear the first step of a goodbye.",
        answer: "I'll be back by one",
        suggestion: null,
      },
      {
        hears:
          "With that worry on their mind, they may hear that you are leaving them alone with it.",
        answer: "I know this may feel strange at first",
        suggestion: null,
      },
    ]);
  });

  test("with someone quick to anger who reads a charge", () => {
    const partner: Partner = { ...emptyPartner, temperament: "quick-to-anger" };
    expect(land("You never give me any space.", partner)).toEqual([
      {
        hears: "They may take up the sharp part and leave the rest.",
        answer: null,
        suggestion: "Take the sharp words out. The ask is strong enough without them.",
      },
      {
        hears: "They may hear a complaint about them, and answer it before you are done.",
        answer: null,
        suggestion: "Begin with a fact about your own week.",
      },
      {
        hears: "They may hear that it is all settled without them.",
        answer: null,
        suggestion: "Ask how it could work for them.",
      },
    ]);
  });

  test("with someone practical", () => {
    const partner: Partner = { ...emptyPartner, temperament: "practical", sensitivity: 1 };
    expect(land("I need some time to myself.", partner)).toEqual([
      {
        hears: "They may hear a wish and no plan.",
        answer: null,
        suggestion: "Say from when until when.",
      },
      {
        hears: "They may wonder who does what while you are away.",
        answer: null,
        suggestion: "Name the day and the hours, and what is taken care of.",
      },
      {
        hears: "They may hear that you want to get away from them.",
        answer: null,
        suggestion: "Say one thing you like about being with them.",
      },
    ]);
  });

  test("with someone of whom nothing is known", () => {
    expect(land("I need some time to myself.", emptyPartner)).toEqual([
      {
        hears: "They may hear “for good” where you mean “for an evening”.",
        answer: null,
        suggestion: "Say when it ends and when you are back.",
      },
      {
        hears: "They may hear that you want to get away from them.",
        answer: null,
        suggestion: "Say one thing you like about being with them.",
      },
      {
        hears: "They may wonder what they did to bring this on.",
        answer: null,
        suggestion: "Give one reason that is about you and your week.",
      },
    ]);
  });

  test("talk about other things lands nowhere", () => {
    expect(land("The meeting is on Friday.", needsCloseness)).toEqual([]);
    expect(land("", needsCloseness)).toEqual([]);
  });
});

describe("the table of hearings", () => {
  test("has something for every temperament and every way to feel safe that words can touch", () => {
    const known = new Set(hearings.flatMap(({ temperament }) => temperament ?? []));
    expect([...known].toSorted()).toEqual([...temperaments].toSorted());
    expect(hearings.length).toBeGreaterThanOrEqual(24);
  });

  test("no row is dead: each is heard by someone, of some draft", () => {
    const drafts = [
      "I need some time to myself.",
      "I need every Tuesday evening to myself. I love you. My head is full after this week. I'll be back by ten.",
      "Sorry to ask but I need some time to myself, no worries if not.",
      "You never give me any space. My ex never minded. You have to accept that.",
      "Must be nice to have an evening to yourself.",
      "I need a break from us. Don't text me.",
      "I need Saturday morning to myself. Don't text me.",
      "I need Saturday morning to myself. You have to accept that.",
      "I need Saturday morning to myself. I'll be back by one. I love you. What do you think? I know this may feel strange at first. My head is full after this week. I'll cook dinner for us at seven.",
    ].map((draft) => review(draft, emptyContext));
    const minds = [
      "her mother died",
      "she is ill",
      "exams",
      "the baby",
      "our fight",
      "no friends here",
      "the garden",
      null,
    ];
    const said = new Set<string>();
    for (const temperament of [...temperaments, null])
      for (const sensitivity of [1, 2, 3] as const)
        for (const onTheirMind of minds)
          for (const reassuredBy of [[], ...reassurances.map((one) => [one])])
            for (const draft of drafts)
              for (const { hears } of landing(draft, {
                temperament,
                sensitivity,
                reassuredBy,
                onTheirMind,
              }))
                said.add(hears);
    expect(hearings.filter(({ hears }) => !said.has(hears))).toEqual([]);
  });
});

function land(
  draft: string,
  partner: Partner,
): readonly (Omit<Landing, "answeredBy"> & { answer: string | null })[] {
  return landing(review(draft, { ...emptyContext, partner }), partner).map(
    ({ hears, answeredBy, suggestion }) => ({
      hears,
      answer: answeredBy && draft.slice(answeredBy.start, answeredBy.end),
      suggestion,
    }),
  );
}
