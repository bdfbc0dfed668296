import { clauseOf } from "../clause.ts";
import { hitsOf } from "../draft.ts";
import { lastResorts, replacing } from "../found-acts.ts";
import { isOwnTimePressed } from "../own-time.ts";
import type { Rule } from "../rule.ts";

export const sensitivePressed: Rule = {
  id: "sensitive-pressed",
  severity: "risk",
  title: "A sore point",
  message: "When distance hurts them, this may sound like being sent away.",
  note: "You said that distance is hard for them. For now, leave their own time out of it: start small, come back when you said, and let them find out that it is safe. They may get there by themselves.",
  tint: null,
  find(draft) {
    return [...hitsOf(draft, "encourage"), ...hitsOf(draft, "press")]
      .filter((hit, place, all) => all.findIndex(({ index }) => index === hit.index) === place)
      .filter(({ recognised }) => isOwnTimePressed(draft, recognised.span))
      .map((hit) => {
        const span = clauseOf(draft.said, hit);
        return {
          span,
          fixes: () => [
            ...replacing(
              draft,
              hit.sentence,
              span,
              "Think of them instead",
              "I get that this may feel strange to you.",
            ),
            ...lastResorts(draft, hit.sentence, span),
          ],
        };
      });
  },
  examples: {
    found: [
      {
        text: "I need Saturday morning to myself. You should get some friends of your own.",
        words: "You should get some friends of your own",
        after: "I need Saturday morning to myself. I get that this may feel strange to you.",
        context: {
          partner: { temperament: null, sensitivity: 3, reassuredBy: [], onTheirMind: null },
        },
      },
    ],
    passed: [{ text: "I need Saturday morning to myself. Enjoy your evening with your sister." }],
  },
};
