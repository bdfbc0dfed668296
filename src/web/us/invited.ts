import { effect, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import { parseItems, type Item } from "../../core/space/item.ts";
import { textToBytes } from "../../core/crypto/primitives.ts";
import type { Welcome } from "../../core/sync/welcome.ts";
import type { Space } from "./space.ts";

/**
 * Somebody came by a link:
 *
 * - `letter`: what was asked of them. `items` are, byte for byte, what the asker saw before sharing.
 * - `device`: it is one's own link, for one more device
 */
export type Visit =
  | { readonly type: "looking" | "closed" | "unreachable" | "malformed" | "taken" }
  | {
      readonly type: "letter" | "device";
      readonly fragment: string;
      readonly welcome: Welcome;
      readonly items: readonly Item[];
    };

export type Invited = {
  /** `null` when nobody came by a link. */
  readonly visit: ReadonlySignal<Visit | null>;
  readonly lookAgain: () => void;
  /** The link is dealt with, one way or the other. */
  readonly close: () => void;
  readonly end: () => void;
};

/** Looks behind the link as soon as there is one. Whoever made it does not hear of that. */
export function createInvited(space: Space, invitation: Signal<string | null>): Invited {
  const visit = signal<Visit | null>(null);

  async function look(fragment: string): Promise<void> {
    visit.value = { type: "looking" };
    const looked = await space.look(fragment);
    if (invitation.peek() !== fragment) return;
    if (!looked.ok) {
      visit.value = { type: looked.error.type };
      return;
    }
    const items = parseItems(textToBytes(looked.value.words));
    visit.value = {
      type: looked.value.for === "device" ? "device" : "letter",
      fragment,
      welcome: looked.value,
      items: items.ok ? items.value : [],
    };
  }

  const stop = effect(() => {
    const fragment = invitation.value;
    const isReady = space.state.value !== "loading";
    const kept = space.kept.peek();
    if (fragment === null || !isReady) return;
    if (kept !== null && kept.type !== "out") visit.value = { type: "taken" };
    else void look(fragment);
  });

  return {
    visit,
    lookAgain: () => {
      const fragment = invitation.peek();
      if (fragment !== null) void look(fragment);
    },
    close: () => {
      invitation.value = null;
      visit.value = null;
    },
    end: stop,
  };
}
