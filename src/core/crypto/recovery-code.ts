import { err, ok, type Result } from "../result.ts";
import { bytesToWords, wordsToBytes, type RandomBytes } from "./primitives.ts";

/** 128 bits: nobody guesses them, so they need no stretching. */
const entropyLength = 16;

/** Twelve words to print or write down. The last carries a checksum. */
export function createRecoveryCode(random: RandomBytes): string {
  return bytesToWords(random(entropyLength));
}

export type NoRecoveryCode = { readonly type: "no-recovery-code"; readonly message: string };

/** The secret behind the words, however they were written: capitals, commas, numbers before them. */
export function parseRecoveryCode(text: string): Result<Uint8Array, NoRecoveryCode> {
  const words =
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[a-z]+/gu) ?? [];
  if (words.length !== 12) {
    return refuse(`A recovery code has twelve words. Here are ${words.length}.`);
  }
  const entropy = wordsToBytes(words.join(" "));
  return entropy === null
    ? refuse("One of these words is not as it was printed. Look at each again.")
    : ok(entropy);
}

function refuse(message: string): Result<never, NoRecoveryCode> {
  return err({ type: "no-recovery-code", message });
}
