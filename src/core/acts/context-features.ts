import type { Act, RecognisedAct } from "./act.ts";

const unkind: ReadonlySet<Act> = new Set([
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

/** What the sentences around say: `self:ask`, `prev:blame`, `next:ask`, `message:ask`, `message:unkind`. */
export function contextFeatures(
  scored: readonly (readonly RecognisedAct[])[],
  index: number,
): ReadonlySet<string> {
  const features = new Set<string>();
  const addAll = (prefix: string, acts: readonly RecognisedAct[] | undefined): void => {
    for (const { act, confidence } of acts ?? []) {
      if (confidence < 0.5) continue;
      features.add(`${prefix}:${act}`);
      if (unkind.has(act)) features.add(`${prefix}:unkind`);
    }
  };
  addAll("self", scored[index]);
  addAll("prev", scored[index - 1]);
  addAll("next", scored[index + 1]);
  scored.forEach((acts, other) => {
    if (other !== index) addAll("message", acts);
  });
  return features;
}
