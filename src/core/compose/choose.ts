import { assert } from "../assert.ts";
import type { Random } from "../random.ts";
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

/** `short`: the message is at its limit, so the shortest wording wins. */
export type Thrift = "none" | "short";

/** Fills one of the wordings that fit: the ones closest to the answers first, then chance. */
export function chooseWording(
  wordings: readonly Wording[],
  slots: Slots,
  conditions: Conditions,
  random: Random,
  thrift: Thrift,
): string {
  const fitting = wordings.flatMap((wording) => {
    const text = render(wording, slots, conditions);
    return text === null ? [] : [{ text, closeness: closeness(wording, slots) }];
  });
  assert(fitting.length > 0, `no wording fits, of: ${wordings.join(" / ")}`);
  if (thrift === "short") return pick(random, shortest(fitting.map(({ text }) => text)));
  const closest = Math.max(...fitting.map((option) => option.closeness));
  return pick(
    random,
    fitting.filter((option) => option.closeness === closest),
  ).text;
}

function shortest(texts: readonly string[]): readonly string[] {
  return texts.toSorted((a, b) => a.length - b.length).slice(0, 2);
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
