import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { createDraftMemory } from "./draft.ts";
import { emptyContext, reviewWithoutFixes } from "./review.ts";

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
