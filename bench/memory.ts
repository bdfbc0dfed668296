import { createDraftMemory } from "../src/core/review/draft.ts";
import { emptyContext, reviewWithoutFixes } from "../src/core/review/review.ts";
import { percentile } from "./measure.ts";
import { formatNumber, printTable } from "./print.ts";
import { textOfWords } from "./texts.ts";

const keys = 100_000;
const draftWords = 60;
const parts = 5;
const letters = "etaoinshrdlucm";
/** Goes all over the draft before it comes back to a word. */
const step = 37;

/**
 * What is left on the heap after so many keys, each of which makes a sentence never read before, and how long a key
 * takes. With `--expose-gc` garbage is collected before each look.
 */
export async function benchMemory(): Promise<void> {
  const memory = createDraftMemory();
  const words = textOfWords(draftWords).split(" ");
  const rows: string[][] = [];
  let first = 0;
  for (let part = 1; part <= parts; part += 1) {
    const times = typeKeys(words, memory, part);
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 0));
    const heap = process.memoryUsage().heapUsed / 2 ** 20;
    if (part === 1) first = heap;
    rows.push([
      String((keys / parts) * part),
      formatNumber(heap),
      `${formatNumber(heap / first)} ×`,
      formatNumber(percentile(times, 0.5)),
      formatNumber(percentile(times, 0.95)),
    ]);
  }
  printTable(`Typing ${keys} keys in a draft of ${draftWords} words`, [
    ["keys", "MB", "of the first", "ms a key, p50", "p95"],
    ...rows,
  ]);
}

function typeKeys(
  words: readonly string[],
  memory: ReturnType<typeof createDraftMemory>,
  part: number,
): readonly number[] {
  return Array.from({ length: keys / parts }, (_, index) => {
    const key = part * (keys / parts) + index;
    const place = (key * step) % words.length;
    const typed = words.with(place, `${words[place] ?? ""}${ending(key)}`).join(" ");
    const start = performance.now();
    reviewWithoutFixes(typed, emptyContext, memory);
    return performance.now() - start;
  });
}

/** Another one for each key, so that its sentence was never read before. */
function ending(key: number): string {
  const { length } = letters;
  return [key, key / length, key / length ** 2, key / length ** 3]
    .map((place) => letters[Math.floor(place) % length] ?? "")
    .join("");
}
