import { expect, test } from "vitest";
import { acts } from "./act.ts";
import { readForm } from "./form.ts";
import { createGramScorer } from "./gram-scorer.ts";
import { hashLetters, letters, shareByKind, stepByKind } from "./grams.ts";
import { placeCount, placeOf } from "./model.ts";
import { mostSteps } from "./signs.ts";

/** Every row another, with steps as far from nought as there are. */
const places = Int32Array.from({ length: placeCount }, (_, place) => place).filter(
  (place) => place % 5 > 0,
);
const steps = Int8Array.from(
  { length: places.length * acts.length },
  (_, at) => ((Math.imul(at, 0x9e3779b1) >>> 16) % (2 * mostSteps + 1)) - mostSteps,
);
const rowByPlace = new Map([...places].map((place, row) => [place, row]));
const addGramScores = createGramScorer({ grams: { places, steps } });

function scoresOf(hashes: Int32Array, kinds: Uint8Array, forms: readonly string[] = []) {
  const scores = acts.map(() => 0);
  addGramScores(scores, { hashes, kinds }, forms.map(readForm));
  return scores;
}

/** The same one by one. */
function addUp(hashes: Int32Array, kinds: Uint8Array): readonly number[] {
  const kindByRow = new Map<number, number>();
  hashes.forEach((hash, index) => {
    const row = rowByPlace.get(placeOf(hash));
    if (row !== undefined && !kindByRow.has(row)) kindByRow.set(row, kinds[index] ?? 0);
  });
  return acts.map((_, act) => {
    let sum = 0;
    for (const [row, kind] of kindByRow) {
      const count = (shareByKind[kind] ?? 0) * (stepByKind[kind] ?? 0);
      sum += count * (steps[row * acts.length + act] ?? 0);
    }
    return sum / 1000;
  });
}

test("adds up every row once, by its share, however many there are", () => {
  for (const count of [0, 1, 300, 5_000]) {
    const hashes = Int32Array.from({ length: count }, (_, index) => Math.imul(index, 0x85ebca6b));
    const kinds = Uint8Array.from(hashes, (_, index) => index % shareByKind.length);
    expect(scoresOf(hashes, kinds)).toEqual(addUp(hashes, kinds));
  }
});

test("reads the letters of a word as if they were grams, though it knows the word by now", () => {
  const none = [new Int32Array(0), new Uint8Array(0)] as const;
  for (const forms of [["need"], ["need", "needed", "need"], ["a", "🙂", "x".repeat(60)]]) {
    const hashes = Int32Array.from(forms.flatMap((form) => [...hashLetters(form)]));
    const kinds = new Uint8Array(hashes.length).fill(letters);
    expect(scoresOf(...none, forms)).toEqual(addUp(hashes, kinds));
  }
});

test("of the grams that share a row with the letters of a word the first counts", () => {
  const hashes = hashLetters("quiet").slice(2, 5);
  const kinds = new Uint8Array(hashes.length);
  const all = Int32Array.from([...hashes, ...hashLetters("quiet")]);
  const allKinds = Uint8Array.from(all, (_, index) => (index < hashes.length ? 0 : letters));
  expect(scoresOf(hashes, kinds, ["quiet"])).toEqual(addUp(all, allKinds));
});
