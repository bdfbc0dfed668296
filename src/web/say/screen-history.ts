import { parseScreen, type ScreenHistory, type ScreenName } from "./screens.ts";

/** The browser's history holds the names of screens and nothing else; the address never changes. */
export function createScreenHistory(): ScreenHistory & {
  readonly listen: (onArrive: (screen: ScreenName) => void) => void;
} {
  let depth = 0;
  return {
    push: (screen) => {
      depth += 1;
      history.pushState({ screen, depth }, "");
    },
    back: () => history.back(),
    home: () => {
      if (depth > 0) history.go(-depth);
    },
    listen: (onArrive) => {
      // After a reload the browser may still hold a screen whose answers are gone.
      history.replaceState(null, "");
      addEventListener("popstate", ({ state }: PopStateEvent) => {
        const place: unknown = state;
        depth = depthOf(place);
        onArrive(screenOf(place));
      });
    },
  };
}

function screenOf(place: unknown): ScreenName {
  return isPlace(place) ? parseScreen(place.screen) : "write";
}

function depthOf(place: unknown): number {
  return isPlace(place) && typeof place.depth === "number" ? place.depth : 0;
}

function isPlace(state: unknown): state is { readonly screen: unknown; readonly depth: unknown } {
  return typeof state === "object" && state !== null && "screen" in state && "depth" in state;
}
