import { signal, type ReadonlySignal } from "@preact/signals";

export type CopiedDeps = {
  readonly write: (text: string) => Promise<boolean>;
  readonly after: (milliseconds: number, action: () => void) => () => void;
};

/** What was copied lies on the clipboard for whoever pastes next: clearing it is offered after a minute. */
export type Copied = {
  readonly isOffered: ReadonlySignal<boolean>;
  readonly note: () => void;
  readonly clear: () => Promise<void>;
  readonly keep: () => void;
};

const minute = 60_000;

export function createCopied({ write, after }: CopiedDeps): Copied {
  const isOffered = signal(false);
  let callOff: (() => void) | null = null;

  function keep(): void {
    callOff?.();
    callOff = null;
    isOffered.value = false;
  }

  return {
    isOffered,
    note: () => {
      keep();
      callOff = after(minute, () => (isOffered.value = true));
    },
    clear: async () => {
      keep();
      // Some systems take an empty text for none at all, and keep the old one.
      await write(" ");
    },
    keep,
  };
}
