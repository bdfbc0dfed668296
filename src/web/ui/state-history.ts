import type { ScreenHistory } from "./screens.ts";

/**
 * The names of screens and nothing else, under a key of the room's own: the other rooms keep their places in the same
 * history. The address never changes.
 */
export function createStateHistory<Name extends string>(
  room: string,
  parse: (name: unknown) => Name,
  isHere: () => boolean,
): ScreenHistory<Name> & { readonly listen: (onArrive: (screen: Name) => void) => void } {
  let depth = 0;
  return {
    push: (screen) => {
      depth += 1;
      history.pushState({ [room]: { screen, depth } }, "");
    },
    back: () => history.back(),
    home: () => {
      if (depth > 0) history.go(-depth);
    },
    listen: (onArrive) => {
      addEventListener("popstate", ({ state }: PopStateEvent) => {
        if (!isHere()) return;
        const place = placeIn(state, room);
        depth = typeof place?.["depth"] === "number" ? place["depth"] : 0;
        onArrive(parse(place?.["screen"]));
      });
    },
  };
}

function placeIn(state: unknown, room: string): Readonly<Record<string, unknown>> | undefined {
  if (typeof state !== "object" || state === null) return undefined;
  const place: unknown = new Map<string, unknown>(Object.entries(state)).get(room);
  return typeof place === "object" && place !== null
    ? Object.fromEntries(Object.entries(place))
    : undefined;
}
