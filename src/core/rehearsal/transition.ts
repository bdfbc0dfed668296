import { assert } from "../assert.ts";
import type { Reassurance } from "../partner.ts";
import type { MoveId } from "./move.ts";
import { ease, sting, type SimulatedPartner } from "./simulated-partner.ts";
import {
  addChanges,
  limitChange,
  applyChange,
  dimensions,
  type Change,
  type Dimension,
  type State,
} from "./state.ts";
import { profileOf } from "./temperament.ts";
import { transitions, type Transition } from "./transition-table.ts";

/** What one move did to the partner. */
export type Effect = { readonly move: MoveId; readonly change: Change; readonly reason: string };

/** Takes the moves of a turn one after the other. `countOf`: how often each was made before. */
export function transition(
  state: State,
  moves: readonly MoveId[],
  partner: SimulatedPartner,
  countOf: (move: MoveId) => number,
): { readonly state: State; readonly effects: readonly Effect[] } {
  const effects = moves.map((move) => effectOf(move, partner, countOf(move)));
  return {
    state: applyChange(state, limitChange(addChanges(effects.map(({ change }) => change)))),
    effects,
  };
}

function effectOf(move: MoveId, partner: SimulatedPartner, before: number): Effect {
  const { change, reason, fades = 1 } = rowFor(move, partner);
  const weight = (profileOf(partner.temperament).weights[move] ?? 1) * warmth(move, partner);
  return {
    move,
    change: scale(change, weight, fades ** before * ease(partner), sting(partner)),
    reason,
  };
}

function rowFor(move: MoveId, partner: SimulatedPartner): Transition {
  const { hears } = profileOf(partner.temperament);
  const row = transitions.find(
    (one) =>
      one.move === move &&
      (one.hears === undefined || one.hears === hears) &&
      (one.sensitivity === undefined || one.sensitivity === partner.sensitivity),
  );
  assert(row !== undefined, `no row for the move ${move}`);
  return row;
}

/** Good fades when it is repeated, harm grows with how sore they are. */
function scale(change: Change, weight: number, faded: number, soreness: number): Change {
  return Object.fromEntries(
    dimensions.flatMap((dimension) => {
      const amount = change[dimension];
      if (amount === undefined) return [];
      return [[dimension, amount * weight * (doesGood(dimension, amount) ? faded : soreness)]];
    }),
  );
}

function doesGood(dimension: Dimension, amount: number): boolean {
  return dimension === "hurt" ? amount < 0 : amount > 0;
}

const movesByReassurance: Readonly<Record<Reassurance, readonly MoveId[]>> = {
  words: ["reassure", "reassure-specific"],
  touch: ["reassure-specific", "give"],
  "time-together": ["give"],
  "a-plan": ["names-when", "names-end"],
  "small-deeds": ["give"],
  "a-message": ["names-end"],
};

/** What reassures them works better with them. */
function warmth(move: MoveId, { reassuredBy }: SimulatedPartner): number {
  return reassuredBy.some((one) => movesByReassurance[one].includes(move)) ? 1.25 : 1;
}
