import type { Register } from "../context.ts";
import { clauseOf } from "../clause.ts";
import { hitsOf, type Draft } from "../draft.ts";
import { leaveOutAll } from "../fix.ts";
import { hasAct, type Hit } from "../hit.ts";
import type { Rule } from "../rule.ts";

/** One reason is enough; a letter has room for the story around it. */
const most: Readonly<Record<Register, number>> = { text: 2, letter: 5, card: 4 };

export const overExplaining: Rule = {
  id: "over-explaining",
  severity: "risk",
  title: "Many reasons",
  message: "So many reasons may sound as if you doubted your own ask.",
  note: "Each reason is something to argue with, and the strongest one gets lost. Keep the one that is most true, and let the ask stand.",
  tint: null,
  find(draft) {
    const extra = draft.isAboutTimeAlone ? extraReasons(draft) : [];
    const first = extra[0];
    if (first === undefined) return [];
    const sentences = new Set(extra.map(({ sentence }) => sentence));
    return [
      {
        span: clauseOf(draft.said, first),
        // Which reason is one too many changes with every reason written before it.
        isAboutMessage: true,
        fixes: () => [{ title: "Keep the first", edits: leaveOutAll(draft, sentences) }],
      },
    ];
  },
  examples: {
    found: [
      {
        text: "I need tonight to myself. I come back calmer when I've had some quiet. Work has been loud and my head is full. My job drains me and I need to hear my own thoughts.",
        words: "I need to hear my own thoughts",
        after:
          "I need tonight to myself. I come back calmer when I've had some quiet. Work has been loud and my head is full.",
      },
    ],
    passed: [{ text: "I need tonight to myself. My head is full after this week." }],
  },
};

function extraReasons(draft: Draft): readonly Hit[] {
  return hitsOf(draft, "why")
    .filter(({ sentence }) => !hasAct(sentence, "ask") && !hasAct(sentence, "give"))
    .slice(most[draft.context.register]);
}
