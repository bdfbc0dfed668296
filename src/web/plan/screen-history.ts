import { formatAddress, parseAddress, type ScreenHistory, type ScreenName } from "./screens.ts";

/** The address holds the names of screens and nothing else. */
export function createScreenHistory(): ScreenHistory & {
  readonly listen: (onArrive: (screen: ScreenName | null) => void) => void;
} {
  return {
    push: (screen) => {
      location.hash = formatAddress(screen).slice(1);
    },
    back: () => history.back(),
    listen: (onArrive) => {
      addEventListener("hashchange", () => onArrive(parseAddress(location.hash)));
    },
  };
}
