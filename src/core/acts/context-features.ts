import { acts } from "./act.ts";
import { actSetOf, type ActSet } from "./act-set.ts";
import { featureNames } from "./feature-names.ts";

/** Names of features that come from the sentences around rather than from the sentence itself. */
export function isAround(name: string): boolean {
  return /(?:^|& )(?:message|prev|next|self|mood):/.test(name);
}

/**
 * What stands around a sentence: `self:ask` (it asks, beside whatever else it does), `prev:blame`, `next:ask`,
 * `message:ask` (another sentence asks), and the `mood` of the other sentences.
 */
export function contextFeatures(
  actsBySentence: readonly ActSet[],
  index: number,
): readonly number[] {
  const features: number[] = [moods.any];
  addAll(features, self, actsBySentence[index] ?? 0);
  addAll(features, previous, actsBySentence[index - 1] ?? 0);
  addAll(features, next, actsBySentence[index + 1] ?? 0);
  // Windowed, so that a book pasted in costs no more a sentence than a letter.
  const from = Math.max(0, index - reach);
  const to = Math.min(actsBySentence.length, index + reach + 1);
  let others = 0;
  for (let other = from; other < to; other++) {
    if (other === index) continue;
    const found = actsBySentence[other] ?? 0;
    addAll(features, message, found & ~others);
    others |= found;
  }
  features.push(moodOf(others));
  if (to - from === 1) features.push(moods.single);
  return features;
}

const reach = 12;

/** One feature an act, in the order of `acts`. */
const [self, previous, next, message] = ["self", "prev", "next", "message"].map((place) =>
  acts.map((act) => featureNames.numberOf(`${place}:${act}`)),
);

function addAll(
  features: number[],
  featureByAct: readonly number[] | undefined,
  found: ActSet,
): void {
  for (let rest = found; rest !== 0; rest &= rest - 1) {
    // The place of the lowest bit.
    features.push(featureByAct?.[31 - Math.clz32(rest & -rest)] ?? 0);
  }
}

const moods = {
  any: featureNames.numberOf("mood:any"),
  single: featureNames.numberOf("mood:single"),
  mixed: featureNames.numberOf("mood:mixed"),
  unkind: featureNames.numberOf("mood:unkind"),
  meek: featureNames.numberOf("mood:meek"),
  ask: featureNames.numberOf("mood:ask"),
  warm: featureNames.numberOf("mood:warm"),
  plain: featureNames.numberOf("mood:plain"),
};

const ask = actSetOf(["ask"]);
const unkind = actSetOf([
  "blame",
  "contempt",
  "threat",
  "press",
  "control",
  "hint",
  "compare",
  "stonewall",
  "mind-read",
]);
const meek = actSetOf(["apologise", "hedge", "give-in"]);

function moodOf(found: ActSet): number {
  if ((found & unkind) !== 0) return (found & ask) === 0 ? moods.unkind : moods.mixed;
  if ((found & meek) !== 0) return moods.meek;
  if ((found & ask) !== 0) return moods.ask;
  return found === 0 ? moods.plain : moods.warm;
}
