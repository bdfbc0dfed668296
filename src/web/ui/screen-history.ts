import type { ScreenHistory } from "./screens.ts";

export type ScreenHistoryDeps<Name extends string> = {
  /** Each room keeps its places under its own name in the one history of the tab. */
  readonly room: string;
  /** The first one is where the room starts. */
  readonly names: readonly [Name, ...Name[]];
  /** Another room may be open, and its places are none of ours. */
  readonly isHere: () => boolean;
};

/** The browser's history holds the names of screens and nothing else; the address never changes. */
export function createScreenHistory<Name extends string>({
  room,
  names,
  isHere,
}: ScreenHistoryDeps<Name>): ScreenHistory<Name> & {
  /**
   * From now on the browser's own Back and Forward lead here: `null` for a way into the room that names none.
   * `current` is where one is now; after a reload the browser may still hold another one.
   */
  readonly listen: (onArrive: (screen: Name | null) => void, current?: Name) => void;
} {
  let depth = 0;
  return {
    push: (screen) => {
      if (!isHere()) return;
      depth += 1;
      history.pushState({ room, screen, depth }, "");
    },
    back: () => history.back(),
    home: () => {
      if (depth > 0) history.go(-depth);
    },
    listen: (onArrive, current = names[0]) => {
      if (isHere()) history.replaceState({ room, screen: current, depth }, "");
      addEventListener("popstate", ({ state }: PopStateEvent) => {
        if (!isHere()) return;
        const place: unknown = state;
        const isOurs = isPlace(place) && place.room === room;
        depth = isOurs && typeof place.depth === "number" ? place.depth : 0;
        onArrive(isOurs ? (names.find((name) => name === place.screen) ?? null) : null);
      });
    },
  };
}

function isPlace(
  state: unknown,
): state is { readonly room: unknown; readonly screen: unknown; readonly depth: unknown } {
  return (
    typeof state === "object" &&
    state !== null &&
    "room" in state &&
    "screen" in state &&
    "depth" in state
  );
}
