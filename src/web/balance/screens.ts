import { signal, type ReadonlySignal } from "@preact/signals";

/** One thing to do per screen. Those of the finder follow one another. */
const screenNames = [
  "page",
  "need-home",
  "need-out",
  "need-activity",
  "need-friends",
  "need-chosen",
  "need-purposes",
  "need-obstacles",
  "need-pushes",
  "need-result",
  "put",
  "check-in",
] as const;
export type ScreenName = (typeof screenNames)[number];

/** The browser's own Back goes from screen to screen. */
export type ScreenHistory = {
  readonly push: (screen: ScreenName) => void;
  readonly back: () => void;
  /** All the way back to the page. */
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
  const current = signal<ScreenName>("page");

  function open(screen: ScreenName): void {
    current.value = screen;
    history.push(screen);
  }

  return {
    current,
    open,
    next: () => open(screenNames[screenNames.indexOf(current.value) + 1] ?? "page"),
    back: () => history.back(),
    home: () => {
      current.value = "page";
      history.home();
    },
    arrive: (screen) => {
      current.value = screen;
    },
  };
}

export function parseScreen(state: unknown): ScreenName {
  return screenNames.find((name) => name === state) ?? "page";
}
