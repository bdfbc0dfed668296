import { shared, stances } from "../generated/wordings.ts";
import type { Reassurance } from "../partner.ts";
import type { Random } from "../random.ts";
import type { Register } from "../review/context.ts";
import { fittingOptions, pick, pickOption } from "./choose.ts";
import type { Choice } from "./fit.ts";
import type { Conditions, Slots } from "./template.ts";
import type { Part, StanceId, Wording } from "./wording.ts";

/** Everything one draft is spoken with. */
export type Voice = {
  readonly stance: StanceId;
  readonly slots: Slots;
  readonly conditions: Conditions;
  readonly reassuredBy: readonly Reassurance[];
  readonly name: string | null;
  readonly random: Random;
};

/** One part of a draft in words. */
export function say(voice: Voice, register: Register, part: Part): string {
  return choosePart(voice, register, part).chosen.text;
}

/** One part of a draft, with what it could have been. */
export function choosePart(voice: Voice, register: Register, part: Part): Choice {
  const wordings = stances[voice.stance][register][part];
  const fitting = part === "love" ? loveWordings(voice, register, wordings) : wordings;
  const options = fittingOptions(fitting, voice.slots, voice.conditions);
  return { chosen: pickOption(voice.random, options), options };
}

/** What makes this partner feel safe decides how they are reassured, unless the two have something they love to do. */
function loveWordings(
  { reassuredBy, slots, random, stance, name }: Voice,
  register: Register,
  own: readonly Wording[],
): readonly Wording[] {
  const enjoys = (slots.get("enjoy")?.("") ?? null) !== null;
  if (reassuredBy.length === 0) return own;
  if (enjoys && random() < 0.5) return own;
  const lines = shared.love[pick(random, reassuredBy)];
  // Warm text messages open with this line, so it carries the name; but nobody says "Love, I love you".
  const opens = stance === "warm" && register === "text" && !(name ?? "").endsWith("love");
  return opens ? lines.map((line) => `[{name}, ]${line}`) : lines;
}
