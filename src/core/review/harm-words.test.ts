import { describe, expect, test } from "vitest";
import { emptyContext, review } from "./review.ts";

const harmful: Readonly<Record<string, readonly string[]>> = {
  control: [
    "You can't see Mark any more.",
    "I don't want you going out without me.",
    "You're not going to that party.",
    "Send me your location when you get there.",
    "I want to know where you are at all times.",
    "You have to be home by ten.",
    "You need to ask me before you go anywhere.",
    "Stop talking to your sister.",
    "I need your passwords.",
    "Share your location with me or we're not talking.",
    "You are not wearing that.",
    "Delete his number.",
    "I decide who comes here.",
    "No more nights out with the girls.",
    "You must answer within five minutes when I text.",
    "Tell me who you were with.",
    "I checked your phone and I want an explanation.",
    "You won't see your friends while I'm away.",
    "I need space, but you stay home this weekend.",
    "You're not to leave the house while I'm gone.",
  ],
  threat: [
    "If you don't give me Saturday I'll tell your mother everything.",
    "You'll be sorry if you say no.",
    "Give me space or else.",
    "If you ask again I'll take the kids and go.",
    "Say no and see what happens.",
    "I'll hurt myself if you don't leave me alone.",
    "If you won't let me go, I'll make your life hell.",
    "Don't make me do something you'll regret.",
    "I'll smash your phone if you text me again.",
    "If you complain, I'm filing for divorce.",
    "You know what happens when you push me.",
  ],
  "punishing-silence": [
    "I won't talk to you until you apologise.",
    "I'm not speaking to you for a week because of what you did.",
    "Don't expect a word from me until you've learned your lesson.",
    "You'll get the silent treatment until you get it.",
    "I'll ignore you until you stop nagging.",
    "I'm going quiet so you know how it feels.",
    "No calls from me till you say sorry.",
    "You don't deserve to hear from me this weekend.",
    "I'm not answering your texts until you behave.",
    "Let's see how you like it when I don't reply.",
    "I'm taking space to teach you a lesson.",
    "Since you went out on Friday, you won't hear from me today.",
  ],
};

const fine: readonly string[] = [
  "I won't talk about it until we've both slept.",
  "My phone is off until six, then I'll call you.",
  "I'm going quiet for an hour, then I'm all yours.",
  "I won't answer texts until I'm out of the meeting.",
  "I'd like silence until ten.",
  "I'm not speaking to anyone until I've had coffee.",
  "You must try the soup.",
  "Tell me who you met, I love your stories.",
  "If you say no I'll be sad, and I'll ask again another time.",
  "No more work talk after nine, please.",
  "Stop by your sister's if you like.",
  "I'm not talking at breakfast, I'm slow to wake, then I'm with you.",
  "I'll be quiet until Sunday evening, then I'll call you.",
  "I don't want you to worry.",
  "I want you to go out with your friends and have fun.",
  "You're not going to believe this.",
  "I won't reply until I land at six.",
];

describe.each(Object.entries(harmful))("%s", (_rule, drafts) => {
  test.each(drafts)("is named and gets no polish: %s", (draft) => {
    const { findings } = review(draft, emptyContext);
    expect(findings.some(({ severity }) => severity === "harm")).toBe(true);
    expect(
      findings.filter(({ severity }) => severity === "risk").flatMap((one) => one.fixes),
    ).toEqual([]);
  });
});

test("what looks alike does no harm", () => {
  const named = fine.filter((draft) =>
    review(draft, emptyContext).findings.some(({ severity }) => severity === "harm"),
  );
  expect(named).toEqual([]);
});
