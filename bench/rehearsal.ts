import { emptyPartner, temperaments } from "../src/core/partner.ts";
import { recognise } from "../src/core/acts/recognise.ts";
import { emptyContext, review } from "../src/core/review/review.ts";
import {
  createRoom,
  pathTo,
  rewind,
  say,
  startRehearsal,
  talkAt,
  type Rehearsal,
} from "../src/core/rehearsal/rehearsal.ts";
import { scenarios, writtenLines } from "../src/core/rehearsal/scenario.ts";
import { simulate } from "../src/core/rehearsal/simulate.ts";
import { simulatePartner } from "../src/core/rehearsal/simulated-partner.ts";
import { parseText } from "../src/core/text/parse-text.ts";
import { measure, percentile } from "./measure.ts";
import { formatNumber, printTable } from "./print.ts";

/** Turns of 60 words, no two alike, so that nothing is remembered of one for the next. */
const parts: readonly string[] = [
  "I can hear that this worries you, and it makes sense after the week you have had at work.",
  "I love how you laugh at breakfast and I look forward to our Sunday walks by the river.",
  "I still need Saturday morning to myself, from nine till twelve, because my head is full and loud.",
  "You always say that, and I find it hard to hear when I am as tired as I am tonight.",
  "What would make it easier for you, and is there a day that would suit you better than this?",
];

function turnOf(index: number): string {
  const chosen = [0, 1, 2].map((offset) => parts[(index * 2 + offset) % parts.length] ?? "");
  return [...chosen, `It is the ${index + 2}nd thing I want to say.`].join(" ");
}

export async function benchRehearsal(): Promise<void> {
  printTurn();
  await printParts();
  printSimulations();
  printTree();
}

/** From what is typed to the hint for the next turn. */
function printTurn(): void {
  const times: number[] = [];
  for (let index = 0; index < 300; index += 1) {
    // A room each: nothing was read before, as when a turn is typed for the first time.
    const room = createRoom(writtenLines);
    const partner = simulatePartner({ ...emptyPartner, temperament: "needs-closeness" });
    const start = startRehearsal(partner, index, room);
    const text = turnOf(index);
    const from = performance.now();
    const said = say(start, text, room);
    times.push(performance.now() - from);
    if (said.nodes.length !== 1) throw new Error("A turn was not taken.");
  }
  const warm = times.slice(50);
  printTable("A turn of 60 words: read, answered, with hint and feedback", [
    ["", "ms"],
    ["median", formatNumber(percentile(warm, 0.5))],
    ["p95", formatNumber(percentile(warm, 0.95))],
  ]);
}

/** What of it is the recogniser, and what the review that finds other words. */
async function printParts(): Promise<void> {
  let index = 0;
  const next = (): string => turnOf((index += 1));
  const partner = simulatePartner({ ...emptyPartner, temperament: "needs-closeness" });
  const medians = await measure(
    [
      { name: "recognise alone", run: () => recognise(parseText(next())).length },
      {
        name: "review, with every rewrite proven",
        run: () => review(next(), emptyContext).findings.length,
      },
      {
        name: "the whole turn",
        run: () => {
          const room = createRoom(writtenLines);
          return say(startRehearsal(partner, index, room), next(), room).nodes.length;
        },
      },
    ],
    9,
  );
  const whole = medians.get("recognise alone") ?? Number.NaN;
  printTable("Of which (median of 9 rounds, taking turns)", [
    ["", "ms", "of recognise"],
    ...[...medians].map(([name, ms]) => [name, formatNumber(ms), `${formatNumber(ms / whole)} ×`]),
  ]);
}

/** A thousand talks between two simulated people, without the coach. */
function printSimulations(): void {
  const deps = { book: writtenLines, memory: createRoom(writtenLines).memory };
  const from = process.cpuUsage();
  let turns = 0;
  for (let seed = 1; seed <= 1_000; seed += 1) {
    const scenario = scenarios[seed % scenarios.length];
    const temperament = temperaments[seed % temperaments.length] ?? "at-ease";
    if (scenario === undefined) continue;
    turns += simulate("good", scenario, { ...scenario.partner, temperament }, seed, 12, deps).turns
      .length;
  }
  // Of the processor: a machine that is busy with other things gives the same figure.
  const seconds = process.cpuUsage(from).user / 1_000_000;
  printTable("1,000 simulated rehearsals, by processor time", [
    ["", ""],
    ["rehearsals a second", formatNumber(1_000 / seconds)],
    ["turns a second", formatNumber(turns / seconds)],
  ]);
}

/** What 200 turns in 20 branches hold in memory. */
function printTree(): void {
  const room = createRoom(writtenLines);
  const partner = simulatePartner({ ...emptyPartner, temperament: "goes-quiet" });
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  let rehearsal: Rehearsal = say(startRehearsal(partner, 1, room), "I need a free evening.", room);
  for (let branch = 0; branch < 20; branch += 1) {
    rehearsal = rewind(rehearsal, 0);
    for (let turn = 0; turn < 10; turn += 1) {
      if (talkAt(rehearsal).ending !== null) rehearsal = rewind(rehearsal, 0);
      rehearsal = say(rehearsal, turnOf(branch * 10 + turn), room);
    }
  }
  globalThis.gc?.();
  const kilobytes = (process.memoryUsage().heapUsed - before) / 1_024;
  const depth = pathTo(rehearsal, rehearsal.at).length;
  printTable("A rehearsal of 200 turns in 20 branches and more", [
    ["", ""],
    ["turns", String(rehearsal.nodes.length)],
    ["depth of the last branch", String(depth)],
    ["kB on the heap", formatNumber(kilobytes)],
    ["kB as JSON", formatNumber(JSON.stringify(rehearsal).length / 1_024)],
  ]);
}
