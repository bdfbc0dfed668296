import type { Partner } from "../../core/partner.ts";
import type { Intensity, SimulatedPartner } from "../../core/rehearsal/simulated-partner.ts";
import type { Strategy } from "../../core/rehearsal/strategy.ts";

export type Moment = SimulatedPartner["moment"];

/** Where one practises, and with whom. What the person did not say of their partner is taken from the scenario. */
export type Setup = {
  readonly scenarioId: string;
  readonly own: Partner;
  readonly intensity: Intensity;
  readonly moment: Moment;
};

/**
 * All that was said, and nothing of what came of it: with the seed, the same words bring the same
 * talk again. So this little is what is kept, what a worker is sent, and what a new one can go on from.
 */
export type Script = {
  readonly setup: Setup;
  readonly seed: number;
  /** Turns of all branches, in the order in which they were said. Their index is their name. */
  readonly turns: readonly ScriptTurn[];
  /** The turn one stands after; `null`: at the start. */
  readonly at: number | null;
  /** The last turns of two branches that lie side by side. */
  readonly beside: readonly [number, number] | null;
};

/**
 * `parent`: the turn it was said after; `null` at the start. `reply`: the answer to it in the words of a model of theirs,
 * where they were taken; left out where ours stand.
 */
type ScriptTurn = {
  readonly parent: number | null;
  readonly text: string;
  readonly reply?: string;
};

export function startScript(setup: Setup, seed: number): Script {
  return { setup, seed, turns: [], at: null, beside: null };
}

/** Says something after the turn `parent`. What was said there before stays, as another branch. */
export function sayAfter(script: Script, parent: number | null, text: string): Script {
  const { turns } = script;
  return { ...script, turns: [...turns, { parent, text }], at: turns.length, beside: null };
}

/** The last turn answered in other words. */
export function answerWith(script: Script, reply: string): Script {
  const turns = script.turns.map((turn, index) =>
    index === script.turns.length - 1 ? { ...turn, reply } : turn,
  );
  return { ...script, turns };
}

/** The chairs are switched: what the person, as their partner, answered to each line of the asker. */
export type Chair = {
  readonly scenarioId: string;
  readonly seed: number;
  readonly strategy: Strategy;
  readonly words: readonly string[];
};
