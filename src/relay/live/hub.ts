import type { LogEntry, SpaceId } from "../../core/sync/message.ts";

/** Told that a space's log has grown: with the new entries when they are at hand, else look. */
type Listener = (entries: readonly LogEntry[] | null) => void;

/**
 * Who on this node listens to which space. It carries hints only: a listener keeps its own place in the
 * log and reads what it lacks, so a hint that is late, doubled or lost does no harm.
 */
export type Hub = {
  /** Gives back how to leave. */
  readonly join: (space: SpaceId, listener: Listener) => () => void;
  readonly wake: (space: SpaceId, entries: readonly LogEntry[] | null) => void;
  /** Wakes the spaces whose log has grown beyond what this node has heard of. */
  readonly compare: (asked: readonly SpaceId[], heads: ReadonlyMap<SpaceId, number>) => void;
  readonly wakeAll: () => void;
  readonly spaces: () => readonly SpaceId[];
};

type Room = { readonly listeners: Set<Listener>; head: number };

type Watch = {
  /** The first listener came, or the last one left. */
  readonly onFirst: (space: SpaceId) => void;
  readonly onLast: (space: SpaceId) => void;
};

export function createHub({ onFirst, onLast }: Watch): Hub {
  const rooms = new Map<SpaceId, Room>();
  const tell = (room: Room, entries: readonly LogEntry[] | null): void => {
    for (const listener of room.listeners) listener(entries);
  };
  return {
    join: (space, listener) => {
      const known = rooms.get(space);
      const room = known ?? { listeners: new Set(), head: -1 };
      room.listeners.add(listener);
      if (known === undefined) {
        rooms.set(space, room);
        onFirst(space);
      }
      return () => {
        if (!room.listeners.delete(listener) || room.listeners.size > 0) return;
        rooms.delete(space);
        onLast(space);
      };
    },
    wake: (space, entries) => {
      const room = rooms.get(space);
      if (room === undefined) return;
      room.head = Math.max(room.head, entries?.at(-1)?.seq ?? -1);
      tell(room, entries);
    },
    compare: (asked, heads) => {
      for (const space of asked) {
        const room = rooms.get(space);
        // A space that is gone has no head: its listeners look, and learn it.
        const head = heads.get(space) ?? Infinity;
        if (room === undefined || head <= room.head) continue;
        if (heads.has(space)) room.head = head;
        tell(room, null);
      }
    },
    wakeAll: () => {
      for (const room of rooms.values()) tell(room, null);
    },
    spaces: () => [...rooms.keys()],
  };
}
