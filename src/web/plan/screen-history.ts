import { formatAddress, parseAddress, type ScreenHistory, type ScreenName } from "./screens.ts";

/** The address holds the names of screens and nothing else. */
export function createScreenHistory(): ScreenHistory & {
  readonly listen: (current: () => ScreenName, onArrive: (screen: ScreenName) => void) => void;
} {
  return {
    push: (screen) => {
      location.hash = formatAddress(screen).slice(1);
    },
    back: () => history.back(),
    listen: (current, onArrive) => {
      // The room's own address names no screen: Back could not lead to it again.
      const name = (): void => {
        if (location.hash === "#/plan") history.replaceState(null, "", formatAddress(current()));
      };
      addEventListener("hashchange", () => {
        const screen = parseAddress(location.hash);
        if (screen === null) name();
        else onArrive(screen);
      });
      name();
    },
  };
}
