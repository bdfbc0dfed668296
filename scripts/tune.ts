import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse, stringify } from "yaml";
import { compileData } from "./compile-data.ts";
import { readPhraseBook } from "./data/phrases.ts";
import { acts, type Act } from "../src/core/acts/act.ts";
import { contextFeatures, isAround } from "../src/core/acts/context-features.ts";
import { readEvidence } from "../src/core/acts/evidence.ts";
import { addScores, gatherWeights, type Row } from "../src/core/acts/weights.ts";
import { parseSentences } from "../src/core/text/parse-text.ts";
import { readLabelled, type LabelledMessage } from "./tuning/labelled.ts";
import { fitCorrections, type Penalties } from "./tuning/logistic.ts";

/**
 * Finds by how much the hand-set weights of `data/en/phrases` are off on the dev set, and writes the corrections to
 * `weights.yml`. Weights that few sentences speak for stay as they were set by hand.
 * `--try` tunes on one run and measures on the other, and writes nothing.
 */
const penalties: Penalties = {
  l1: Number(process.env["L1"] ?? 1.2),
  l2: Number(process.env["L2"] ?? 0.6),
};
const aroundPenalties: Penalties = {
  l1: Number(process.env["AL1"] ?? 1.5),
  l2: Number(process.env["AL2"] ?? 1),
};
const fewestSentences = Number(process.env["MIN"] ?? 4);

type Sample = {
  readonly message: number;
  readonly alone: readonly string[];
  readonly gold: ReadonlySet<Act>;
};
type Tuned = {
  readonly alone: Corrections;
  readonly around: Corrections;
  readonly shifts: Float64Array;
};
/** By act, in the order of `acts`: the correction of each feature; the last is the bias. */
type Corrections = { readonly names: readonly string[]; readonly byAct: readonly Float64Array[] };

const folder = join(import.meta.dirname, "../data/en/phrases");
const handSetBook = readPhraseBook(
  new Map(
    readdirSync(folder)
      // The tuner starts from the hand-set weights, without the corrections of an earlier run.
      .filter((name) => name.endsWith(".yml") && name !== "weights.yml")
      .map((name) => [basename(name, ".yml"), parse(readFileSync(join(folder, name), "utf8"))]),
  ),
);
const handSet = {
  alone: gatherWeights(handSetBook, "alone"),
  around: gatherWeights(handSetBook, "around"),
};

function main(args: readonly string[]): void {
  const files = readLabelled("dev");
  if (args.includes("--try")) {
    for (const [index, file] of files.entries()) {
      const rest = files.flatMap(({ messages }, other) => (other === index ? [] : messages));
      const tuned = tune(readSamples(rest));
      report(
        `tuned on the others, measured on ${file.name}`,
        readSamples(file.messages),
        tuned,
        args.includes("--acts"),
      );
    }
    return;
  }
  const samples = readSamples(files.flatMap(({ messages }) => messages));
  const tuned = tune(samples);
  report("tuned and measured on all", samples, tuned, false);
  const head =
    "# What `node scripts/tune.ts` adds to the weights in the files of the acts. Made by it, not by hand.\n";
  writeFileSync(join(folder, "weights.yml"), head + stringify(toDocument(tuned)));
  compileData();
}

function readSamples(messages: readonly LabelledMessage[]): readonly Sample[] {
  return messages.flatMap(({ sentences }, message) => {
    const evidence = parseSentences(sentences.map(({ text }) => text)).flatMap(readEvidence);
    return sentences.map((sentence, index) => {
      const names = [...(evidence[index]?.features.keys() ?? [])];
      return { message, alone: [...names, ...pairs(names)], gold: new Set(sentence.acts) };
    });
  });
}

/** Which pairs of features may get a weight: who a sentence is about, with what it says. */
function pairs(names: readonly string[]): readonly string[] {
  const subject = names.find((name) => name.startsWith("subject:")) ?? "";
  return names
    .filter((name) => /^(?:not )?\{|^(?:question|past|future|time$|has:|fronted)/.test(name))
    .map((name) => `${subject} & ${name}`);
}

function aroundPairs(context: readonly string[], alone: readonly string[]): readonly string[] {
  const mood =
    context.find(
      (name) => name.startsWith("mood:") && name !== "mood:single" && name !== "mood:any",
    ) ?? "";
  const traits = alone.filter((name) =>
    /^(?:subject:[^&]+|question|past|future|time|has:\S+|length:\S+|\{(?:good|bad|insult|spent|feeling|together|treat)\})$/.test(
      name,
    ),
  );
  return traits.map((name) => `${mood} & ${name}`);
}

function tune(samples: readonly Sample[]): Tuned {
  const folds = 5;
  const alone = fit(
    samples,
    samples.map(({ alone: names }) => names),
    aloneScores(samples, null),
    penalties,
  );
  const scores = samples.map(() => new Float64Array(acts.length));
  for (let fold = 0; fold < folds; fold++) {
    const isIn = ({ message }: Sample): boolean => message % folds === fold;
    const rest = samples.filter((sample) => !isIn(sample));
    const part = fit(
      rest,
      rest.map(({ alone: names }) => names),
      aloneScores(rest, null),
      penalties,
    );
    const held = aloneScores(samples, part);
    samples.forEach((sample, index) => {
      if (isIn(sample)) scores[index] = held[index] ?? new Float64Array(acts.length);
    });
  }
  const context = contexts(samples, scores);
  const offsets = aroundScores(samples, context, scores, null);
  const around = fit(samples, context, offsets, aroundPenalties);
  const final = aroundScores(samples, context, scores, around);
  return { alone, around, shifts: bestShifts(samples, final) };
}

function contexts(
  samples: readonly Sample[],
  scores: readonly Row[],
): readonly (readonly string[])[] {
  const found = scores.map((row) => new Set(acts.filter((_, act) => (row[act] ?? -1) >= 0)));
  return samples.map(({ message, alone }, index) => {
    const first = samples.findIndex((other) => other.message === message);
    const last = samples.findLastIndex((other) => other.message === message);
    const names = contextFeatures(found.slice(first, last + 1), index - first);
    return [...names, ...aroundPairs(names, alone)];
  });
}

function fit(
  samples: readonly Sample[],
  namesBySample: readonly (readonly string[])[],
  offsets: readonly Row[],
  strength: Penalties,
): Corrections {
  const counts = new Map<string, number>();
  for (const names of namesBySample)
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count >= fewestSentences).map(([name]) => name);
  const indexByName = new Map(names.map((name, index) => [name, index]));
  const features = namesBySample.map((own) =>
    Int32Array.from(new Set(own.flatMap((name) => indexByName.get(name) ?? []))),
  );
  const byAct = acts.map((act, column) =>
    fitCorrections(
      {
        features,
        offsets: Float64Array.from(offsets, (row) => row[column] ?? 0),
        isThere: samples.map(({ gold }) => gold.has(act)),
      },
      names.length,
      strength,
    ),
  );
  return { names, byAct };
}

