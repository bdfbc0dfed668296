import { parseScreen, type ScreenHistory, type ScreenName } from "./screens.ts";

/**
 * The names of screens and nothing else, under a key of their own: the other rooms keep their places in the same
 * history. The address never changes.
 */
export function createScreenHistory(isHere: () => boolean): ScreenHistory & {
  readonly listen: (onArrive: (screen: ScreenName) => void) => void;
} {
  let depth = 0;
  return {
    push: (screen) => {
      depth += 1;
      history.pushState({ balance: screen, balanceDepth: depth }, "");
    },
    back: () => history.back(),
    home: () => {
      if (depth > 0) history.go(-depth);
    },
    listen: (onArrive) => {
      addEventListener("popstate", ({ state }: PopStateEvent) => {
        if (!isHere()) return;
        const place: unknown = state;
        const isPlace = isPlaceOfBalance(place);
        depth = isPlace && typeof place.balanceDepth === "number" ? place.balanceDepth : 0;
        onArrive(isPlace ? parseScreen(place.balance) : "page");
      });
    },
  };
}

function isPlaceOfBalance(
  state: unknown,
): state is { readonly balance: unknown; readonly balanceDepth: unknown } {
  return (
    typeof state === "object" && state !== null && "balance" in state && "balanceDepth" in state
  );
}
