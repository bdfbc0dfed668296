import { createRandom } from "../random.ts";
import { createDraftMemory } from "../review/draft.ts";
import type { WrittenLine } from "./line.ts";
import { takeTurn, type Deps, type Turn } from "./take-turn.ts";
import { startTalk } from "./talk.ts";
import { describe, expect, test, vi } from "vitest";
import type { Memory } from "../memory.ts";
import { temperaments } from "../partner.ts";
import { mostPushes, isStance, pointOf } from "./stance.ts";
import { scenarios, writtenLines as book, type Scenario } from "./scenario.ts";
import { simulate, type Simulation } from "./simulate.ts";
import { intensities, type Intensity } from "./simulated-partner.ts";
import { strategies, type Strategy } from "./strategy.ts";
import { isEasyGoing } from "./worry.ts";

// Seconds on a free machine; a busy one may take its time.
vi.setConfig({ testTimeout: 300_000 });

const seedCount = 1_000;
const mostTurns = 12;
const seeds = Array.from({ length: seedCount }, (_, index) => index + 1);

/** The askers say few different things: each is read once. */
function createWholeMemory<T>(): Memory<T> {
  const known = new Map<string, T>();
  return {
    find: (words) => known.get(words),
    keep: (words, value) => known.set(words, value),
  };
}

const deps: Deps = {
  book,
  memory: { ...createDraftMemory(), acts: createWholeMemory() },
};

/** Every scenario, temperament and intensity comes up among the seeds. */
function run(strategy: Strategy, seed: number, intensityOf: readonly Intensity[]): Played {
  const scenario = at<Scenario>(scenarios, seed);
  const temperament = at(temperaments, Math.floor(seed / scenarios.length) + seed);
  const intensity = at(intensityOf, Math.floor(seed / temperaments.length));
  const partner = { ...scenario.partner, temperament, intensity };
  const isEasy = isEasyGoing(partner);
  return { ...simulate(strategy, scenario, partner, seed, mostTurns, deps), isEasy };
}

type Played = Simulation & { readonly isEasy: boolean };

function at<T>(list: readonly T[], index: number): T {
  const item = list[index % list.length];
  if (item === undefined) throw new Error("an empty list");
  return item;
}

let held: readonly Played[] | null = null;

function heldTalks(): readonly Played[] {
  return (held ??= seeds.map((seed) => run("good", seed, [1, 2])));
}

function share(simulations: readonly Simulation[], isRight: (one: Simulation) => boolean): number {
  return simulations.filter(isRight).length / simulations.length;
}

describe("five ways to speak, a thousand seeds each", () => {
  test("who hears them, holds and gives back is agreed with, in eight turns", () => {
    expect(
      share(heldTalks(), ({ ending, turns }) => ending === "agreed" && turns.length <= 8),
    ).toBeGreaterThanOrEqual(0.95);
  });

  test.each<readonly [Strategy, readonly string[]]>([
    ["caver", ["given-up"]],
    ["blamer", ["broke-down"]],
    ["stonewaller", ["broke-down"]],
    ["apologiser", ["agreed-smaller", "another-time", "not-now", "given-up"]],
  ])("%s: %j", (strategy, endings) => {
    const all = seeds.map((seed) => run(strategy, seed, intensities));
    expect(share(all, ({ ending }) => endings.includes(ending))).toBeGreaterThanOrEqual(0.95);
  });
});

/** Someone who says anything at all, sense or not. */
function wander(seed: number): Simulation {
  const random = createRandom(seed);
  const scenario = at<Scenario>(scenarios, seed);
  const partner = {
    ...scenario.partner,
    temperament: at(temperaments, seed),
    intensity: at(intensities, Math.floor(seed / 6)),
  };
  const turns: Turn[] = [];
  let talk = startTalk(partner);
  while (talk.ending === null && turns.length < mostTurns) {
    const step = takeTurn(talk, at(anything, Math.floor(random() * anything.length)), seed, deps);
    turns.push(step.turn);
    talk = step.talk;
  }
  return { turns, ending: talk.ending ?? "open" };
}

