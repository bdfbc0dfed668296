import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { acts } from "../src/core/acts/act.ts";
import { packModel } from "../src/core/acts/model.ts";
import { compileData } from "./compile-data.ts";
import { readExamples, type Example } from "./training/examples.ts";
import {
  calibrationErrorOf,
  chancesOf,
  figuresOf,
  sureBar,
  type Figures,
  type Forecast,
} from "./training/figures.ts";
import { readLabelled } from "./training/labelled.ts";
import { hashOfSources } from "./training/sources.ts";
import { partByRun, runsOf, scoreFinally, trainModel } from "./training/train-model.ts";

const path = join(import.meta.dirname, "../data/en/model.json");

/**
 * `npm run train`: learns from the labelled messages and writes `data/en/model.json`, byte for byte the same from the same
 * data. The blind test sets are not read. `--try RUN,RUN` learns for each from all runs but that one and measures on it; `--try all`
 * does so with each. `--curve` shows what more runs bring.
 */
function main(args: readonly string[]): void {
  const examples = readExamples(["dev", "train", "golden"].flatMap(readLabelled));
  const runs = runsOf(examples);
  if (args.includes("--curve")) return printCurve(examples, runs);
  const held = args.includes("--try") ? args[args.indexOf("--try") + 1] : undefined;
  if (held !== undefined) return printTries(examples, held === "all" ? runs : held.split(","));
  const packed = packModel(trainModel(examples), hashOfSources());
  writeFileSync(path, `${JSON.stringify(packed, null, 0)}\n`);
  compileData();
}

function printTries(examples: readonly Example[], runs: readonly string[]): void {
  const forecastsByAct = acts.map((): (Forecast & { readonly isNeutral: boolean })[] => []);
  const all = runs.map((run) => {
    const [own, others] = partByRun(examples, run);
    const model = trainModel(others);
    const scored = scoreFinally(model, own);
    const figures = figuresOf(scored, model);
    console.log(`${run} held out: ${format(figures)}`);
    const chances = chancesOf(scored, model);
    scored.forEach(({ gold, isNeutral }, index) => {
      acts.forEach((_, act) => {
        const chance = chances[index]?.[act] ?? 0;
        forecastsByAct[act]?.push({ chance, isThere: ((gold >> act) & 1) === 1, isNeutral });
      });
    });
    return figures;
  });
  const mean = (of: (figures: Figures) => number): number =>
    all.reduce((sum, figures) => sum + of(figures), 0) / all.length;
  acts.forEach((act, column) => {
    const forecasts = forecastsByAct[column] ?? [];
    const sure = sureBar(forecasts);
    const neutral = forecasts.filter(({ isNeutral }) => isNeutral);
    const marked = neutral.filter(({ chance }) => chance >= (sure?.bar ?? 1)).length;
    console.log(
      act.padEnd(12),
      mean(({ f1s }) => f1s[column] ?? 0).toFixed(2),
      sure === null
        ? "never sure"
        : `sure from ${sure.bar.toFixed(2)}: recall ${sure.recall.toFixed(2)}, ${marked} of ${neutral.length} neutral`,
    );
  });
  const every = forecastsByAct.flat();
  console.log(`calibration over all forecasts: ${calibrationErrorOf(every, 0).toFixed(4)}`);
  console.log(`calibration of what may be said: ${calibrationErrorOf(every).toFixed(4)}`);
  console.log(
    `mean: ${format({
      f1s: [],
      macroF1: mean(({ macroF1 }) => macroF1),
      neutralMarked: mean(({ neutralMarked }) => neutralMarked),
      calibrationError: mean(({ calibrationError }) => calibrationError),
    })}`,
  );
}

/** Of the runs in their order the first two, four, six teach, and each of the last two is measured. */
function printCurve(examples: readonly Example[], runs: readonly string[]): void {
  const measured = runs.slice(-2);
  for (let count = 2; count < runs.length; count += 2) {
    const f1s = measured.map((held) => {
      const taught = new Set([...runs.filter((run) => run !== held).slice(0, count), "golden"]);
      const model = trainModel(examples.filter(({ run }) => taught.has(run)));
      return figuresOf(scoreFinally(model, partByRun(examples, held)[0]), model).macroF1;
    });
    console.log(`${count} runs: macro-F1 ${f1s.map((f1) => f1.toFixed(3)).join("  ")}`);
  }
}

function format({ macroF1, neutralMarked, calibrationError }: Figures): string {
  const marked = `${(neutralMarked * 100).toFixed(1)} % of neutral sentences marked`;
  return `macro-F1 ${macroF1.toFixed(3)}, ${marked}, calibration off by ${calibrationError.toFixed(3)}`;
}

if (import.meta.main) main(process.argv.slice(2));
