import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { packModel } from "../src/core/acts/model.ts";
import { compileData } from "./compile-data.ts";
import { readExamples } from "./training/examples.ts";
import { readLabelled } from "./training/labelled.ts";
import { hashOfSources } from "./training/sources.ts";
import { scoreHeldOut, trainModel } from "./training/train-model.ts";
import { printYardstick } from "./training/yardstick.ts";

const path = join(import.meta.dirname, "../data/en/model.json");

/**
 * `npm run train`: says how well each run is read by a model of the others, learns from all labelled messages and writes
 * `data/en/model.json`, byte for byte the same from the same data. The blind test sets are not read. `--try` writes
 * nothing; `--without RUN,RUN` leaves these out, to see what they bring, and writes nothing either.
 */
function main(args: readonly string[]): void {
  const without = args.includes("--without") ? args[args.indexOf("--without") + 1] : undefined;
  const left: ReadonlySet<string> = new Set(without?.split(","));
  const files = ["dev", "train", "golden"].flatMap(readLabelled);
  const examples = readExamples(files.filter(({ name }) => !left.has(name)));
  const heldOut = scoreHeldOut(examples);
  printYardstick(heldOut.inContext);
  if (args.includes("--try") || without !== undefined) return;
  const packed = packModel(trainModel(examples, heldOut), hashOfSources());
  writeFileSync(path, `${JSON.stringify(packed, null, 0)}\n`);
  compileData();
}

if (import.meta.main) main(process.argv.slice(2));
