import { shared, stances } from "../generated/wordings.ts";
import type { Partner } from "../partner.ts";
import type { Random } from "../random.ts";
import type { Register } from "../review/context.ts";
import { chooseWording, pick, type Thrift } from "./choose.ts";
import type { Conditions, Slots } from "./template.ts";
import type { Part, StanceId, Wording } from "./wording.ts";

/** Everything one draft is spoken with. */
export type Voice = {
  readonly stance: StanceId;
  readonly slots: Slots;
  readonly conditions: Conditions;
  readonly partner: Partner;
  readonly name: string | null;
  readonly random: Random;
  readonly thrift: Thrift;
};

/** One part of a draft in words. */
export function say(voice: Voice, register: Register, part: Part): string {
  const wordings = stances[voice.stance][register][part];
  return chooseWording(
    part === "love" ? loveWordings(voice, wordings) : wordings,
    voice.slots,
    voice.conditions,
    voice.random,
    voice.thrift,
  );
}

/** What makes this partner feel safe decides how they are reassured, unless the two have something they love to do. */
function loveWordings(
  { partner, slots, random, stance, thrift }: Voice,
  own: readonly Wording[],
): readonly Wording[] {
  const enjoys = (slots.get("enjoy")?.("") ?? null) !== null;
  if (partner.reassuredBy.length === 0 || thrift === "short") return own;
  if (enjoys && random() < 0.5) return own;
  const lines = shared.love[pick(random, partner.reassuredBy)];
  // Warm drafts open with this line, so it carries the name.
  return stance === "warm" ? lines.map((line) => `[{name}, ]${line}`) : lines;
}
