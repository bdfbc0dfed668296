import { describe, expect, test } from "vitest";
import { emptyPartner, type Temperament } from "../partner.ts";
import { writtenLines as book } from "./scenario.ts";
import { simulatePartner, type Intensity } from "./simulated-partner.ts";
import type { Ending, ReplyKind } from "./stance.ts";
import { takeTurn, type Turn } from "./take-turn.ts";
import { startTalk, type Talk } from "./talk.ts";

const ask = "I need Saturday morning to myself, from nine till twelve, to go running.";

function play(
  lines: readonly string[],
  {
    temperament = "at-ease",
    intensity = 2,
    seed = 1,
  }: {
    readonly temperament?: Temperament;
    readonly intensity?: Intensity;
    readonly seed?: number;
  } = {},
): { readonly turns: readonly Turn[]; readonly talk: Talk } {
  const partner = simulatePartner({ ...emptyPartner, temperament }, { intensity });
  const turns: Turn[] = [];
  let talk = startTalk(partner);
  for (const line of lines) {
    if (talk.ending !== null) break;
    const step = takeTurn(talk, line, seed, { book });
    turns.push(step.turn);
    talk = step.talk;
  }
  return { turns, talk };
}

/** The seeds for which the partner answers the ask with this. */
function seedsWith(kind: ReplyKind, temperament: Temperament): readonly number[] {
  const seeds = Array.from({ length: 60 }, (_, index) => index + 1);
  return seeds.filter((seed) => play([ask], { temperament, seed }).turns[0]?.stance === kind);
}

describe("what lies on the table", () => {
  test.each<readonly [ReplyKind, string, Ending]>([
    ["bargains-smaller", "Okay, that works for me.", "agreed-smaller"],
    ["offers-other-time", "Yes, that works for me.", "another-time"],
  ])("%s, and a yes to it: %s", (kind, yes, ending) => {
    const [seed] = seedsWith(kind, kind === "bargains-smaller" ? "practical" : "at-ease");
    const temperament = kind === "bargains-smaller" ? "practical" : "at-ease";
    expect(play([ask, yes], { temperament, seed: seed ?? 0 }).talk.ending).toBe(ending);
  });

  test("to keep to the need is not to take less", () => {
    for (const seed of seedsWith("bargains-smaller", "practical")) {
      const { talk } = play([ask, "I hear you. I need the whole morning."], {
        temperament: "practical",
        seed,
      });
      expect([talk.ending, talk.terms.minutes]).not.toContain("agreed-smaller");
    }
  });
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])("nobody says yes to what may be a blow: seed %i", (seed) => {
  const [, blow] = play([ask, "You always make it about you."], { intensity: 1, seed }).turns;
  expect(blow?.after.hurt).toBeGreaterThan(blow?.before.hurt ?? 1);
  expect(blow?.stance).not.toMatch(/^agrees/u);
});

test("a yes that asks something back is no yes yet", () => {
  for (const seed of seedsWith("bargains-smaller", "practical")) {
    const { talk } = play([ask, "Sure, what are you thinking?"], {
      temperament: "practical",
      seed,
    });
    expect(talk.ending).toBeNull();
  }
});

test("to ask for less of what nobody measured names no amount", () => {
  const weekly = "I want to sleep at my own place on Wednesdays.";
  const talks = Array.from({ length: 40 }, (_, index) => index + 1).map(
    (seed) => play([weekly], { temperament: "practical", seed }).talk,
  );
  const lengths = talks.flatMap(({ offer }) => (offer?.kind === "smaller" ? [offer.length] : []));
  expect([...new Set(lengths)]).toEqual([null]);
});

test("a question nobody could foresee gets an honest answer, and keeps the talk where it is", () => {
  const { turns } = play([ask, "Do you remember the house in Wales?"], {
    temperament: "practical",
  });
  expect(turns[1]?.stance).toBe("answers-question");
});

test("the need that is dropped ends the talk, and is named so", () => {
  const { talk, turns } = play([ask, "Never mind, forget I asked."]);
  expect([talk.ending, turns.at(-1)?.stance]).toEqual(["given-up", "closing"]);
});

test("a pause with a time is a pause; a shut door twice is the end", () => {
  const paused = play([ask, "I need a break. Let's talk again after dinner."]);
  const shut = play([
    ask,
    "I'm done talking to you. Leave me alone.",
    "Don't talk to me. Leave me alone.",
  ]);
  expect([paused.talk.ending, shut.talk.ending]).toEqual(["paused", "broke-down"]);
});

test("sorry upon sorry ends without an answer", () => {
  const lines = [
    "I'm sorry, I feel so bad, but could I have an evening to myself?",
    "Sorry, I feel so bad for asking.",
    "I'm really sorry, I'm a terrible partner.",
    "I'm so sorry I brought it up.",
    "Sorry again.",
  ];
  expect(play(lines).talk.ending).toBe("not-now");
});

