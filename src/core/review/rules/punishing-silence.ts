import { foundWords } from "../found-acts.ts";
import { punishingSilence as words } from "../harm-words.ts";
import type { Rule } from "../rule.ts";

export const punishingSilence: Rule = {
  id: "punishing-silence",
  severity: "harm",
  title: "Silence as a punishment",
  message: "Silence that is meant to hurt may leave them afraid of the next one.",
  note: "Time alone is for you. Used to make someone sorry, it is a way to win, and they may give in just to end it. If you are angry, say so. If you need quiet, say until when.",
  tint: null,
  find(draft) {
    return foundWords(draft, null, words);
  },
  examples: {
    found: [
      {
        text: "I won't talk to you until you say sorry.",
        words: "I won't talk to you until you say sorry",
      },
      {
        text: "I'm going quiet so you know how it feels.",
        words: "I'm going quiet so you know how it feels",
      },
      {
        text: "You don't deserve to hear from me this weekend.",
        words: "You don't deserve to hear from me this weekend",
      },
    ],
    passed: [
      { text: "I won't talk about it until we've both slept." },
      { text: "I'll be quiet until Sunday evening, then I'll call you." },
      { text: "My phone is off until six, then I'll call you." },
      { text: "I'm not speaking to anyone until I've had coffee." },
    ],
  },
};
