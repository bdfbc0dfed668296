import { signal, type ReadonlySignal } from "@preact/signals";
import type * as ui from "../ui/screens.ts";

/** One thing to do per screen. */
export const screenNames = [
  "choose",
  "setting",
  "talk",
  "ways",
  "debrief",
  "enough",
  "chair",
] as const;
export type ScreenName = (typeof screenNames)[number];

/** The browser's own Back goes from screen to screen. */
export type ScreenHistory = Pick<ui.ScreenHistory<ScreenName>, "push" | "back"> & {
  readonly listen: (onArrive: (screen: ScreenName | null) => void) => void;
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
  history.listen((screen) => {
    // A way into the room that names no screen leads to the one that was open.
    if (screen !== null) current.value = canShow(screen) ? screen : "choose";
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
