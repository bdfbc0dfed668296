import { effect, signal, type ReadonlySignal } from "@preact/signals";
import type { Sign, SignKind } from "../../core/safety/sign.ts";

export type SignWatchDeps = {
  readonly text: ReadonlySignal<string>;
  /** The phrases are a file of their own, loaded at the first pause. */
  readonly load: () => Promise<(source: string) => readonly Sign[]>;
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
export function createSignWatch({ text, load, after }: SignWatchDeps): SignWatch {
  const sign = signal<SignKind | null>(null);
  let isPutAway = false;
  let callOff: (() => void) | null = null;

  async function look(): Promise<void> {
    const source = text.peek();
    const signsIn = await load();
    // Meanwhile the words may have changed, or the offer was put away.
    if (isPutAway || text.peek() !== source) return;
    sign.value = gravest(signsIn(source.slice(0, longest)));
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
function gravest(signs: readonly Sign[]): SignKind | null {
  const kinds = signs.map(({ kind }) => kind);
  return kinds.find((kind) => kind === "self-harm") ?? kinds[0] ?? null;
}
