import type { Card, ComposedDraft } from "../../core/compose/request.ts";
import type { LookBack } from "./scene.ts";

const emptyCard: Card = {
  opening: "",
  ask: "",
  reason: "",
  reassurance: "",
  giveBack: "",
  question: "",
  ifThey: [],
};

/** The sentences worth keeping as a draft for the talk card of Say, one a line. */
export function draftOf({ debrief, card }: LookBack): ComposedDraft {
  return {
    id: "practise",
    approach: "From your rehearsal",
    register: "card",
    text: debrief.keep.map(({ words }) => words).join("\n"),
    card: { ...emptyCard, ...card },
  };
}
