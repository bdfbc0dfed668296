import { appendFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { acts, type Act } from "../src/core/acts/act.ts";
import { readWords } from "../src/core/acts/words.ts";
import { parseText } from "../src/core/text/parse-text.ts";
import { readDecisions } from "./evaluation/agreement.ts";
import { bootstrap, wilson, type Interval } from "./evaluation/intervals.ts";
import { finds, judge, macroF1, ratio, scoreOf, type Judged } from "./evaluation/judge.ts";
import { scorePeers } from "./evaluation/peers.ts";
import { calibrationErrorOf } from "./training/figures.ts";
import { readLabelled, type LabelledMessage } from "./training/labelled.ts";
import { actsByRule, judgeShown, type Shown } from "./training/shown.ts";

const root = join(import.meta.dirname, "..");

/**
 * `npm run evaluate`: how well acts are recognised, for each file of labelled messages, and beside other linters.
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
  const decide = set === "test" ? readDecisions("decided") : (message: LabelledMessage) => message;
  const errorAct = acts.find((act) => act === option("--errors"));
  const known = readKnownWords();
  const all = files.map(({ name, messages }) => {
    const judged = messages.map((message) => judge(decide(message)));
    if (errorAct !== undefined && set !== "test") printErrors(judged.flat(), errorAct);
    else print(set, name, judged, known);
    return judged;
  });
  if (errorAct !== undefined) return;
  const judged = all.flat(2);
  printPeers(judged);
  printMissteps(set, files.flatMap(({ messages }) => messages).map(decide));
  printGolden();
}

function print(
  set: string,
  name: string,
  byMessage: readonly (readonly Judged[])[],
  known: ReadonlySet<string>,
): void {
  const judged = byMessage.flat();
  const flagged = judged.filter(({ found }) => found.length > 0).length;
  const share = `${percent(flagged / judged.length)} ${within(wilson(flagged, judged.length))}`;
  console.log(`\n${set}/${name}: ${judged.length} sentences, ${share} with any act`);
  console.log(`words not in the training messages: ${percent(unknownShare(judged, known))}`);
  // A set in which nothing is to be found has no recall: the share above is its figure.
  if (judged.every(({ gold }) => gold.length === 0)) {
    return log(set, name, `${share} of neutral sentences marked`);
  }
  for (const act of acts) {
    const { precision, recall, f1, support } = scoreOf(judged, act);
    const cells = [precision, recall, f1].map((value) => value.toFixed(2)).join("  ");
    console.log(`${act.padEnd(12)} ${cells}  ${String(support).padStart(5)}`);
  }
  const interval = bootstrap(byMessage, (drawn) => macroF1(drawn.flat()));
  const macro = `${macroF1(judged).toFixed(3)} (${interval.from.toFixed(3)}–${interval.to.toFixed(3)})`;
  const off = calibrationErrorOf(
    judged.flatMap((one) =>
      one.found.map(({ act, confidence }) => ({
        chance: confidence,
        isThere: one.gold.includes(act),
      })),
    ),
  );
  console.log(
    `${"macro-F1".padEnd(12)} ${macro}, certainty of what is found off by ${off.toFixed(3)}`,
  );
  log(set, name, `macro-F1 ${macro}`);
}

/** How much of a set is in words that no labelled message of the training has. */
function unknownShare(judged: readonly Judged[], known: ReadonlySet<string>): number {
  const words = judged.flatMap(({ text }) => wordsOf(text));
  return ratio(words.filter((word) => !known.has(word)).length, words.length);
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

/** What a person is shown as a misstep, over a whole set. */
function printMissteps(set: string, messages: readonly LabelledMessage[]): void {
  const shown = messages.flatMap(judgeShown);
  const told = shown.filter(({ isRisk }) => isRisk);
  const right = told.filter(({ verdict }) => verdict !== "false").length;
  const asked = shown.filter(({ isSoft }) => isSoft);
  const askedRight = asked.filter(({ verdict }) => verdict !== "false").length;
  console.log(
    `\n${set}: ${told.length} missteps told, ${percent(ratio(right, told.length))} ${within(wilson(right, told.length))} right; ` +
      `${asked.length} asked about, ${percent(ratio(askedRight, asked.length))} right`,
  );
  const plain = messages.filter(({ sentences }) => sentences.every((one) => one.acts.length === 0));
  const count = plain.reduce((sum, { sentences }) => sum + sentences.length, 0);
  const onPlain = plain.flatMap(judgeShown);
  const risks = onPlain.filter(({ isRisk }) => isRisk).length;
  const questions = onPlain.filter(({ isSoft }) => isSoft).length;
  console.log(
    `of ${count} neutral sentences ${percent(ratio(risks, count))} ${within(wilson(risks, count))} told as a misstep, ${percent(ratio(questions, count))} asked about`,
  );
}

/** Rule by rule, on what the model has learned from. */
function printShown(sets: readonly string[]): void {
  for (const set of sets) {
    const messages = readLabelled(set).flatMap((file) => file.messages);
    printMissteps(set, messages);
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

function printErrors(judged: readonly Judged[], act: Act): void {
  for (const one of judged) {
    const isMissed = one.gold.includes(act);
    if (isMissed === finds(one, act)) continue;
    const found = one.found.map((own) => own.act).join(" ");
    console.log(
      `${isMissed ? "missed" : "extra "} ${one.id} ${one.text}  [${one.gold.join(" ")}] -> [${found}]`,
    );
  }
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function within({ from, to }: Interval): string {
  return `(${(from * 100).toFixed(1)}–${(to * 100).toFixed(1)})`;
}

function log(set: string, name: string, figures: string): void {
  if (set !== "test") return;
  const path = join(root, "docs/accuracy-log.md");
  const date = new Date().toISOString().slice(0, 10);
  const head = existsSync(path) ? "" : "# Accuracy of the recogniser on the blind test sets\n\n";
  appendFileSync(path, `${head}- ${date} ${name}: ${figures}\n`);
}

if (import.meta.main) main(process.argv.slice(2));
