import { effect, type Signal } from "@preact/signals";
import { mayOpen, openedNeeds, sealNeed } from "../../core/space/blind.ts";
import type { NewItem } from "../../core/space/item.ts";
import type { SharedNeed } from "../../core/space/kinds.ts";
import { recordsOf } from "../../core/space/shared.ts";
import { textToBytes, type RandomBytes } from "../../core/crypto/primitives.ts";
import { partnerOf, type Device } from "../../core/sync/device.ts";
import type { KeptPrivate } from "./kept-private.ts";
import type { Space } from "./space.ts";

/** - `mine`, `theirs`: only this one is sealed yet. - `both`: open, as both are there. */
export type ShownNeed = { readonly id: string } & (
  | { readonly state: "mine" | "theirs" | "opening" }
  | { readonly state: "both"; readonly mine: SharedNeed; readonly theirs: SharedNeed }
);

/** Each time the two said what they need, the last first. */
export function shownNeeds(device: Device): readonly ShownNeed[] {
  const { shared, person } = device;
  const partner = partnerOf(device) ?? "";
  const [mine, theirs] = [recordsOf(shared, person, "need"), recordsOf(shared, partner, "need")];
  const ids = [...new Set([...mine.keys(), ...theirs.keys()])].toReversed();
  return ids.map((id) => {
    const opened = openedNeeds(shared, person, partner, id);
    if (opened !== null) return { id, state: "both", ...opened };
    if (mine.has(id) && theirs.has(id)) return { id, state: "opening" };
    return { id, state: mine.has(id) ? "mine" : "theirs" };
  });
}

/** The seal that goes out now, and what it opens to. */
export function sealedItems(
  device: Device,
  need: SharedNeed,
  newId: () => string,
  random: RandomBytes,
): { readonly now: NewItem<"need">; readonly later: NewItem<"need"> } {
  // Theirs waits: this is the answer to it.
  const id = shownNeeds(device).find(({ state }) => state === "theirs")?.id ?? newId();
  const { sealed, opened } = sealNeed(device.person, need, random);
  return {
    now: { kind: "need", id, fields: { sealed, opened: null } },
    later: { kind: "need", id, fields: { opened } },
  };
}

/** Opens one's own need as soon as the other's seal is there: the bytes that were previewed with the seal. */
export function openWhenBoth(space: Space, kept: Signal<KeptPrivate>): () => void {
  const opening = new Set<string>();
  return effect(() => {
    const now = space.kept.value;
    const { sealed } = kept.value;
    if (now?.type !== "in") return;
    const { shared, person } = now.device;
    const partner = partnerOf(now.device) ?? "";
    for (const { id, later } of sealed) {
      // It was looked at, and never shared.
      if (!recordsOf(shared, person, "need").has(id)) continue;
      if (opening.has(id) || !mayOpen(shared, partner, id)) continue;
      opening.add(id);
      void space.share(textToBytes(later)).then((isKept) => {
        opening.delete(id);
        if (!isKept) return;
        const before = kept.peek();
        kept.value = { ...before, sealed: before.sealed.filter((one) => one.id !== id) };
      });
    }
  });
}
