import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs } from "@zxcvbn-ts/language-common";
import { err, ok, type Result } from "../result.ts";
import { passphraseWords } from "./passphrase-words.ts";

/** Loaded only when somebody wants a passphrase of their own: the estimate is larger than all the rest. */

export type TooWeak = { readonly type: "too-weak"; readonly message: string };

/** As a power of ten. At ten thousand guesses a second, as Argon2id leaves a rich thief, three years. */
const enough = 12;
const shortest = 10;

/**
 * How many words a person is likely to choose from, as a power of ten. No dictionary that fits on the
 * page has all of them, so any run of letters counts as one of these and no more.
 */
const wordsPeopleUse = 4.3;

const zxcvbn = new ZxcvbnFactory({
  graphs: adjacencyGraphs,
  dictionary: { passphrase: [...passphraseWords], common: commonParts() },
});

/**
 * Whether an own passphrase withstands someone who may try for years. `known` is what such a person
 * would try first: names and words from the app's own answers.
 */
export function checkPassphrase(
  passphrase: string,
  known: readonly string[] = [],
): Result<void, TooWeak> {
  const text = passphrase.normalize("NFKC").trim();
  if (text.length < shortest) {
    return refuse(
      `It is short: ${shortest} letters are the least. Four or more words are easy to keep.`,
    );
  }
  const { guessesLog10, sequence } = zxcvbn.check(text, [...known]);
  if (Math.min(guessesLog10, guessesByRuns(text)) >= enough) return ok(undefined);
  return refuse(reasonFor(new Set(sequence.map(({ pattern }) => pattern))));
}

/** Runs of letters as words, every other sign as one of thirty. */
function guessesByRuns(text: string): number {
  const runs = text.toLowerCase().match(/\p{L}+|[^\p{L}\s]+/gu) ?? [];
  return [...new Set(runs)].reduce((sum, run) => sum + guessesOf(run), 0);
}

function guessesOf(run: string): number {
  const isWord = /^\p{L}/u.test(run);
  return isWord
    ? Math.min(run.length * Math.log10(26), wordsPeopleUse)
    : run.length * Math.log10(30);
}

function reasonFor(patterns: ReadonlySet<string>): string {
  if (patterns.has("repeat"))
    return "The same thing comes again, and that is tried early. Use other words.";
  if (patterns.has("spatial") || patterns.has("sequence")) {
    return "Keys or letters in a row are tried early. Use words that do not belong together.";
  }
  if (patterns.has("date") || patterns.has("regex")) {
    return "Dates and years are tried early. Use words that do not belong together.";
  }
  return "It could be guessed. Use four or more words that do not belong together.";
}

function refuse(message: string): Result<never, TooWeak> {
  return err({ type: "too-weak", message });
}

/** What own passphrases are most often made of; the rest is for the runs to count. */
function commonParts(): string[] {
  return (
    "password passwort passphrase qwerty letmein welcome monkey dragon iloveyou love lover forever " +
    "always sunshine princess football baseball admin login master secret babygirl honey darling " +
    "sweetheart family mother father mom dad husband wife daughter son baby kitty puppy summer winter " +
    "spring autumn hello open please trustno one two three the and you your i my me is are we us our " +
    "it in on of to for with this that not no yes home house phone diary notes elbowroom space time " +
    "alone together monday friday sunday january june july december christmas birthday"
  ).split(" ");
}
