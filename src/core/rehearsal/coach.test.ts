import { describe, expect, test } from "vitest";
import { emptyPartner, type Temperament } from "../partner.ts";
import { debrief, toCardParts } from "./debrief.ts";
import { createRoom, pathTo, say, startRehearsal, talkAt, type CoachedTurn } from "./rehearsal.ts";
import { writtenLines } from "./scenario.ts";
import { simulatePartner } from "./simulated-partner.ts";

const room = createRoom(writtenLines);
const ask = "I need Saturday morning to myself, from nine till twelve.";

function play(lines: readonly string[], temperament: Temperament = "needs-closeness") {
  const partner = simulatePartner({ ...emptyPartner, temperament });
  const end = lines.reduce(
    (rehearsal, line) =>
      talkAt(rehearsal).ending === null ? say(rehearsal, line, room) : rehearsal,
    startRehearsal(partner, 3, room),
  );
  return pathTo(end, end.at);
}

function lastTurn(lines: readonly string[]): CoachedTurn | undefined {
  return play(lines).at(-1)?.turn;
}

const aString: unknown = expect.any(String);
const aboutTheNeed: unknown = expect.stringContaining("The need went off the table.");

describe("after a turn", () => {
  test("what was good comes first, and how they moved is said in words", () => {
    const feedback = lastTurn([
      ask,
      "I can hear that this scares you. I love how you laugh. I still need it.",
    ])?.feedback;

    expect(feedback).toMatchObject({
      strengths: [
        "You named what they feel.",
        "You told them something that is only theirs.",
        "You heard them, and you stayed with what you need.",
      ],
      better: null,
      slipped: null,
    });
    expect(feedback?.moved.map(({ words }) => words)).toEqual(
      expect.arrayContaining(["They feel surer of you.", "It hurts them less."]),
    );
  });

  test("a charge is named as hardening, praised for nothing, and comes back in other words", () => {
    const feedback = lastTurn([ask, "You never listen to me. I need Saturday."])?.feedback;

    expect(feedback).toMatchObject({ strengths: [], slipped: "hardened" });
    expect(feedback?.better?.why).toContain("They heard a charge.");
    expect(feedback?.better?.rewrite).not.toMatch(/never listen/u);
  });

  test("giving in is named", () => {
    expect(lastTurn([ask, "Never mind, forget I asked."])?.feedback).toMatchObject({
      slipped: "gave-in",
      better: { why: aboutTheNeed },
    });
  });

  test("an apology for the need is taken out of their own words", () => {
    const better = lastTurn(["I'm so sorry to ask, but I need Saturday morning to myself."])
      ?.feedback.better;

    expect(better).toEqual({
      why: "Sorry makes the need look like a fault. It is none.",
      rewrite: "I need Saturday morning to myself.",
    });
  });

  test("other words for a push never lose the need", () => {
    const better = lastTurn([ask, "I need Saturday, you need to accept that."])?.feedback.better;

    expect(better?.why).toContain("That was a push.");
    expect(better?.rewrite ?? "I need Saturday").toContain("I need Saturday");
  });

  test("a threat is named and never made prettier", () => {
    expect(lastTurn([ask, "If you say no, I'm leaving you."])?.feedback.better?.rewrite).toBeNull();
  });

  test("a word for the coach did not reach the partner", () => {
    const turn = lastTurn([ask, "This stupid app."]);

    expect([turn?.before, turn?.feedback.better?.why]).toEqual([
      turn?.after,
      expect.stringContaining("That was for me, and fair enough."),
    ]);
  });

  test("other words are made of theirs, never of somebody else's life", () => {
    const turns = [
      "I don't want to talk to you now. I want Saturday for myself.",
      "Oh here we go again. You always do this.",
      "Because you never shut up!",
    ];
    const rewrites = play([ask, ...turns], "quick-to-anger").map(
      ({ turn }) => turn.feedback.better?.rewrite ?? "",
    );
    expect(rewrites.join(" ")).not.toMatch(/my phone|worn out/iu);
  });

  test("what is offered instead is no charge in softer clothes", () => {
    const better = lastTurn([ask, "You always make everything about yourself."])?.feedback.better;
    expect(better?.rewrite ?? "").not.toContain("about yourself");
  });

  test("what did them good is left as it was said", () => {
    const turn = lastTurn([
      ask,
      "You are entitled to be scared. I know this hurts you. I'm coming back.",
    ]);
    expect([turn?.after.hurt, turn?.feedback.better]).toEqual([expect.any(Number), null]);
    expect(turn?.after.hurt).toBeLessThan(turn?.before.hurt ?? 0);
  });

  test.each<readonly [Temperament, string]>([
    [
      "goes-quiet",
      "I think this hurts you, and I'm not going to rush you. I still need it, you know.",
    ],
    ["quick-to-anger", "You're angry, and I hear it. I still need it, you know."],
  ])("a rewrite names what %s just showed", (temperament, rewrite) => {
    const turn = play([ask, "I still need it, you know."], temperament).at(-1)?.turn;
    expect(turn?.feedback.better?.rewrite).toBe(rewrite);
  });

  test("a book is not rewritten", () => {
    expect(lastTurn([ask, "You never listen. ".repeat(2_000)])?.feedback.better).toEqual({
      why: aString,
      rewrite: null,
    });
  });
});

describe("at the end", () => {
  const page = debrief(
    play([
      "I need Saturday morning to myself, from nine till twelve.",
      "I can hear that this scares you. I love how you laugh at breakfast. I still need it.",
      "You never listen to me.",
      "Sorry, I'm a terrible partner for asking.",
      "Never mind, forget I asked.",
    ]),
  );

  test("what held comes before what slipped and what got hard, each with its turn", () => {
    expect({
      ended: page.ended,
      held: page.held.map(({ turn }) => turn),
      slipped: page.slipped.map(({ turn }) => turn),
      hardened: page.hardened.map(({ turn }) => turn),
    }).toEqual({
      ended: "You gave the need up. It is still a fair need, and you may ask again.",
      held: [2],
      slipped: [4, 5],
      hardened: [3],
    });
  });

  test("their best sentences go to the talk card", () => {
    expect(toCardParts(page)).toEqual({
      ask: "I need Saturday morning to myself, from nine till twelve.",
      reassurance: "I love how you laugh at breakfast.",
    });
  });

  test("it sends them off", () => {
    expect(page.goNow).toBe("That is enough. Go and talk.");
  });
});
