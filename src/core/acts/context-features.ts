import type { Act } from "./act.ts";

const unkindActs: ReadonlySet<Act> = new Set<Act>([
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
const meekActs: ReadonlySet<Act> = new Set<Act>(["apologise", "hedge", "give-in"]);

/** Names of features that come from the sentences around rather than from the sentence itself. */
export function isAround(name: string): boolean {
  return /(?:^|& )(?:message|prev|next|self|mood):/.test(name);
}

/**
 * What stands around a sentence: `self:ask` (it asks, beside whatever else it does), `prev:blame`, `next:ask`,
 * `message:ask` (another sentence asks), and the `mood` of the other sentences.
 */
export function contextFeatures(
  actsBySentence: readonly ReadonlySet<Act>[],
  index: number,
): readonly string[] {
  const features: string[] = ["mood:any"];
  const addAll = (prefix: string, acts: ReadonlySet<Act> | undefined): void => {
    for (const act of acts ?? []) features.push(`${prefix}:${act}`);
  };
  addAll("self", actsBySentence[index]);
  addAll("prev", actsBySentence[index - 1]);
  addAll("next", actsBySentence[index + 1]);
  // Windowed, so that a book pasted in costs no more a sentence than a letter.
  const around = actsBySentence.slice(Math.max(0, index - reach), index + reach + 1);
  const others = new Set(
    around.flatMap((acts) => (acts === actsBySentence[index] ? [] : [...acts])),
  );
  addAll("message", others);
  features.push(`mood:${moodOf(others)}`);
  if (around.length === 1) features.push("mood:single");
  return features;
}

const reach = 12;

function moodOf(acts: ReadonlySet<Act>): string {
  const has = (some: ReadonlySet<Act>): boolean => [...acts].some((act) => some.has(act));
  if (has(unkindActs)) return acts.has("ask") ? "mixed" : "unkind";
  if (has(meekActs)) return "meek";
  if (acts.has("ask")) return "ask";
  return acts.size > 0 ? "warm" : "plain";
}
