import { computed, signal, type ReadonlySignal } from "@preact/signals";
import { previewItem, type NewItem } from "../../core/space/item.ts";
import type { Held } from "../../core/sync/session-state.ts";
import { isAllShared } from "../../core/sync/write.ts";
import type { Gate } from "../safety/gate.ts";
import type { Invited } from "./invited.ts";
import type { Screens } from "./screens.ts";
import type { Space } from "./space.ts";

/** What is about to be shared: these bytes, once the person presses Share. */
export type Preview = {
  readonly bytes: Uint8Array;
  /** What follows by itself, with no further question: it is shown here too. */
  readonly later: Uint8Array | null;
  readonly how: "begin" | "join" | "share";
  readonly onShared: () => void;
};

/** Whether what was shared last is with the relay, in a word that is always true. */
export type Saving = "shared" | "waiting" | "out" | Held | null;

/** One thing at a time, seen before it goes. */
export type Sharing = {
  readonly preview: ReadonlySignal<Preview | null>;
  /** Something went wrong, in words. */
  readonly problem: ReadonlySignal<string | null>;
  readonly saving: ReadonlySignal<Saving>;
  readonly show: (item: NewItem, options?: ShowOptions) => void;
  readonly send: () => Promise<void>;
  readonly tellProblem: (words: string | null) => void;
};
type ShowOptions = {
  readonly how?: Preview["how"];
  readonly later?: NewItem;
  /** In place of going back to the first screen. */
  readonly onShared?: () => void;
};

type SharingDeps = {
  readonly space: Space;
  readonly invited: Invited;
  readonly gate: Pick<Gate, "pass">;
  readonly screens: Screens;
  /** The person was helped to stop: to the page with the help lines. */
  readonly onStopped: () => void;
};

const tooLong = "That is too long to share. Make it a little shorter.";
export const notKept = "That could not be kept on this device, so nothing was shared.";

export function createSharing(deps: SharingDeps): Sharing {
  const { space, invited, gate, screens, onStopped } = deps;
  const preview = signal<Preview | null>(null);
  const problem = signal<string | null>(null);
  return {
    preview,
    problem,
    saving: computed(() => savingOf(space)),
    tellProblem: (words) => {
      problem.value = words;
    },
    show: (item, { how = "share", later, onShared = screens.home } = {}) => {
      const bytes = previewItem(item);
      const next = later === undefined ? null : previewItem(later);
      const isShareable = bytes.ok && next?.ok !== false;
      problem.value = isShareable ? null : tooLong;
      if (!isShareable) return;
      preview.value = { bytes: bytes.value, later: next?.value ?? null, how, onShared };
      screens.open("preview");
    },
    send: async () => {
      const shown = preview.peek();
      if (shown === null) return;
      // Whoever answers has a way to the questions beside the letter: nothing stands before their yes or no.
      if (shown.how !== "join" && (await gate.pass()) === "stop") return onStopped();
      problem.value = (await sendBy(space, invited, shown)) ? null : notKept;
      if (problem.peek() !== null) return;
      preview.value = null;
      shown.onShared();
    },
  };
}

async function sendBy(space: Space, invited: Invited, { bytes, how }: Preview): Promise<boolean> {
  if (how === "begin") return space.begin(bytes);
  if (how === "share") return space.share(bytes);
  const visit = invited.visit.peek();
  if (visit?.type !== "letter") return false;
  const isKept = await space.join(visit.fragment, visit.welcome, bytes);
  if (isKept) invited.close();
  return isKept;
}

function savingOf({ kept, connection, held }: Space): Saving {
  const now = kept.value;
  if (now === null || now.type === "out") return null;
  if (now.type !== "in") return "waiting";
  if (connection.value === "out") return "out";
  if (now.isRegistered && isAllShared(now.device)) return "shared";
  return (connection.value === "live" ? held.value : null) ?? "waiting";
}
