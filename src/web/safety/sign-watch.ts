import { effect, signal, type ReadonlySignal } from "@preact/signals";
import type { SignKind } from "../../core/safety/sign.ts";

export type SignWatchDeps = {
  readonly text: ReadonlySignal<string>;
  /** In the order of the text. `null`: it could not be read. A worker's task: here it would hold up the next key. */
  readonly find: (source: string) => Promise<readonly SignKind[] | null>;
  readonly after: (milliseconds: number, action: () => void) => () => void;
};

export type SignWatch = {
  /** What the words may be about, until it is put away. */
  readonly sign: ReadonlySignal<SignKind | null>;
  /** Not again during this visit. */
  readonly putAway: () => void;
};

/** Long enough not to come up in the middle of a thought. */
const pause = 1_200;
/** Nobody writes more about it at once; a book pasted in is not searched. */
const longest = 20_000;

/** Looks in the pauses whether the words suggest that talking may not be safe. */
export function createSignWatch({ text, find, after }: SignWatchDeps): SignWatch {
  const sign = signal<SignKind | null>(null);
  let isPutAway = false;
  let callOff: (() => void) | null = null;

  async function look(): Promise<void> {
    const source = text.peek();
    const kinds = await find(source.slice(0, longest));
    // Meanwhile the words may have changed, or the offer was put away.
    if (kinds === null || isPutAway || text.peek() !== source) return;
    sign.value = gravest(kinds);
  }

  effect(() => {
    const isEmpty = text.value.trim() === "";
    callOff?.();
    callOff = null;
    if (isPutAway) return;
    if (isEmpty) sign.value = null;
    else callOff = after(pause, () => void look());
  });

  return {
    sign,
    putAway: () => {
      isPutAway = true;
      sign.value = null;
    },
  };
}

/** Thoughts of dying first: the page says other things then. */
function gravest(kinds: readonly SignKind[]): SignKind | null {
  return kinds.find((kind) => kind === "self-harm") ?? kinds[0] ?? null;
}
