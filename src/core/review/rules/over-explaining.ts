import { clauseOf } from "../clause.ts";
import { hitsOf, type Draft } from "../draft.ts";
import type { Register } from "../context.ts";
import { leaveOut } from "../fix.ts";
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
    if (!draft.isAboutTimeAlone) return [];
    return extra(draft).map((hit) => ({
      span: clauseOf(draft, hit),
      fixes: () => leaveOut(draft, hit.sentence),
    }));
  },
  examples: {
    found: [
      {
        text: "I need tonight to myself. My head is full. I'm worn out. My brain is fried.",
        words: "My brain is fried",
        after: "I need tonight to myself. My head is full. I'm worn out.",
      },
    ],
    passed: [{ text: "I need tonight to myself. My head is full." }],
  },
};

function extra(draft: Draft): readonly Hit[] {
  return hitsOf(draft, "why")
    .filter(({ sentence }) => !hasAct(sentence, "ask") && !hasAct(sentence, "give"))
    .slice(most[draft.context.register]);
}
