import type { Rule } from "../rule.ts";

export const namesReturn: Rule = {
  id: "names-return",
  severity: "strength",
  title: "It says when you are back",
  message: "This tells them when they have you again.",
  note: "Waiting is easy when you know how long. With an end to it, time alone feels like a pause and not like distance.",
  tint: "alone",
  find({ isAboutTimeAlone, timing }) {
    return isAboutTimeAlone && timing.comesBack !== null ? [{ span: timing.comesBack }] : [];
  },
  examples: {
    found: [
      {
        text: "I need some time to myself today. I'll be back by six.",
        words: "I'll be back by six",
      },
    ],
    passed: [{ text: "The bus is back by six." }, { text: "I need some time to myself today." }],
  },
};
