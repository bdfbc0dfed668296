import { signal, type ReadonlySignal } from "@preact/signals";
import type { RoomId } from "./room.ts";

export type Router = {
  readonly current: ReadonlySignal<RoomId>;
  readonly open: (id: RoomId) => void;
  /** In place of the bare address one came with, as if it had been opened with it. */
  readonly startIn: (id: RoomId) => void;
};

/** An address names a room and nothing else: `#/plan`. */
export function formatRoute(id: RoomId): string {
  return `#/${id}`;
}

/** The room that is there from the start: whoever has something to say finds an empty page. */
const firstRoom: RoomId = "say";

/** The room an address names, or the first one: an old or a mistyped address leads somewhere useful. */
export function parseRoute(hash: string, shown: readonly RoomId[]): RoomId {
  const name = /^#\/([a-z]+)(?:$|[/?])/u.exec(hash)?.[1];
  return shown.find((id) => id === name) ?? firstRoom;
}

/** The browser keeps where one has been, so that its own Back works between rooms. */
export function createRouter(shown: readonly RoomId[]): Router {
  const current = signal(parseRoute(location.hash, shown));
  addEventListener("hashchange", () => {
    current.value = parseRoute(location.hash, shown);
  });
  return {
    current,
    open: (id) => {
      location.hash = formatRoute(id).slice(1);
    },
    startIn: (id) => {
      if (location.hash !== "") return;
      history.replaceState(null, "", formatRoute(id));
      current.value = id;
    },
  };
}
