import { signal, type ReadonlySignal } from "@preact/signals";

/** One thing to do per screen. */
const screenNames = ["choose", "setting", "talk", "ways", "debrief", "enough", "chair"] as const;
export type ScreenName = (typeof screenNames)[number];

/** The browser's own Back goes from screen to screen. */
export type ScreenHistory = {
  /** The browser is at the first screen now. */
  readonly start: (screen: ScreenName) => unknown;
  readonly push: (screen: ScreenName) => unknown;
  readonly back: () => void;
  readonly listen: (onArrive: (screen: ScreenName) => void) => void;
};

export type Screens = {
  readonly current: ReadonlySignal<ScreenName>;
  readonly open: (screen: ScreenName) => void;
  readonly back: () => void;
};

/** `canShow`: after a reload the browser may still hold a screen there is nothing for. */
export function createScreens(
  history: ScreenHistory,
  canShow: (screen: ScreenName) => boolean,
): Screens {
  const current = signal<ScreenName>("choose");
  history.start("choose");
  history.listen((screen) => {
    current.value = canShow(screen) ? screen : "choose";
  });
  return {
    current,
    open: (screen) => {
      if (screen === current.peek()) return;
      current.value = screen;
      history.push(screen);
    },
    back: history.back,
  };
}

export function parseScreen(name: unknown): ScreenName | undefined {
  return screenNames.find((one) => one === name);
}
