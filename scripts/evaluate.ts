import { appendFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { acts, type Act } from "../src/core/acts/act.ts";
import { readWords } from "../src/core/acts/words.ts";
import { parseText } from "../src/core/text/parse-text.ts";
import { readDecisions } from "./evaluation/agreement.ts";
import { finds, judge, ratio, type Judged } from "./evaluation/judge.ts";
import { scorePeers } from "./evaluation/peers.ts";
import { poolRuns } from "./evaluation/pools.ts";
import { reportActs, reportMissteps, type ShownMessage } from "./evaluation/report.ts";
import { readLabelled, type LabelledFile, type LabelledMessage } from "./training/labelled.ts";
import { actsByRule, judgeShown, type Shown } from "./training/shown.ts";

const root = join(import.meta.dirname, "..");

/**
 * `npm run evaluate`: how well acts are recognised, for each set of labelled messages, first of all its runs in one and
 * then of each, and beside other linters.
 * `--set test` prints figures only, never sentences, and logs them: who tunes must not see the test.
 * `--shown` says how often the marks a person would see are right, and how often plain talk gets one.
 * `--errors ACT` lists the sentences of the dev set that are wrong for that act; `--file NAME` takes one file only.
 */
function main(args: readonly string[]): void {
  const option = (name: string): string | undefined =>
    args.includes(name) ? args[args.indexOf(name) + 1] : undefined;
  const set = option("--set") ?? "dev";
  if (args.includes("--shown")) return printShown(["dev", "train"]);
  const files = readLabelled(set).filter(({ name }) => (option("--file") ?? name) === name);
  const runs = files.map((file) => judgeRun(file, set === "test"));
  const errorAct = acts.find((act) => act === option("--errors"));
  if (errorAct !== undefined && set !== "test") return printErrors(runs, errorAct);
  const known = readKnownWords();
  for (const { name, runs: own } of poolRuns(runs)) {
    if (own.length > 1) print(set, `${name}, all ${own.length} runs`, own, known);
    for (const run of own) print(set, run.name, [run], known);
  }
  printPeers(runs.flatMap(({ judged }) => judged.flat()));
  console.log(`\n${set}, all sets`);
  for (const line of reportMissteps(runs.flatMap(({ shown }) => shown))) console.log(line);
  printGolden();
}

/** A run of messages, each judged by its labels. */
type Run = {
  readonly name: string;
  readonly judged: readonly (readonly Judged[])[];
  readonly shown: readonly ShownMessage[];
};

function judgeRun({ name, messages }: LabelledFile, isDecided: boolean): Run {
  const decided = isDecided ? messages.map(readDecisions("decided")) : messages;
  return { name, judged: decided.map(judge), shown: decided.map(judgeMessage) };
}

function judgeMessage(message: LabelledMessage): ShownMessage {
  return {
    sentences: message.sentences.length,
    isNeutral: message.sentences.every((one) => one.acts.length === 0),
    shown: judgeShown(message),
  };
}

function print(set: string, name: string, runs: readonly Run[], known: ReadonlySet<string>): void {
  const { lines, figure } = reportActs(
    runs.flatMap(({ judged }) => judged),
    wordsOf,
    (word) => known.has(word),
  );
  const missteps = reportMissteps(runs.flatMap(({ shown }) => shown));
  console.log(`\n${set}/${name}`);
  for (const line of [...lines, ...missteps]) console.log(line);
  log(set, name, figure);
}

function readKnownWords(): ReadonlySet<string> {
  const messages = readLabelled("train").flatMap((file) => file.messages);
  return new Set(
    messages.flatMap(({ sentences }) => sentences.flatMap(({ text }) => wordsOf(text))),
  );
}

function wordsOf(source: string): readonly string[] {
  const text = parseText(source);
  return text.sentences.flatMap((one) => readWords(one, source).map(({ form }) => form));
}

function printPeers(judged: readonly Judged[]): void {
  console.log("\nbeside others, F1 on the same sentences");
  for (const { name, act, f1, ours } of scorePeers(judged)) {
    console.log(`${act.padEnd(10)} ${name.padEnd(26)} ${f1.toFixed(2)}  ours ${ours.toFixed(2)}`);
  }
}

/** The golden sentences: for each act said, negated, quoted, of others, asked, past, and the same words for something else. */
function printGolden(): void {
  const judged = readLabelled("golden").flatMap(({ messages }) => messages.flatMap(judge));
  const right = judged.filter((one) =>
    acts.every((act) => finds(one, act) === one.gold.includes(act)),
  ).length;
  console.log(`\nminimal pairs: ${right} of ${judged.length} exactly right`);
}

/** Rule by rule, on what the model has learned from. */
function printShown(sets: readonly string[]): void {
  for (const set of sets) {
    const messages = readLabelled(set).flatMap((file) => file.messages);
    console.log(`\n${set}`);
    for (const line of reportMissteps(messages.map(judgeMessage))) console.log(line);
    const shown = messages.flatMap(judgeShown).filter(({ isSoft }) => !isSoft);
    console.log(`${"rule".padEnd(18)} shown  right  right or another hurt`);
    for (const ruleId of actsByRule.keys()) console.log(shownRow(ruleId, shown));
  }
}

function shownRow(ruleId: string, all: readonly Shown[]): string {
  const own = all.filter((one) => one.ruleId === ruleId);
  const right = own.filter(({ verdict }) => verdict === "right").length;
  const near = own.filter(({ verdict }) => verdict === "near").length;
  const cells = [right, right + near].map((part) => ratio(part, own.length).toFixed(3));
  return `${ruleId.padEnd(18)} ${String(own.length).padStart(5)}  ${cells.join("  ")}`;
}

function printErrors(runs: readonly Run[], act: Act): void {
  for (const one of runs.flatMap(({ judged }) => judged.flat())) {
    const isMissed = one.gold.includes(act);
    if (isMissed === finds(one, act)) continue;
    const found = one.found.map((own) => own.act).join(" ");
    console.log(
      `${isMissed ? "missed" : "extra "} ${one.id} ${one.text}  [${one.gold.join(" ")}] -> [${found}]`,
    );
  }
}

function log(set: string, name: string, figures: string): void {
  if (set !== "test") return;
  const path = join(root, "docs/accuracy-log.md");
  const date = new Date().toISOString().slice(0, 10);
  const head = existsSync(path) ? "" : "# Accuracy of the recogniser on the blind test sets\n\n";
  appendFileSync(path, `${head}- ${date} ${name}: ${figures}\n`);
}

if (import.meta.main) main(process.argv.slice(2));
