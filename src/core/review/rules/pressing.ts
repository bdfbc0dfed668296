import { foundActs, lastResorts, replacing } from "../found-acts.ts";
import { isOwnTimePressed } from "../own-time.ts";
import type { Draft } from "../draft.ts";
import type { Rule } from "../rule.ts";

export const pressing: Rule = {
  id: "pressing",
  severity: "risk",
  title: "Pushing",
  message: "They may feel pushed, and a yes under pressure seldom lasts.",
  note: "You can be firm about your own time without steering theirs. Say what you will do, then ask what they think, and let them take a moment.",
  tint: null,
  find(draft) {
    return foundActs(draft, "press", (hit, span) => [
      ...(draft.spanByPoint.invitation === null
        ? replacing(draft, hit.sentence, "Ask instead", question(draft))
        : []),
      ...lastResorts(draft, hit.sentence, span),
    ]).filter(({ span }) => !isOwnTimePressed(draft, span));
  },
  examples: {
    found: [
      {
        text: "I need Saturday morning to myself. You have to accept that.",
        words: "You have to accept that",
        after: "I need Saturday morning to myself. How does that sound to you?",
      },
      {
        text: "omg can u just leave me alone for once",
        words: "omg can u just leave me alone for once",
      },
      {
        text: "If you loved me you would get why i need this",
        words: "If you loved me you would get why i need this",
      },
    ],
    passed: [
      { text: "I need tonight to myself. Take the time you need." },
      { text: "You have to turn left at the church." },
      { text: "I need to get going." },
    ],
  },
};

/** "That" needs something before it. */
function question(draft: Draft): string {
  return draft.spanByPoint.ask === null ? "What would you like?" : "How does that sound to you?";
}
