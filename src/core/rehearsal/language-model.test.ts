import { describe, expect, test } from "vitest";
import { emptyPartner } from "../partner.ts";
import { err, ok } from "../result.ts";
import { promptFor, wordReply, type LanguageModel } from "./language-model.ts";
import { createRoom, pathTo, say, startRehearsal, talkAt } from "./rehearsal.ts";
import { writtenLines as book } from "./scenario.ts";
import { simulatePartner } from "./simulated-partner.ts";

const room = createRoom(book);
const partner = simulatePartner({ ...emptyPartner, temperament: "practical" });
const ask = "I need Saturday morning to myself, from nine till twelve.";

/** A talk in which the partner has just asked for less. */
function bargaining() {
  for (let seed = 1; ; seed += 1) {
    const asked = say(startRehearsal(partner, seed, room), ask, room);
    if (talkAt(asked).lastKind === "bargains-smaller") return asked;
  }
}

const rehearsal = bargaining();
const ours = talkAt(rehearsal).lines.at(-1) ?? "";

function says(line: string): LanguageModel {
  return { complete: async () => ok(line) };
}

test("other words for the same are taken", async () => {
  const line = "Could we make it a bit shorter, just to start with?";
  expect(await wordReply(rehearsal, book, says(`"${line}"`))).toEqual({
    from: "model",
    text: line,
  });
});

describe("our own line stands when the model", () => {
  test.each<readonly [string, string, string]>([
    ["says nothing", "", "length"],
    ["says far too much", "Could we make it a bit shorter? ".repeat(12), "length"],
    [
      "speaks as a machine",
      "As an AI language model, could we make it a bit shorter?",
      "out-of-role",
    ],
    ["sends somewhere", "Could it be a bit shorter? See https://example.com", "out-of-role"],
    [
      "speaks another language",
      "Könnten wir es ein bisschen kürzer machen, nur zum Anfang?",
      "language",
    ],
    ["controls", "A bit shorter. And you're not allowed to see your friends there.", "unkind"],
    ["threatens", "Make it a bit shorter or I'm leaving you.", "unkind"],
    ["makes up a day", "Could we make it a bit shorter, on Thursday maybe?", "new-facts"],
    [
      "agrees instead",
      "Yes, of course, take all the time you need, I'm happy for you.",
      "other-stance",
    ],
  ])("%s", async (_, line, because) => {
    expect(await wordReply(rehearsal, book, says(line))).toEqual({
      from: "book",
      text: ours,
      because,
    });
  });

  test.each(["unreachable", "slow", "garbled"] as const)("is %s", async (type) => {
    const model: LanguageModel = { complete: async () => err({ type }) };
    expect(await wordReply(rehearsal, book, model)).toEqual({
      from: "book",
      text: ours,
      because: type,
    });
  });
});

test("what settles a talk is said in our words", async () => {
  const ended = say(rehearsal, "Never mind, forget I asked.", room);
  expect(await wordReply(ended, book, says("Could we make it a bit shorter?"))).toEqual({
    from: "book",
    text: pathTo(ended, ended.at).at(-1)?.turn.reply,
    because: "not-a-stance",
  });
});

test("the model is sent two turns and our line, and nothing else of the talk", () => {
  const talk = { ...talkAt(rehearsal), said: ["first secret", "second", "third"] };
  const { system, user } = promptFor(talk, "bargains-smaller", ours);
  expect([system, user].join(" ")).not.toContain("first secret");
  expect(user).toBe(
    `They said: second\nThey said: third\nSay this in other words (bargains smaller): ${ours}`,
  );
});
