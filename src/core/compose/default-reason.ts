import { shared } from "../generated/wordings.ts";
import type { Random } from "../random.ts";
import { shuffle } from "./choose.ts";
import type { Purpose } from "./grammar/purpose.ts";
import type { Reason } from "./grammar/reason.ts";

const kinds: readonly (readonly [string, RegExp])[] = [
  [
    "move",
    /\b(?:run|walk|swim|hike|climb|ride|cycle|bike|gym|yoga|jog|surf|ski|dance|football|tennis|running|swimming|hiking|climbing|cycling|walking|skiing|surfing|jogging|dancing|stretch|drive)\b/iu,
  ],
  [
    "rest",
    /\b(?:sleep|nap|rest|bath|nothing|lie|bed|breathe|stare|doze|lie-in|unwind|relax|decompress)\b/iu,
  ],
  [
    "make",
    /\b(?:read|write|paint|draw|sew|knit|play|code|build|cook|bake|garden|book|guitar|piano|music|lego|puzzle|model|craft|pottery|tinker|fix|journal|carve)\b/iu,
  ],
];

/** Reasons in general words, for when the person gave none: what the time is for says which ring true. */
export function defaultReasons(purpose: Purpose | null, random: Random): readonly Reason[] {
  const kind =
    purpose === null ? undefined : kinds.find(([, pattern]) => pattern.test(purpose.purpose))?.[0];
  const fitting = kind === undefined ? [] : (shared.why[kind] ?? []);
  return [...shuffle(random, fitting), ...shuffle(random, shared.why["any"] ?? [])]
    .slice(0, 7)
    .map((why) => ({ why, because: `because ${why}` }));
}