function aloneScores(samples: readonly Sample[], corrections: Corrections | null): readonly Row[] {
  return samples.map(({ alone }) => {
    const row = new Float64Array(handSet.alone.biases);
    const has = new Set(alone);
    addScores(row, handSet.alone, has, (name) => has.has(name));
    if (corrections !== null) correct(row, corrections, has);
    return row;
  });
}

function aroundScores(
  samples: readonly Sample[],
  context: readonly (readonly string[])[],
  scores: readonly Row[],
  corrections: Corrections | null,
): readonly Row[] {
  return samples.map(({ alone }, index) => {
    const row = new Float64Array(scores[index] ?? []);
    const own = new Set(context[index]);
    const all = new Set([...alone, ...own]);
    addScores(row, handSet.around, own, (name) => all.has(name));
    if (corrections !== null) correct(row, corrections, own);
    return row;
  });
}

const indexes = new WeakMap<Corrections, ReadonlyMap<string, number>>();

function correct(row: Row, corrections: Corrections, has: ReadonlySet<string>): void {
  const { names, byAct } = corrections;
  const index = indexes.get(corrections) ?? new Map(names.map((name, at) => [name, at]));
  indexes.set(corrections, index);
  const own = [...has].flatMap((name) => index.get(name) ?? []);
  for (let act = 0; act < row.length; act++) {
    let sum = byAct[act]?.[names.length] ?? 0;
    for (const at of own) sum += byAct[act]?.[at] ?? 0;
    row[act] = (row[act] ?? 0) + sum;
  }
}

/** By how much each act's bar should be lowered for the best F1, which for rare acts is below even odds. */
function bestShifts(samples: readonly Sample[], scores: readonly Row[]): Float64Array {
  const shifts = Array.from({ length: 21 }, (_, step) => step * 0.1 - 0.3);
  return Float64Array.from(acts, (act, column) => {
    const f1s = shifts.map((shift) => f1(samples, scores, act, column, shift));
    // Smoothed over the neighbours: a single lucky bar does not win.
    const smooth = f1s.map((_, at) => average(f1s.slice(Math.max(0, at - 3), at + 4)));
    return shifts[smooth.indexOf(Math.max(...smooth))] ?? 0;
  });
}

function f1(
  samples: readonly Sample[],
  scores: readonly Row[],
  act: Act,
  column: number,
  shift: number,
): number {
  let hits = 0;
  let wrong = 0;
  samples.forEach(({ gold }, index) => {
    const isFound = (scores[index]?.[column] ?? -1) + shift >= 0;
    if (isFound && gold.has(act)) hits++;
    else if (isFound || gold.has(act)) wrong++;
  });
  return hits === 0 ? 0 : (2 * hits) / (2 * hits + wrong);
}

function report(
  title: string,
  samples: readonly Sample[],
  tuned: Tuned,
  isDetailed: boolean,
): void {
  const alone = aloneScores(samples, tuned.alone);
  const final = aroundScores(samples, contexts(samples, alone), alone, tuned.around);
  const f1s = acts.map((act, column) => f1(samples, final, act, column, tuned.shifts[column] ?? 0));
  const before = acts.map((act, column) =>
    f1(samples, alone, act, column, tuned.shifts[column] ?? 0),
  );
  if (isDetailed)
    acts.forEach((act, column) => console.log(act.padEnd(12), (f1s[column] ?? 0).toFixed(2)));
  console.log(
    `${title}: macro-F1 ${average(f1s).toFixed(3)} (without context ${average(before).toFixed(3)})`,
  );
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function toDocument({ alone, around, shifts }: Tuned): Record<string, Record<string, number>> {
  return Object.fromEntries(
    acts.map((act, column) => {
      const entries = [alone, around].flatMap(({ names, byAct }) =>
        names.map((name, at): [string, number] => [name, round(byAct[column]?.[at] ?? 0)]),
      );
      const bias = round(alone.byAct[column]?.[alone.names.length] ?? 0);
      const raise = round(
        (around.byAct[column]?.[around.names.length] ?? 0) + (shifts[column] ?? 0),
      );
      const others = entries.filter(
        ([name, weight]) => Math.abs(weight) >= 0.05 && name !== "mood:any",
      );
      return [act, { bias, "mood:any": raise, ...Object.fromEntries(others) }];
    }),
  );
}

function round(weight: number): number {
  return Math.round(weight * 20) / 20;
}

if (import.meta.main) main(process.argv.slice(2));
