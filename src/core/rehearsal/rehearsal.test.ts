import { beforeEach, describe, expect, test } from "vitest";
import { emptyPartner } from "../partner.ts";
import {
  branchTips,
  createRoom,
  hintNow,
  layBeside,
  pathTo,
  rephrase,
  rewind,
  say,
  startRehearsal,
  talkAt,
  type Rehearsal,
} from "./rehearsal.ts";
import { writtenLines } from "./scenario.ts";
import { simulatePartner } from "./simulated-partner.ts";

const room = createRoom(writtenLines);
const partner = simulatePartner({ ...emptyPartner, temperament: "needs-closeness" });
const ask = "I need Saturday morning to myself, from nine till twelve.";
const kind = "I can hear that this scares you. I love how you laugh. I still need it.";
const sharp = "You always make everything about yourself.";

let start: Rehearsal;
beforeEach(() => {
  start = startRehearsal(partner, 3, room);
});

function textsOf(rehearsal: Rehearsal): readonly string[] {
  return pathTo(rehearsal, rehearsal.at).map(({ turn }) => turn.text);
}

describe("someone goes back and says it another way", () => {
  test("and both ways are kept, side by side", () => {
    const asked = say(start, ask, room);
    const sharpened = say(asked, sharp, room);
    const softened = say(rewind(sharpened, asked.at), kind, room);

    expect(textsOf(softened)).toEqual([ask, kind]);
    expect(branchTips(softened)).toEqual([1, 2]);
    const { shared, left, right } = layBeside(softened, 1, 2);
    expect([shared, left, right].map((nodes) => nodes.map(({ turn }) => turn.text))).toEqual([
      [ask],
      [sharp],
      [kind],
    ]);
  });

  test("the partner does not know what was taken back", () => {
    const asked = say(start, ask, room);
    const again = say(rewind(say(asked, sharp, room), asked.at), kind, room);
    const straight = say(asked, kind, room);

    expect(talkAt(again)).toEqual(talkAt(straight));
  });

  test("nothing that was is changed by it", () => {
    const asked = say(start, ask, room);
    const before = structuredClone(asked);
    say(rewind(say(asked, sharp, room), null), kind, room);

    expect(asked).toEqual(before);
  });

  test("after an end one can go back and go on", () => {
    const ended = say(say(start, ask, room), "Never mind, forget I asked.", room);
    const on = say(rewind(ended, 0), kind, room);

    expect([talkAt(ended).ending, talkAt(on).ending]).toEqual(["given-up", null]);
  });
});

test("the hint before the first turn says to ask; after a blow, to mend", () => {
  const blown = say(say(start, ask, room), sharp, room);

  expect([hintNow(start).id, hintNow(blown).id]).toEqual(["ask-plainly", "mend"]);
});

test("a rehearsal is plain data: saved and read again it goes on as before", () => {
  const asked = say(start, ask, room);

  expect(talkAt(say(structuredClone(asked), kind, room))).toEqual(talkAt(say(asked, kind, room)));
});

test("other words for a reply stand in its place, and are known when said back", () => {
  const asked = rephrase(say(start, ask, room), "I wonder whether you still like me.");
  const back = say(asked, "I wonder whether you still like me.", room);

  expect(pathTo(back, back.at).map(({ turn }) => turn.stance)).toEqual([
    pathTo(asked, asked.at)[0]?.turn.stance,
    "parroted",
  ]);
});
