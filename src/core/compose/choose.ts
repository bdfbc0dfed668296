import { assert } from "../assert.ts";
import type { Random } from "../random.ts";
import { countWords } from "./overlap.ts";
import { render, slotNames, splitConditions, type Conditions, type Slots } from "./template.ts";
import type { Wording } from "./wording.ts";

/** One of the items. */
export function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)];
  assert(item !== undefined, "nothing to choose from");
  return item;
}

/** All items, in an order of chance. */
export function shuffle<T>(random: Random, items: readonly T[]): readonly T[] {
  return items
    .map((item) => ({ item, key: random() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

/** Slots that carry the person's own words: a wording that takes them up beats one that does not. */
const ownSlots: ReadonlySet<string> = new Set(["mind", "enjoy", "name", "meal"]);
/** Conditions that say something about this partner, rather than what grammar needs. */
const partnerConditions: ReadonlySet<string> = new Set([
  "goes-quiet",
  "quick-to-anger",
  "needs-closeness",
  "practical",
  "jokes",
  "at-ease",
]);

/** A wording with its slots filled. Closer: it takes up more of what the person said. */
export type Option = {
  readonly text: string;
  readonly closeness: number;
  readonly words: number;
};

/** All wordings that fit these answers. */
export function fittingOptions(
  wordings: readonly Wording[],
  slots: Slots,
  conditions: Conditions,
): readonly Option[] {
  const options = wordings.flatMap((wording) => {
    const text = render(wording, slots, conditions);
    return text === null
      ? []
      : [{ text, closeness: closeness(wording, slots), words: countWords(text) }];
  });
  assert(options.length > 0, `no wording fits, of: ${wordings.join(" / ")}`);
  return options;
}

/** One of the wordings closest to the answers. */
export function pickOption(random: Random, options: readonly Option[]): Option {
  const closest = Math.max(...options.map((option) => option.closeness));
  return pick(
    random,
    options.filter((option) => option.closeness === closest),
  );
}

function closeness(wording: Wording, slots: Slots): number {
  const own = slotNames(wording).filter(
    (name) => ownSlots.has(name) && (slots.get(name)?.("") ?? null) !== null,
  ).length;
  const partner = splitConditions(wording).requires.filter((condition) =>
    partnerConditions.has(condition),
  ).length;
  return own + partner;
}
