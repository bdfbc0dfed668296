import { unreachable } from "../assert.ts";
import type { Hindrance } from "./availability.ts";
import type { Household, Member, NeedId, Person } from "./need.ts";
import { overlaps, type Span } from "./span.ts";
import type { Window } from "./window.ts";

/** One thing that could be otherwise, and would make room. Sleep, work and quiet hours are not up for it. */
export type Change =
  | {
      readonly type: "move-event";
      readonly who: Person;
      readonly span: Span;
      /** They are needed for the children then, not for themselves. */
      readonly toCover: boolean;
    }
  | {
      readonly type: "sitter";
      readonly span: Span;
      readonly window: Window;
      /** Who would be there, and why they cannot; `null` when both are with each other. */
      readonly cover: { readonly who: Person; readonly by: Hindrance } | null;
    }
  | { readonly type: "second-a-day"; readonly need: NeedId }
  | { readonly type: "shorter"; readonly need: NeedId; readonly minutes: number };

/** The household as it would be. */
export function applyChange(household: Household, change: Change): Household {
  switch (change.type) {
    case "move-event":
      return changeMember(household, change.who, ({ busy }) => ({
        busy: busy.filter((span) => !overlaps(span, change.span)),
      }));
    case "sitter":
      return addSitter(household, change.window);
    case "second-a-day":
      return changeNeed(household, change.need, ({ mostADay }) => ({ mostADay: mostADay + 1 }));
    case "shorter":
      return changeNeed(household, change.need, () => ({ shortest: change.minutes }));
    default:
      return unreachable(change);
  }
}

function changeMember(
  household: Household,
  who: Person,
  change: (member: Member) => Partial<Member>,
): Household {
  const member = household[who];
  return { ...household, [who]: { ...member, ...change(member) } };
}

function changeNeed(
  household: Household,
  id: NeedId,
  change: (need: Member["alone"]) => Partial<Member["alone"]>,
): Household {
  if (id !== "together")
    return changeMember(household, id, ({ alone }) => ({ alone: { ...alone, ...change(alone) } }));
  const { together } = household;
  return { ...household, together: { ...together, ...change(together) } };
}

function addSitter(household: Household, window: Window): Household {
  const { children } = household;
  if (children === null) return household;
  return { ...household, children: { ...children, sitter: [...children.sitter, window] } };
}
