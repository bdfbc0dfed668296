import { messageSpan } from "../draft.ts";
import { wordLimit } from "../register.ts";
import { shorten } from "../shorten.ts";
import type { Rule } from "../rule.ts";

export const tooLong: Rule = {
  id: "too-long",
  severity: "risk",
  title: "Too long to take in",
  message: "They may lose the ask among the rest.",
  note: "Short is kind here. A text message is read at a glance, a letter or a talk has room for about a page. Keep one line for each thing that matters, and let the rest wait for when you sit together.",
  tint: null,
  find(draft) {
    if (!draft.isAboutTimeAlone || draft.wordCount <= wordLimit(draft)) return [];
    return [{ span: messageSpan(draft), isAboutMessage: true, fixes: () => shorten(draft) }];
  },
  examples: {
    found: [
      {
        text: "I need Saturday morning to myself. The shop on the corner has a new sign and it is blue with a white rim. The bins are full again and the man next door has a new van. It is green and it has three doors. The lamp in the hall went out twice and nobody knows why. The cat sat on it all day and would not come down for love or money. I'll be back by one. I love you.",
        words: "I need Saturday morning to myself",
        after:
          "I need Saturday morning to myself. The shop on the corner has a new sign and it is blue with a white rim. The bins are full again and the man next door has a new van. It is green and it has three doors. The lamp in the hall went out twice and nobody knows why. I'll be back by one. I love you.",
      },
    ],
    passed: [{ text: "I need Saturday morning to myself. I'll be back by one." }],
  },
};
