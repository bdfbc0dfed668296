import { appendFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { acts, type Act } from "../src/core/acts/act.ts";
import { recogniseAll } from "../src/core/acts/recognise.ts";
import { parseSentences } from "../src/core/text/parse-text.ts";
import { readLabelled, type LabelledMessage } from "./training/labelled.ts";
import { actsByRule, judgeShown, type Shown } from "./training/shown.ts";

const root = join(import.meta.dirname, "..");
type Judged = {
  readonly id: string;
  readonly text: string;
  readonly gold: readonly Act[];
  readonly found: readonly Act[];
};
type ActScore = {
  readonly act: Act;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly support: number;
};

/**
 * `npm run evaluate`: how well acts are recognised, for each file of labelled messages.
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
  for (const { name, messages } of files) {
    const judged = messages.flatMap(judge);
    const errorAct = acts.find((act) => act === option("--errors"));
    if (errorAct !== undefined && set !== "test") printErrors(judged, errorAct);
    else print(set, name, judged);
  }
}

function judge({ id, sentences }: LabelledMessage): readonly Judged[] {
  const found = recogniseAll(parseSentences(sentences.map(({ text }) => text)));
  return sentences.map(({ text, acts: gold }, index) => ({
    id,
    text,
    gold,
    found: (found[index]?.acts ?? []).map(({ act }) => act),
  }));
}

function scoreAct(judged: readonly Judged[], act: Act): ActScore {
  const count = (inGold: boolean, inFound: boolean): number =>
    judged.filter(
      ({ gold, found }) => gold.includes(act) === inGold && found.includes(act) === inFound,
    ).length;
  const [hits, missed, extra] = [count(true, true), count(true, false), count(false, true)];
  return {
    act,
    precision: ratio(hits, hits + extra),
    recall: ratio(hits, hits + missed),
    f1: ratio(2 * hits, 2 * hits + missed + extra),
    support: hits + missed,
  };
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function print(set: string, name: string, judged: readonly Judged[]): void {
  const flagged = judged.filter(({ found }) => found.length > 0).length;
  console.log(
    `\n${set}/${name}: ${judged.length} sentences, ${percent(flagged / judged.length)} with any act`,
  );
  // A set in which nothing is to be found has no recall: the share above is its figure.
  if (judged.every(({ gold }) => gold.length === 0)) {
    log(set, name, `${percent(flagged / judged.length)} of neutral sentences marked`);
    return;
  }
  const scores = acts.map((act) => scoreAct(judged, act));
  for (const { act, precision, recall, f1, support } of scores) {
    const cells = [precision, recall, f1].map((value) => value.toFixed(2)).join("  ");
    console.log(`${act.padEnd(12)} ${cells}  ${String(support).padStart(5)}`);
  }
  const macro = scores.reduce((sum, { f1 }) => sum + f1, 0) / scores.length;
  console.log(`${"macro-F1".padEnd(12)}             ${macro.toFixed(3)}`);
  log(set, name, `macro-F1 ${macro.toFixed(3)}`);
}

/** Never of the test sets: the bars are set by these figures. */
function printShown(sets: readonly string[]): void {
  for (const set of sets) {
    const messages = readLabelled(set).flatMap((file) => file.messages);
    const plain = messages.filter(({ sentences }) =>
      sentences.every(({ acts: all }) => all.length === 0),
    );
    const plainSentences = plain.reduce((sum, { sentences }) => sum + sentences.length, 0);
    const flagged = plain.flatMap(judgeShown).filter(({ isRisk }) => isRisk).length;
    const shown = messages.flatMap(judgeShown);
    console.log(
      `\n${set}: ${percent(flagged / plainSentences)} of ${plainSentences} neutral sentences shown as a risk`,
    );
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

function printErrors(judged: readonly Judged[], act: Act): void {
  for (const { id, text, gold, found } of judged) {
    if (gold.includes(act) === found.includes(act)) continue;
    console.log(
      `${gold.includes(act) ? "missed" : "extra "} ${id} ${text}  [${gold.join(" ")}] -> [${found.join(" ")}]`,
    );
  }
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function log(set: string, name: string, figures: string): void {
  if (set !== "test") return;
  const path = join(root, "docs/accuracy-log.md");
  const date = new Date().toISOString().slice(0, 10);
  const head = existsSync(path) ? "" : "# Accuracy of the recogniser on the blind test sets\n\n";
  appendFileSync(path, `${head}- ${date} ${name}: ${figures}\n`);
}

if (import.meta.main) main(process.argv.slice(2));
