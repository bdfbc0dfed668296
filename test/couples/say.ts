import { encourage } from "../../src/core/balance/encourage.ts";
import { compose } from "../../src/core/compose/compose.ts";
import { feedOf } from "../../src/core/need/feed.ts";
import { emptyNeed, noMinutes } from "../../src/core/need/need.ts";
import { emptyContext, reviewWithoutFixes } from "../../src/core/review/review.ts";
import { mayAskAgain } from "../../src/core/safety/pace.ts";
import { signsIn } from "../../src/core/safety/signs-in.ts";
import type { Couple } from "./couple.ts";

/** The words an ask is made in, from the need. Gives how much in them may hurt, by the review and by the gate. */
export function sayIt({ partner, wanted, id }: Couple, week: number): number {
  const need = {
    ...emptyNeed,
    wanted: { ...noMinutes, home: wanted.me },
    purposes: ["rest"] as const,
  };
  const { howLong, whatFor } = feedOf(need);
  const request = {
    need: { howLong, when: null, often: "weekly" as const, whatFor },
    why: null,
    them: { ...partner, name: null, enjoy: null },
    giveBack: null,
  };
  const drafts = compose(request, "text", id * 100 + week);
  const context = { ...emptyContext, partner };
  return drafts
    .map(({ text }) => {
      const { findings } = reviewWithoutFixes(text, context);
      return (
        findings.filter(({ severity }) => severity !== "strength").length + signsIn(text).length
      );
    })
    .reduce((sum, count) => sum + count, 0);
}

export type Pace = {
  /** The last "not now", in milliseconds since 1970. */
  readonly refusedAt: number | null;
  readonly tooSoon: number;
  readonly invited: readonly { readonly id: string; readonly day: string }[];
};

export const calm: Pace = { refusedAt: null, tooSoon: 0, invited: [] };

/** After a no the same is not asked again within a week. */
export function noteAsk(pace: Pace, at: number, isRefused: boolean): Pace {
  const tooSoon = pace.tooSoon + (mayAskAgain(pace.refusedAt, at) ? 0 : 1);
  return { ...pace, tooSoon, refusedAt: isRefused ? at : pace.refusedAt };
}

/** Once a month they may think of the other's own time. What is offered then, they send. */
export function inviteThem(pace: Pace, { partner }: Couple, day: string): Pace {
  const { sensitivity } = partner;
  const [first] = encourage({ sensitivity, enjoy: "choir", sent: pace.invited, today: day });
  return first === undefined
    ? pace
    : { ...pace, invited: [...pace.invited, { id: first.id, day }] };
}
