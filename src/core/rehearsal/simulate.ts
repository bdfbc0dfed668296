import { createRandom } from "../random.ts";
import { askerLine } from "./asker.ts";
import type { WrittenScenario } from "./scenario.ts";
import type { SimulatedPartner } from "./simulated-partner.ts";
import type { Ending } from "./stance.ts";
import type { Strategy } from "./strategy.ts";
import { takeTurn, type Deps, type Turn } from "./take-turn.ts";
import { startTalk, type Talk } from "./talk.ts";

export type Simulation = { readonly turns: readonly Turn[]; readonly ending: Ending | "open" };

/** Two simulated people talk, without a coach: to prove the partner, and to show how a way of speaking goes. */
export function simulate(
  strategy: Strategy,
  scenario: WrittenScenario,
  partner: SimulatedPartner,
  seed: number,
  mostTurns: number,
  deps: Deps,
): Simulation {
  const random = createRandom(seed);
  const turns: Turn[] = [];
  let talk: Talk = { ...startTalk(partner), lastKind: "opening" };
  const said: string[] = [];
  while (talk.ending === null && turns.length < mostTurns) {
    const line = askerLine(strategy, talk.lastKind ?? "opening", scenario, said, random);
    said.push(line);
    const step = takeTurn(talk, line, seed, deps);
    turns.push(step.turn);
    talk = step.talk;
  }
  return { turns, ending: talk.ending ?? "open" };
}
