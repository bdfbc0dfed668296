import { err, ok, type Result } from "../result.ts";
import { bytesToWords, recoveryWords, wordsToBytes, type RandomBytes } from "./primitives.ts";

/** 128 bits: nobody guesses them, so they need no stretching. */
const entropyLength = 16;

/** Twelve words to print or write down. The last carries a checksum. */
export function createRecoveryCode(random: RandomBytes): string {
  return bytesToWords(random(entropyLength));
}

/** A word that no recovery code has, its place from 1 on, and the one that is most like it. */
export type WrongWord = { readonly place: number; readonly word: string; readonly nearest: string };

export type NoRecoveryCode = {
  readonly type: "no-recovery-code";
  readonly message: string;
  readonly wrong: readonly WrongWord[];
};

/** The secret behind the words, however they were written: capitals, commas, numbers before them. */
export function parseRecoveryCode(text: string): Result<Uint8Array, NoRecoveryCode> {
  const words = wordsIn(text);
  const wrong = words.flatMap((word, index) =>
    known.has(word) ? [] : [{ place: index + 1, word, nearest: nearestTo(word) }],
  );
  if (words.length !== 12) {
    return refuse(`A recovery code has twelve words. Here are ${words.length}.`, wrong);
  }
  if (wrong.length > 0) return refuse(wrong.map(wrongWordToText).join(" "), wrong);
  const entropy = wordsToBytes(words.join(" "));
  return entropy === null
    ? refuse("Each of these words can be in a code, but one is not yours, or two changed places.")
    : ok(entropy);
}

export function wrongWordToText({ place, word, nearest }: WrongWord): string {
  return `Word ${place}, “${word}”, is not in the list. Is it “${nearest}”?`;
}

/** The same words with this one put right. */
export function withNearest(text: string, { place, nearest }: WrongWord): string {
  return wordsIn(text)
    .with(place - 1, nearest)
    .join(" ");
}

function wordsIn(text: string): readonly string[] {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  );
}

const known: ReadonlySet<string> = new Set(recoveryWords);

function nearestTo(word: string): string {
  let nearest = "";
  let least = Infinity;
  for (const one of recoveryWords) {
    const steps = stepsBetween(word, one) - likeness(word, one);
    if (steps >= least) continue;
    least = steps;
    nearest = one;
  }
  return nearest;
}

/** No two words of the list begin with the same four letters; and the first letter is seldom the wrong one. */
function likeness(word: string, one: string): number {
  if (word.length > 3 && one.startsWith(word.slice(0, 4))) return 2;
  return one[0] === word[0] ? 0.5 : 0;
}

/** How many letters to add, take away, change, or swap with the next (optimal string alignment). */
function stepsBetween(from: string, to: string): number {
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const isSame = from[row - 1] === to[column - 1];
      const isSwapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current.push(
        Math.min(
          (last[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (last[column - 1] ?? 0) + (isSame ? 0 : 1),
          isSwapped ? (before[column - 2] ?? Infinity) + 1 : Infinity,
        ),
      );
    }
    before = last;
    last = current;
  }
  return last[to.length] ?? 0;
}

function refuse(message: string, wrong: readonly WrongWord[] = []): Result<never, NoRecoveryCode> {
  return err({ type: "no-recovery-code", message, wrong });
}
