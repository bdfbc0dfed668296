import { formatRoute } from "../shell/router.ts";
import { parseScreen, type ScreenHistory } from "./screens.ts";

/** The browser's history holds the names of screens and nothing else; the address never changes. */
export function createScreenHistory(): ScreenHistory {
  return {
    start: (screen) => isHere() && history.replaceState({ practise: screen }, ""),
    push: (screen) => isHere() && history.pushState({ practise: screen }, ""),
    back: () => history.back(),
    listen: (onArrive) => {
      addEventListener("popstate", ({ state }: PopStateEvent) => {
        const screen = parseScreen(screenIn(state));
        // A way into the room that names no screen leads to the one that was open.
        if (screen !== undefined) onArrive(screen);
      });
    },
  };
}

function screenIn(state: unknown): unknown {
  return typeof state === "object" && state !== null && "practise" in state ? state.practise : null;
}

/** The private page may have led to Help in between: its address is not to be taken for ours. */
function isHere(): boolean {
  return location.hash === formatRoute("practise");
}
