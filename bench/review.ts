import { text as alex } from "alex";
import { createBinaryModuleFromUrl, LocalLinter } from "harper.js";
import writeGood from "write-good";
import { recognise } from "../src/core/acts/recognise.ts";
import { emptyPartner } from "../src/core/partner.ts";
import { createDraftMemory } from "../src/core/review/draft.ts";
import type { ReviewContext } from "../src/core/review/context.ts";
import { review, reviewWithoutFixes } from "../src/core/review/review.ts";
import { parseText } from "../src/core/text/parse-text.ts";
import { type Contender, measure, percentile } from "./measure.ts";
import { formatNumber, printTable } from "./print.ts";
import { textOfWords, textsOfWords } from "./texts.ts";

const context: ReviewContext = {
  register: "letter",
  partner: emptyPartner,
  mutedRuleIds: new Set(),
  ignoredKeys: new Set(),
};

const rounds = 15;

/** Ours beside the linters people know, all on the same 500 words, in one run. */
export async function benchReview(): Promise<void> {
  const source = textOfWords(500);
  const first = timeOf(() => review(source, context));
  const harper = await createHarper();
  const texts = textsOfWords(500, 64);
  const medians = await measure(
    [
      // Like for like: linters that mark words and offer no others.
      {
        name: "elbowroom findings",
        run: inTurn(texts, (text) => reviewWithoutFixes(text, context).findings.length),
      },
      {
        name: "elbowroom review, with every rewrite proven",
        run: inTurn(texts, (text) => review(text, context).findings.length),
      },
      { name: "elbowroom review, after a key", run: reviewWhileTyping(source) },
      {
        name: "elbowroom findings, after a key",
        run: reviewWhileTyping(source, reviewWithoutFixes),
      },
      {
        name: "elbowroom recognise",
        run: inTurn(texts, (text) => recognise(parseText(text)).length),
      },
      { name: "write-good", run: inTurn(texts, (text) => writeGood(text).length) },
      { name: "alex", run: inTurn(texts, (text) => alex(text).messages.length) },
      { name: "harper.js", run: inTurn(texts, harper) },
    ],
    rounds,
  );
  const ours = medians.get("elbowroom findings") ?? Number.NaN;
  const proven = medians.get("elbowroom review, with every rewrite proven") ?? Number.NaN;
  printTable("Messages of 500 words, another each time (median of 15 rounds, taking turns)", [
    ["", "ms", "of our findings", "of our review"],
    ...[...medians].map(([name, ms]) => [
      name,
      formatNumber(ms),
      `${formatNumber(ms / ours)} ×`,
      `${formatNumber(ms / proven)} ×`,
    ]),
  ]);
  console.log(
    `The first review after the start, with nothing known yet: ${formatNumber(first)} ms`,
  );
}

function timeOf(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Another text each time, as nobody writes the same one twice. */
function inTurn<T>(texts: readonly string[], read: (text: string) => T): () => T {
  let turn = 0;
  return () => {
    turn += 1;
    return read(texts[turn % texts.length] ?? "");
  };
}

/**
 * What a key costs in a draft that is open: each run has another letter in another word, and what was read before
 * is remembered, as the worker does.
 */
function reviewWhileTyping(source: string, read = review): () => number {
  const memory = createDraftMemory();
  const words = source.split(" ");
  let key = 0;
  return () => {
    key += 1;
    const place = (key * step) % words.length;
    const typed = words.with(place, `${words[place] ?? ""}${letters[key % letters.length] ?? ""}`);
    return read(typed.join(" "), context, memory).findings.length;
  };
}

/** Goes all over the draft before it comes back to a word. */
const step = 37;
const letters = "etaoinshrdlucm";

/** What one key after the other costs, each timed by itself: the aim is a millisecond for nineteen in twenty. */
export async function benchKeys(): Promise<void> {
  const readers = [
    ["review, with every rewrite proven", review],
    ["findings", reviewWithoutFixes],
  ] as const;
  printTable(`A key in a draft of ${keyedWords} words (ms)`, [
    ["", "p50", "p95", "keys"],
    ...readers.map(([name, read]) => {
      const type = reviewWhileTyping(textOfWords(keyedWords), read);
      const times = Array.from({ length: warmUpKeys + timedKeys }, () => {
        const start = performance.now();
        type();
        return performance.now() - start;
      }).slice(warmUpKeys);
      const [p50, p95] = [percentile(times, 0.5), percentile(times, 0.95)];
      return [name, formatNumber(p50), formatNumber(p95), String(timedKeys)];
    }),
  ]);
}

const keyedWords = 300;
const warmUpKeys = 1_000;
const timedKeys = 2_000;

/** A text ten times as long should take ten times as long, not more. */
export async function benchLength(): Promise<void> {
  const lengths = [100, 1_000, 10_000];
  const contenders = lengths.map((length): Contender => {
    const source = textOfWords(length);
    return { name: String(length), run: () => review(source, context).findings.length };
  });
  const medians = await measure(contenders, 7);
  printTable("Review by length", [
    ["words", "ms", "µs per word"],
    ...[...medians].map(([length, ms]) => [
      length,
      formatNumber(ms),
      formatNumber((ms * 1_000) / Number(length)),
    ]),
  ]);
}

/** What a pattern could choke on, eight times as long: eight times the time when all is well, 64 when not. */
export async function benchHostile(): Promise<void> {
  const parts = [
    "(",
    '"a ',
    "“a ",
    "a'",
    "a",
    "9.",
    "not ",
    ".",
    "sorry if i i want to you always ",
  ];
  const contenders = parts.flatMap((part) =>
    [4_000, 32_000].map((length): Contender => {
      const source = part.repeat(length / part.length);
      return { name: `${part} ${length}`, run: () => review(source, context).findings.length };
    }),
  );
  const medians = [...(await measure(contenders, 5)).values()];
  printTable("Review of hostile text, 32,000 characters against 4,000 (8 × is linear)", [
    ["", "times as long"],
    ...parts.map((part, at) => [
      JSON.stringify(part),
      `${formatNumber((medians[at * 2 + 1] ?? Number.NaN) / (medians[at * 2] ?? Number.NaN))} ×`,
    ]),
  ]);
}

/** Its WebAssembly is loaded and its rules are built before anything is timed; the lints are freed, as its users must. */
async function createHarper(): Promise<(source: string) => Promise<number>> {
  const binary = createBinaryModuleFromUrl(
    import.meta.resolve("harper.js").replace(/index\.js$/, "harper_wasm_bg.wasm"),
  );
  const linter = new LocalLinter({ binary });
  await linter.setup();
  return async (source) => {
    const lints = await linter.lint(source, { language: "plaintext" });
    for (const lint of lints) lint.free();
    return lints.length;
  };
}
