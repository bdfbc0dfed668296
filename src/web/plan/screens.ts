import { signal, type ReadonlySignal } from "@preact/signals";

/** One thing to do per screen. */
const screenNames = [
  "start",
  "my-times",
  "their-times",
  "server",
  "need",
  "home",
  "week",
  "out",
] as const;
export type ScreenName = (typeof screenNames)[number];

/** The browser's own Back goes from screen to screen. */
export type ScreenHistory = {
  readonly push: (screen: ScreenName) => void;
  readonly back: () => void;
};

export type Screens = {
  readonly current: ReadonlySignal<ScreenName>;
  readonly open: (screen: ScreenName) => void;
  readonly back: () => void;
  /** The browser went to this screen by itself. */
  readonly arrive: (screen: ScreenName) => void;
};

export function createScreens(history: ScreenHistory): Screens {
  const current = signal<ScreenName>("start");
  return {
    current,
    open: (screen) => {
      current.value = screen;
      history.push(screen);
    },
    back: history.back,
    arrive: (screen) => {
      current.value = screen;
    },
  };
}

/** `#/plan/need` */
export function formatAddress(screen: ScreenName): string {
  return `#/plan/${screen}`;
}

/** `null`: the room's own address, or another room's. */
export function parseAddress(hash: string): ScreenName | null {
  const name = /^#\/plan\/([a-z-]+)$/u.exec(hash)?.[1];
  return screenNames.find((one) => one === name) ?? null;
}
