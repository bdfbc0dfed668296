import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it, vi } from "vitest";
import { recognise } from "../acts/recognise.ts";
import { parseText } from "../text/parse-text.ts";
import { createDraftMemory } from "./draft.ts";
import { emptyContext, review, reviewWithoutFixes } from "./review.ts";

// To collect all garbage takes long on a machine that is busy.
vi.setConfig({ testTimeout: 300_000 });
setFlagsFromString("--expose-gc");

function heapInMegabytes(): number {
  runInNewContext("gc()");
  return process.memoryUsage().heapUsed / 1e6;
}

it("remembers sentences, not the drafts they stood in", () => {
  const memory = createDraftMemory();
  const megabytes = 0.2;
  const rest = "\n".repeat(megabytes * 1e6);
  const read = (key: number): void => {
    // Cloned, as the worker gets it: one string of its own.
    const draft = structuredClone(`You are uncharacteristically kind today, ${key} times.${rest}`);
    reviewWithoutFixes(draft, emptyContext, memory);
  };
  const versions = 200;
  read(0);
  const before = heapInMegabytes();
  for (let key = 1; key <= versions; key++) read(key);
  expect(heapInMegabytes() - before).toBeLessThan((versions * megabytes) / 4);
});

it("holds no more after many keys than after some", () => {
  const memory = createDraftMemory();
  const letters = "abcdefghij";
  const wordOf = (key: number): string =>
    Array.from(String(key), (digit) => letters[Number(digit)] ?? "").join("");
  const words = 20_000;
  recognise(parseText(Array.from({ length: words }, (_, word) => wordOf(word)).join(" ")));
  let key = words;
  const type = (keys: number): void => {
    for (const last = key + keys; key < last; key += 1)
      review(`Sorry, but I need ${wordOf(key)} alone, ok?`, emptyContext, memory);
  };
  // All that is remembered is full by then: words, sentences, and what was proven of them.
  type(2_500);
  const before = heapInMegabytes();
  type(2_500);
  expect(heapInMegabytes() - before).toBeLessThan(2);
});
