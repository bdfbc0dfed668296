import { foundStrengths } from "../found-acts.ts";
import { isSensitive } from "../partner-facts.ts";
import type { Rule } from "../rule.ts";

export const encourages: Rule = {
  id: "encourages",
  severity: "strength",
  title: "Room for them too",
  message: "This wishes them good time of their own, without handing them a task.",
  note: "Time apart is easier when both get something out of it. An open door works better than a plan you made for them.",
  tint: "together",
  find(draft) {
    // For someone whom distance hurts a lot the same words can sound like being sent off.
    if (!draft.isAboutTimeAlone || isSensitive(draft.context.partner)) return [];
    return foundStrengths(draft, "encourage");
  },
  examples: {
    found: [
      {
        text: "I need tonight to myself. Enjoy your evening with the girls.",
        words: "Enjoy your evening with the girls",
      },
    ],
    passed: [{ text: "My sister is at the sea." }],
  },
};
