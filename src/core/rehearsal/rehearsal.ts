import { assert } from "../assert.ts";
import { createDraftMemory, type DraftMemory } from "../review/draft.ts";
import { createRandom } from "../random.ts";
import { chooseLine } from "./choose-line.ts";
import { feedbackFor, type Feedback } from "./feedback.ts";
import { hintFor, type Hint } from "./hint.ts";
import type { LineBook } from "./line.ts";
import type { SimulatedPartner } from "./simulated-partner.ts";
import { mixSeed, takeTurn, type Turn } from "./take-turn.ts";
import { startTalk, type Talk } from "./talk.ts";

/** A turn with the coach's words: the hint stood there before it, the feedback comes after it. */
export type CoachedTurn = Turn & { readonly hint: Hint; readonly feedback: Feedback };

/** One turn in the tree. `parent`: the turn it was said after; `null` at the start. */
export type TurnNode = {
  readonly id: number;
  readonly parent: number | null;
  readonly turn: CoachedTurn;
  readonly talk: Talk;
};

/** A rehearsal with all that was tried. Going back and saying something else starts a branch; nothing is lost. */
export type Rehearsal = {
  readonly seed: number;
  readonly start: Talk;
  /** What the partner says as you sit down. */
  readonly opening: string;
  readonly nodes: readonly TurnNode[];
  /** Where one stands; `null` at the start. */
  readonly at: number | null;
};

export type Room = { readonly book: LineBook; readonly memory: DraftMemory };

/** What one device needs for any number of rehearsals: the lines, and what was read before. */
export function createRoom(book: LineBook): Room {
  return { book, memory: createDraftMemory() };
}

export function startRehearsal(partner: SimulatedPartner, seed: number, { book }: Room): Rehearsal {
  const talk = startTalk(partner);
  const decision = { kind: "opening", ending: null, question: null } as const;
  const line = chooseLine(decision, talk, book, createRandom(mixSeed(seed, talk)));
  const start: Talk = { ...talk, lines: [line.text], written: [line.written], lastKind: "opening" };
  return { seed, start, opening: line.text, nodes: [], at: null };
}

/** Says something where one stands. After the end of a talk there is nothing to say: go back first. */
export function say(rehearsal: Rehearsal, text: string, { book, memory }: Room): Rehearsal {
  const before = talkAt(rehearsal);
  assert(before.ending === null, "the talk has ended");
  const hint = hintFor(before);
  const { talk, turn } = takeTurn(before, text, rehearsal.seed, { book, memory });
  const feedback = feedbackFor(turn, before, hint, memory);
  const node = {
    id: rehearsal.nodes.length,
    parent: rehearsal.at,
    talk,
    turn: { ...turn, hint, feedback },
  };
  return { ...rehearsal, nodes: [...rehearsal.nodes, node], at: node.id };
}

/** Back to right after that turn; `null`: to the start. */
export function rewind(rehearsal: Rehearsal, to: number | null): Rehearsal {
  assert(to === null || rehearsal.nodes[to] !== undefined, `there is no turn ${to}`);
  return { ...rehearsal, at: to };
}

export function talkAt({ nodes, at, start }: Rehearsal): Talk {
  return at === null ? start : (nodes[at]?.talk ?? start);
}

export function hintNow(rehearsal: Rehearsal): Hint {
  return hintFor(talkAt(rehearsal));
}

/** The turns from the start to `at`. */
export function pathTo({ nodes }: Rehearsal, at: number | null): readonly TurnNode[] {
  const path: TurnNode[] = [];
  for (let node = at === null ? undefined : nodes[at]; node !== undefined;) {
    path.push(node);
    node = node.parent === null ? undefined : nodes[node.parent];
  }
  return path.toReversed();
}

/** The last turn of every branch, the oldest first. */
export function branchTips({ nodes }: Rehearsal): readonly number[] {
  const parents = new Set(nodes.map(({ parent }) => parent));
  return nodes.filter(({ id }) => !parents.has(id)).map(({ id }) => id);
}

/** Two branches side by side: what they share, and where each went. */
export function layBeside(
  rehearsal: Rehearsal,
  left: number,
  right: number,
): Readonly<Record<"shared" | "left" | "right", readonly TurnNode[]>> {
  const [a, b] = [pathTo(rehearsal, left), pathTo(rehearsal, right)];
  const fork = a.findIndex((node, index) => node !== b[index]);
  const length = fork < 0 ? a.length : fork;
  return { shared: a.slice(0, length), left: a.slice(length), right: b.slice(length) };
}

/** Puts other words of the same meaning in place of the partner's last line. */
export function rephrase(rehearsal: Rehearsal, reply: string): Rehearsal {
  const { at, nodes } = rehearsal;
  const node = at === null ? undefined : nodes[at];
  if (node === undefined) return rehearsal;
  const lines = [...node.talk.lines.slice(0, -1), reply];
  const changed = { ...node, turn: { ...node.turn, reply }, talk: { ...node.talk, lines } };
  return { ...rehearsal, nodes: nodes.with(node.id, changed) };
}
