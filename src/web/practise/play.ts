import { assert } from "../../core/assert.ts";
import { debrief, toCardParts } from "../../core/rehearsal/debrief.ts";
import { promptNow, takeIfFit, type Prompt } from "../../core/rehearsal/language-model.ts";
import { askFromOtherChair } from "../../core/rehearsal/other-chair.ts";
import {
  branchTips,
  hintNow,
  layBeside,
  pathTo,
  rephrase,
  rewind,
  say,
  startRehearsal,
  talkAt,
  type Rehearsal,
  type Room,
  type TurnNode,
} from "../../core/rehearsal/rehearsal.ts";
import {
  describedPartner,
  detailsOf,
  scenarios,
  type Scenario,
} from "../../core/rehearsal/scenario.ts";
import { simulatePartner } from "../../core/rehearsal/simulated-partner.ts";
import type { State } from "../../core/rehearsal/state.ts";
import type { ChairTurn, LookBack, Mood, ScenarioSummary, Scene, SceneTurn } from "./scene.ts";
import type { Chair, Script, Setup } from "./script.ts";

export type Player = {
  readonly play: (script: Script) => Scene;
  /** What to ask a model for the line that answers the last turn; `null` where only ours will do. */
  readonly promptFor: (script: Script) => Prompt | null;
  /** The model's line, if it may stand there. */
  readonly takeIfFit: (script: Script, answer: string) => string | null;
};

/** Makes scenes of scripts. It remembers the last one, so that one more turn costs one turn. */
export function createPlayer(room: Room): Player {
  let last: Played | null = null;
  function reach(script: Script): Played {
    const from = last !== null && isStartOf(last.script, script) ? last : begin(script, room);
    last = goOn(from, script, room);
    return last;
  }
  const rehearsalAt = (script: Script): Rehearsal => {
    const played = reach(script);
    return rewind(played.rehearsal, nodeAt(played));
  };
  return {
    play: (script) => sceneOf(reach(script), room),
    promptFor: (script) => promptNow(rehearsalAt(script)),
    takeIfFit: (script, answer) => {
      const worded = takeIfFit(rehearsalAt(script), room.book, answer);
      return worded.from === "model" ? worded.text : null;
    },
  };
}

type Played = {
  readonly script: Script;
  readonly rehearsal: Rehearsal;
  /** The node of each turn. None, where another version of the partner has ended the talk before. */
  readonly nodeByTurn: ReadonlyMap<number, number>;
  readonly turnByNode: readonly number[];
};

function begin(script: Script, room: Room): Played {
  const rehearsal = startRehearsal(partnerOf(script.setup), script.seed, room);
  return { script: { ...script, turns: [] }, rehearsal, nodeByTurn: new Map(), turnByNode: [] };
}

function partnerOf({ scenarioId, own, intensity, moment }: Setup) {
  const scenario = scenarioOf(scenarioId);
  const details = { ...detailsOf(scenario), intensity, moment };
  return simulatePartner(describedPartner(own, scenario), details);
}

function scenarioOf(id: string): Scenario {
  const scenario = scenarios.find((one) => one.id === id);
  assert(scenario !== undefined, `there is no scenario ${id}`);
  return scenario;
}

function isStartOf(earlier: Script, { setup, seed, turns }: Script): boolean {
  return (
    earlier.seed === seed &&
    earlier.turns.length <= turns.length &&
    JSON.stringify(earlier.setup) === JSON.stringify(setup) &&
    earlier.turns.every(
      ({ parent, text }, index) => turns[index]?.parent === parent && turns[index].text === text,
    )
  );
}

function goOn({ script: before, ...played }: Played, script: Script, room: Room): Played {
  let { rehearsal } = played;
  const nodeByTurn = new Map(played.nodeByTurn);
  const turnByNode = [...played.turnByNode];
  for (const [index, { parent, text, reply }] of script.turns.entries()) {
    const known = index < before.turns.length;
    if (!known) {
      const node = parent === null ? null : nodeByTurn.get(parent);
      if (node === undefined || talkAt(rewind(rehearsal, node)).ending !== null) continue;
      nodeByTurn.set(index, rehearsal.nodes.length);
      turnByNode.push(index);
      rehearsal = say(rewind(rehearsal, node), text, room);
    }
    const node = nodeByTurn.get(index);
    const isSame = known && before.turns[index]?.reply === reply;
    if (reply !== undefined && node !== undefined && !isSame)
      rehearsal = rephrase(rewind(rehearsal, node), reply);
  }
  return { script, rehearsal, nodeByTurn, turnByNode };
}

