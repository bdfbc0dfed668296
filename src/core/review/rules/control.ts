import { foundActs, foundWords } from "../found-acts.ts";
import { controlWords } from "../harm-words.ts";
import type { Rule } from "../rule.ts";

export const control: Rule = {
  id: "control",
  severity: "harm",
  title: "Control",
  message: "This takes a choice that is theirs, and may make them watchful around you.",
  note: "Whom they see, where they are and what they do is for them to decide. Rules like this make a person smaller, and no softer wording changes that. Ask for what you need for yourself, and leave their life to them.",
  tint: null,
  find(draft) {
    return [...foundActs(draft, "control"), ...foundWords(draft, "control", controlWords)];
  },
  examples: {
    found: [
      {
        text: "I don't want you seeing Danny while I'm away.",
        words: "I don't want you seeing Danny while I'm away",
      },
      {
        text: "Show me your phone and then we can talk",
        words: "Show me your phone and then we can talk",
      },
      {
        text: "I need space, but you stay home this weekend.",
        words: "you stay home this weekend",
      },
      { text: "Stop talking to your sister.", words: "Stop talking to your sister" },
      {
        text: "I want to know where you are at all times.",
        words: "I want to know where you are at all times",
      },
    ],
    passed: [
      { text: "Show me your phone, I think the screen is cracked." },
      { text: "I need Sunday to myself. Does that worry you? Tell me that too, if it does." },
      { text: "Can you see the boat from there?" },
      { text: "Please don't knock until six." },
      { text: "Please be home by six, the plumber comes." },
      { text: "I want you to go out with your friends and have fun." },
      { text: "No more work talk after nine, please." },
    ],
  },
};