const anything: readonly string[] = [
  "I need Saturday morning to myself, till noon.",
  "I'd like two hours on Thursday evening, to read.",
  "I hear you. I still need it.",
  "I can see that this hurts. I love how you laugh.",
  "Okay, that works for me.",
  "No, that's not enough.",
  "How about Sunday instead?",
  "Maybe an hour would be enough.",
  "What would help you?",
  "What do you think?",
  "What do you mean?",
  "When would it suit you?",
  "Why are you upset?",
  "How was your day?",
  "Did you feed the cat?",
  "We'll have dinner on Friday, just us.",
  "You never listen to me.",
  "Whatever. I guess I don't matter.",
  "Sorry for asking.",
  "Haha, just kidding.",
  "Thank you.",
  "I need it on Tuesday.",
  "asdf qwrtz jkl",
  "",
  "This app is stupid.",
  "J'ai besoin de temps pour moi.",
];

let mixed: readonly Simulation[] | null = null;

/** Half of them make sense, half say anything. */
function mixedTalks(): readonly Simulation[] {
  return (mixed ??= seeds.map((seed) =>
    seed % 2 === 0 ? wander(seed) : run(at(strategies, seed), seed, intensities),
  ));
}

describe("whatever is said, in a thousand talks of up to twelve turns", () => {
  test("no line comes twice", () => {
    const twice = mixedTalks().filter(
      ({ turns }) => new Set(turns.map(({ reply }) => reply)).size < turns.length,
    );
    expect(twice).toEqual([]);
  });

  test("no slot stays open, and every reply is short", () => {
    const replies = mixedTalks().flatMap(({ turns }) => turns.map(({ reply }) => reply));
    expect(replies.filter(isOdd)).toEqual([]);
  });

  test("only a quiet one or a hurt one says less than three words", () => {
    const short = mixedTalks().flatMap(({ turns }) =>
      turns.filter(({ reply }) => reply.split(/\s+/u).length < 3),
    );
    expect(short.filter(({ reply }) => !quietLines.has(reply))).toEqual([]);
  });

  test("nobody pushes more than three times on one point", () => {
    const counts = mixedTalks().flatMap(({ turns }) => {
      const pushed = turns.flatMap(({ stance }) => (isStance(stance) ? [pointOf(stance)] : []));
      return [...new Set(pushed)].map((point) => ({
        point,
        count: pushed.filter((one) => one === point).length,
      }));
    });
    expect(counts.filter(({ point, count }) => point !== null && count > mostPushes)).toEqual([]);
  });

  test("nobody says yes before one worry was answered, unless they are at ease and mildly so", () => {
    const early = heldTalks().filter(({ turns, isEasy }) => {
      const yes = turns.findIndex(({ stance }) => stance.startsWith("agrees-"));
      return yes >= 0 && yes < (isEasy ? 1 : 2);
    });
    expect(early).toEqual([]);
  });

  test("a last line names no day but those that were agreed", () => {
    const days = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/giu;
    const talks = heldTalks().map((simulation, index) => ({ seed: seeds[index] ?? 0, simulation }));
    const strange = talks.filter(({ seed, simulation: { turns, ending } }) => {
      if (ending !== "agreed") return false;
      const { need, giveBack } = at<Scenario>(scenarios, seed);
      const named = turns.at(-1)?.reply.match(days) ?? [];
      return named.some((day) => !`${need.when} ${giveBack}`.includes(day));
    });
    expect(strange).toEqual([]);
  });

  test("only the last turn ends the talk", () => {
    const early = mixedTalks().filter(({ turns }) =>
      turns.slice(0, -1).some(({ ending }) => ending !== null),
    );
    expect(early).toEqual([]);
  });
});

function isOdd(reply: string): boolean {
  return /[{}]|\bundefined\b|\bnull\b/u.test(reply) || reply.split(/\s+/u).length > 40;
}

/** Deliberate silence: what a hurt partner, or one who goes quiet, may leave it at. */
const quietLines: ReadonlySet<string> = new Set(
  Object.values(book).flatMap((group: Readonly<Record<string, readonly WrittenLine[]>>) =>
    Object.entries(group).flatMap(([, lines]) =>
      lines.flatMap((line) => {
        const isQuiet = typeof line !== "string" && line.temperaments?.includes("goes-quiet");
        return isQuiet || isHurtSilence(line) ? [textOf(line)] : [];
      }),
    ),
  ),
);

function isHurtSilence(line: WrittenLine): boolean {
  return Object.values(book["hurt-silence"]).some((lines) => lines.includes(line));
}

function textOf(line: WrittenLine): string {
  return typeof line === "string" ? line : line.text;
}
