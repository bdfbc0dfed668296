import { foundStrengths } from "../found-acts.ts";
import type { Rule } from "../rule.ts";

export const invites: Rule = {
  id: "invites",
  severity: "strength",
  title: "You ask for their view",
  message: "This gives them a say, so it is a talk and not a notice.",
  note: "Asking how it sounds to them does not put the need up for a vote. It tells them that their side counts while you sort out the how.",
  tint: "together",
  find(draft) {
    return draft.isAboutTimeAlone ? foundStrengths(draft, "invite") : [];
  },
  examples: {
    found: [
      {
        text: "I need Saturday morning to myself. How does that sound to you?",
        words: "How does that sound to you",
      },
    ],
    passed: [{ text: "What time does the bus leave?" }],
  },
};
