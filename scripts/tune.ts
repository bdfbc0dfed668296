import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse, stringify } from "yaml";
import { acts } from "../src/core/acts/act.ts";
import type { PhraseBook } from "../src/core/acts/phrase-book.ts";
import { compileData } from "./compile-data.ts";
import { readPhraseBook } from "./data/phrases.ts";
import {
  average,
  f1Of,
  gatherHandSet,
  scoreSamples,
  tune,
  type Tuned,
} from "./tuning/corrections.ts";
import { readLabelled } from "./tuning/labelled.ts";
import { readSamples } from "./tuning/samples.ts";

/**
 * Finds by how much the hand-set weights of `data/en/phrases` are off on labelled sentences, and writes the corrections
 * to `weights.yml`. Weights that few sentences speak for stay as they were set by hand. The blind test sets are not read.
 * `--try RUN` tunes on all runs but that one, measures on it, and writes nothing.
 */
function main(args: readonly string[]): void {
  compileData();
  const handSet = gatherHandSet(readHandSetBook());
  const runs = ["dev", "train"].flatMap(readLabelled);
  const held = args.includes("--try") ? args[args.indexOf("--try") + 1] : undefined;
  const golden = Array.from({ length: goldenWeight }, () => readLabelled("golden")).flat();
  const samples = readSamples(
    [...runs, ...golden].filter(({ name }) => name !== held).flatMap(({ messages }) => messages),
  );
  const tuned = tune(handSet, samples);
  if (held === undefined) {
    writeFileSync(join(folder, "weights.yml"), head + stringify(toDocument(tuned)));
    compileData();
    return;
  }
  const unseen = readSamples(
    runs.filter(({ name }) => name === held).flatMap(({ messages }) => messages),
  );
  const scores = scoreSamples(handSet, unseen, tuned);
  const f1s = acts.map((act) => f1Of(unseen, scores, act));
  acts.forEach((act, column) => console.log(act.padEnd(12), f1s[column]?.toFixed(2)));
  console.log(`macro-F1 on ${held}, tuned without it: ${average(f1s).toFixed(3)}`);
}

/** Each golden sentence counts as often as this: they must come out right. */
const goldenWeight = 6;

const folder = join(import.meta.dirname, "../data/en/phrases");
const head = "# What `node scripts/tune.ts` adds to the weights in the files of the acts.\n";

/** Without the corrections of an earlier run. */
function readHandSetBook(): PhraseBook {
  const names = readdirSync(folder).filter(
    (name) => name.endsWith(".yml") && name !== "weights.yml",
  );
  return readPhraseBook(
    new Map(
      names.map((name): [string, unknown] => [
        basename(name, ".yml"),
        parse(readFileSync(join(folder, name), "utf8")),
      ]),
    ),
  );
}

/** Smaller corrections are left out: they change nothing but the size of the file. */
const least = 0.15;

function toDocument({ alone, around, shifts }: Tuned): Record<string, Record<string, number>> {
  return Object.fromEntries(
    acts.map((act, column) => {
      const weights = [alone, around].flatMap(({ names, byAct }) =>
        names.map((name, at): [string, number] => [name, round(byAct[column]?.[at] ?? 0)]),
      );
      const bias = round(alone.byAct[column]?.at(-1) ?? 0);
      const any = round((around.byAct[column]?.at(-1) ?? 0) + (shifts[column] ?? 0));
      const kept = weights.filter(
        ([name, weight]) => Math.abs(weight) >= least && name !== "mood:any",
      );
      return [act, { bias, "mood:any": any, ...Object.fromEntries(kept) }];
    }),
  );
}

function round(weight: number): number {
  return Math.round(weight * 10) / 10;
}

if (import.meta.main) main(process.argv.slice(2));