function sceneOf(played: Played, room: Room): Scene {
  const rehearsal = rewind(played.rehearsal, nodeAt(played));
  const show = (nodes: readonly TurnNode[]) => nodes.map((node) => sceneTurn(node, played));
  const nodes = pathTo(rehearsal, rehearsal.at);
  const { ending } = talkAt(rehearsal);
  return {
    opening: rehearsal.opening,
    first: moodOf(rehearsal.start.state),
    path: show(nodes),
    ending,
    hint: ending === null ? hintNow(rehearsal) : null,
    ways: branchTips(rehearsal).map((tip) => {
      const turns = show(pathTo(rehearsal, tip));
      const last = turns.at(-1);
      assert(last !== undefined, "a branch has a turn");
      return {
        tip: last.id,
        turns: turns.map(({ id }) => id),
        lastWords: last.text,
        ending: last.ending,
      };
    }),
    beside: besideOf(played, show),
    lookBack: nodes.length === 0 ? null : lookBackOn(nodes, room),
  };
}

/** Where one stands, or the nearest turn before it that could be said. */
function nodeAt({ script, nodeByTurn }: Played): number | null {
  for (let turn = script.at; turn !== null;) {
    const node = nodeByTurn.get(turn);
    if (node !== undefined) return node;
    turn = script.turns[turn]?.parent ?? null;
  }
  return null;
}

function sceneTurn({ id, parent, turn }: TurnNode, { turnByNode }: Played): SceneTurn {
  const { text, reply, feedback, before, after, ending } = turn;
  return {
    id: turnByNode[id] ?? id,
    parent: parent === null ? null : (turnByNode[parent] ?? null),
    text,
    reply,
    feedback,
    before: moodOf(before),
    after: moodOf(after),
    ending,
  };
}

function moodOf({ openness, security, hurt }: State): Mood {
  return { open: openness, near: (security + 1 - hurt) / 2 };
}

function besideOf(
  { script, rehearsal, nodeByTurn }: Played,
  show: (nodes: readonly TurnNode[]) => readonly SceneTurn[],
): Scene["beside"] {
  const [left, right] = script.beside?.map((turn) => nodeByTurn.get(turn)) ?? [];
  if (left === undefined || right === undefined) return null;
  const laid = layBeside(rehearsal, left, right);
  return { shared: show(laid.shared), left: show(laid.left), right: show(laid.right) };
}

function lookBackOn(nodes: readonly TurnNode[], { memory }: Room): LookBack {
  const looked = debrief(nodes, memory.acts);
  return { debrief: looked, card: toCardParts(looked) };
}

/** The asker's first line, and one for each answer. */
export function playChair({ scenarioId, seed, strategy, words }: Chair, { book }: Room) {
  const table = { scenario: scenarioOf(scenarioId), seed, book };
  const turns: ChairTurn[] = [];
  for (const answer of [null, ...words]) {
    if (turns.at(-1)?.isOver === true) break;
    const said = turns.map(({ line }) => line);
    const { line, isOver } = askFromOtherChair(strategy, answer, said, table);
    turns.push({ line, isOver });
  }
  return turns;
}

/** The easiest first; the others follow in the order in which they were written. */
export const scenarioSummaries: readonly ScenarioSummary[] = scenarios
  .map(({ id, title, situation, youNeed, easierId, partner }) => {
    const { temperament, sensitivity, intensity, moment } = partner;
    return {
      id,
      title,
      situation,
      youNeed,
      easierId,
      partner: { temperament, sensitivity, intensity, moment },
    };
  })
  .toSorted((a, b) => Number(a.easierId !== null) - Number(b.easierId !== null));
