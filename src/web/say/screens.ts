import { signal, type ReadonlySignal } from "@preact/signals";

/** One thing to do per screen. */
const screenNames = [
  "write",
  "need",
  "why",
  "them",
  "give-back",
  "register",
  "drafts",
  "kept",
] as const;
export type ScreenName = (typeof screenNames)[number];

/** The browser's own back button goes from question to question. */
export type ScreenHistory = {
  readonly push: (screen: ScreenName) => void;
  readonly back: () => void;
  /** All the way back to the first screen. */
  readonly home: () => void;
};

export type Screens = {
  readonly current: ReadonlySignal<ScreenName>;
  readonly open: (screen: ScreenName) => void;
  /** To the screen after this one. */
  readonly next: () => void;
  readonly back: () => void;
  readonly home: () => void;
  /** The browser went to this screen by itself. */
  readonly arrive: (screen: ScreenName) => void;
};

export function createScreens(history: ScreenHistory): Screens {
  const current = signal<ScreenName>("write");

  function open(screen: ScreenName): void {
    current.value = screen;
    history.push(screen);
  }

  return {
    current,
    open,
    next: () => open(screenNames[screenNames.indexOf(current.value) + 1] ?? "write"),
    back: () => history.back(),
    home: () => {
      current.value = "write";
      history.home();
    },
    arrive: (screen) => {
      current.value = screen;
    },
  };
}

export function parseScreen(state: unknown): ScreenName {
  return screenNames.find((name) => name === state) ?? "write";
}
