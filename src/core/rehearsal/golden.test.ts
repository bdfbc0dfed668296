import { expect, test } from "vitest";
import { emptyPartner, type Temperament } from "../partner.ts";
import { createRoom, pathTo, say, startRehearsal, talkAt } from "./rehearsal.ts";
import { writtenLines } from "./scenario.ts";
import { simulatePartner } from "./simulated-partner.ts";
import type { Ending, ReplyKind } from "./stance.ts";

/** Three ways one talk may go: held, dropped, hardened. */
const scripts = {
  well: [
    "I'd like Saturday morning to myself, to go running. Work has been loud and my head is full.",
    "I can hear that this worries you. I love how you laugh at breakfast. It's Saturday, from nine till twelve, and then I'm back with you.",
    "That makes sense. We'll have dinner together on Sunday, just us. What would make it easier for you?",
    "Okay, I can do that. I still need Saturday morning.",
    "Thank you. So it's Saturday morning, and I'm home at twelve.",
    "I hear you. I love you, and I need Saturday morning till twelve.",
    "Thank you for saying that. How does it sound to you now?",
  ],
  caves: [
    "I'd like Saturday morning to myself, from nine till twelve.",
    "Sorry, I feel bad for asking. It's only if you don't mind.",
    "You're right, I don't need it. Forget I asked, I'll stay home.",
  ],
  hardens: [
    "I'd like Saturday morning to myself, from nine till twelve.",
    "You always make everything about yourself. You never let me have anything.",
    "My ex never made such a fuss. You're pathetic.",
    "If you say no, I'm leaving you.",
    "Leave me alone. I'm done talking to you.",
  ],
} as const;

type Golden = readonly [Temperament, keyof typeof scripts, readonly ReplyKind[], Ending];

const goldens: readonly Golden[] = [
  [
    "at-ease",
    "well",
    [
      "offers-other-time",
      "bargains-conditions",
      "answers-question",
      "agrees-warily",
      "remembers-agreed",
    ],
    "agreed",
  ],
  ["at-ease", "caves", ["bargains-smaller", "asks-meaning", "closing"], "given-up"],
  ["at-ease", "hardens", ["bargains-smaller", "anger", "insulted", "closing"], "broke-down"],
  [
    "needs-closeness",
    "well",
    [
      "fears-being-left",
      "bargains-smaller",
      "answers-question",
      "agrees-warily",
      "remembers-agreed",
    ],
    "agreed",
  ],
  ["needs-closeness", "caves", ["fears-being-left", "bargains-smaller", "closing"], "given-up"],
  ["needs-closeness", "hardens", ["fears-being-left", "anger", "closing"], "broke-down"],
  [
    "quick-to-anger",
    "well",
    ["anger", "bargains-smaller", "answers-question", "agrees-warily", "remembers-agreed"],
    "agreed",
  ],
  ["quick-to-anger", "caves", ["anger", "bargains-smaller", "closing"], "given-up"],
  ["quick-to-anger", "hardens", ["anger", "counts", "closing"], "broke-down"],
  [
    "goes-quiet",
    "well",
    ["hurt-silence", "bargains-smaller", "answers-question", "agrees-warily", "remembers-agreed"],
    "agreed",
  ],
  ["goes-quiet", "caves", ["hurt-silence", "asks-meaning", "closing"], "given-up"],
  ["goes-quiet", "hardens", ["hurt-silence", "needs-time", "closing"], "broke-down"],
  [
    "practical",
    "well",
    [
      "bargains-smaller",
      "offers-other-time",
      "answers-question",
      "agrees-warily",
      "remembers-agreed",
    ],
    "agreed",
  ],
  ["practical", "caves", ["bargains-smaller", "asks-meaning", "closing"], "given-up"],
  ["practical", "hardens", ["bargains-smaller", "counts", "insulted", "closing"], "broke-down"],
  [
    "jokes",
    "well",
    [
      "fears-being-left",
      "bargains-smaller",
      "answers-question",
      "agrees-warily",
      "remembers-agreed",
    ],
    "agreed",
  ],
  ["jokes", "caves", ["bargains-smaller", "asks-meaning", "closing"], "given-up"],
  ["jokes", "hardens", ["bargains-smaller", "counts", "closing"], "broke-down"],
];

test.each(goldens)("%s: it %s", (temperament, script, stances, ending) => {
  const room = createRoom(writtenLines);
  const partner = simulatePartner({ ...emptyPartner, temperament }, { ownActivity: "gardening" });
  const end = scripts[script].reduce(
    (rehearsal, line) =>
      talkAt(rehearsal).ending === null ? say(rehearsal, line, room) : rehearsal,
    startRehearsal(partner, 7, room),
  );

  expect({
    stances: pathTo(end, end.at).map(({ turn }) => turn.stance),
    ending: talkAt(end).ending,
  }).toEqual({ stances, ending });
});
