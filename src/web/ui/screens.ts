import { signal, type ReadonlySignal } from "@preact/signals";

/** The browser's own Back goes from screen to screen. */
export type ScreenHistory<Name> = {
  readonly push: (screen: Name) => void;
  readonly back: () => void;
  /** All the way back to the first screen. */
  readonly home: () => void;
};

export type Screens<Name> = {
  readonly current: ReadonlySignal<Name>;
  readonly open: (screen: Name) => void;
  /** To the screen after this one. */
  readonly next: () => void;
  readonly back: () => void;
  readonly home: () => void;
  /** The browser went to this screen by itself. */
  readonly arrive: (screen: Name) => void;
};

/** One thing to do per screen. `names`: in the order in which they follow one another, the first one first. */
export function createScreens<Name>(
  names: readonly [Name, ...Name[]],
  history: ScreenHistory<Name>,
): Screens<Name> {
  const [first] = names;
  const current = signal<Name>(first);

  function open(screen: Name): void {
    current.value = screen;
    history.push(screen);
  }

  return {
    current,
    open,
    next: () => open(names[names.indexOf(current.value) + 1] ?? first),
    back: () => history.back(),
    home: () => {
      current.value = first;
      history.home();
    },
    arrive: (screen) => {
      current.value = screen;
    },
  };
}