test("an hour of the evening that was asked for is less, and said so at the end", () => {
  const lines = ["I'd like Friday evening to myself.", "Okay, maybe just an hour then?"];
  const { talk } = play([...lines, "I love how you laugh. I hear you.", "Thank you."], {
    intensity: 1,
  });
  expect([talk.terms.length, talk.ending]).toEqual(["an hour", "agreed-smaller"]);
});

test("two days that do not fit are noticed", () => {
  const { turns, talk } = play([ask, "I need Tuesday evening to myself."], {
    temperament: "needs-closeness",
  });
  expect([turns[1]?.stance, talk.before]).toEqual(["contradiction", "Saturday morning"]);
  expect(turns[1]?.reply).toContain("Saturday morning");
});

test("who felt heard is not angry in the next breath without a cause", () => {
  const heard = "I can hear that you're angry, and it makes sense. I love how you laugh.";
  const after = Array.from({ length: 60 }, (_, index) => index + 1).flatMap((seed) => {
    const { turns } = play([ask, heard, "It is three hours, no more."], {
      temperament: "quick-to-anger",
      seed,
    });
    return turns[1]?.stance === "softening" ? [turns[2]?.stance] : [];
  });
  expect(after.length).toBeGreaterThan(0);
  expect(after.filter((stance) => stance === "anger" || stance === "guilt")).toEqual([]);
});

test("who talks round it is asked what they mean", () => {
  const replies = Array.from({ length: 40 }, (_, seed) => {
    const { turns } = play(["I've had such a strange week, you know."], {
      temperament: "needs-closeness",
      seed,
    });
    return turns.map(({ stance, reply }) => ({ stance, reply }));
  }).flat();
  const wondered = Object.values(book["asks-meaning"])
    .flat()
    .flatMap((line) => (typeof line !== "string" && line.asks === "ask" ? [line.text] : []));
  expect(replies.filter(({ stance }) => stance !== "asks-meaning")).toEqual([]);
  expect(replies.filter(({ reply }) => !wondered.includes(reply))).toEqual([]);
});

describe("a question gets an answer", () => {
  test.each(["What would help you?", "Why are you upset?", "How was your day?"])(
    "%s",
    (question) => {
      const { turns } = play([ask, question], { temperament: "needs-closeness" });
      expect(["answers-question", "small-talk"]).toContain(turns[1]?.stance);
    },
  );

  test("what they meant, they say in other words", () => {
    const { turns } = play([ask, "What do you mean?"], { temperament: "needs-closeness" });
    expect(turns[1]?.stance).toBe(turns[0]?.stance);
    expect(turns[1]?.reply).not.toBe(turns[0]?.reply);
  });

  test("when suits them: another day than the one asked for", () => {
    const { turns, talk } = play([ask, "When would it suit you better?"], { temperament: "jokes" });
    expect(turns[1]?.stance).toBe("offers-other-time");
    expect(talk.offer).toEqual({ kind: "other-time", when: "Sunday morning" });
  });
});

describe("odd turns are answered, and cost little", () => {
  test.each<readonly [string, ReplyKind]>([
    ["", "unanswered"],
    ["asdf jkl qwrtz", "did-not-understand"],
    ["Ich brauche am Samstag etwas Zeit für mich allein.", "did-not-understand"],
    ["This app is useless.", "did-not-understand"],
    ["You are pathetic.", "insulted"],
    ["x".repeat(20_000), "did-not-understand"],
  ])("%.30s", (text, kind) => {
    const { turns, talk } = play([ask, text], { temperament: "needs-closeness", seed: 3 });
    expect([talk.ending, turns[1]?.stance]).toEqual([null, kind]);
  });

  test("of a very long turn the beginning is heard, and it costs patience", () => {
    const { turns } = play([ask, "I need time. ".repeat(1600)]);
    expect(turns[1]?.moves.map(({ id }) => id)).toContain("too-long");
    expect(turns[1]?.after.patience).toBeLessThan(turns[1]?.before.patience ?? 0);
  });

  test("someone who only says nothing is told not now", () => {
    expect(play(Array.from({ length: 15 }, () => "")).talk.ending).toBe("not-now");
  });
});

test("the same seed gives the same talk, another one another", () => {
  const lines = [ask, "I hear you.", "I still need it.", "What do you think?"];
  expect(play(lines, { seed: 5 })).toEqual(play(lines, { seed: 5 }));
  expect(play(lines, { seed: 5 }).turns.map(({ reply }) => reply)).not.toEqual(
    play(lines, { seed: 6 }).turns.map(({ reply }) => reply),
  );
});
