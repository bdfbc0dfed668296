import type { SpaceId } from "../../core/sync/message.ts";

/**
 * How nodes tell each other that a space's log has grown. It carries the name of the space and nothing
 * else, after the commit, and may lose it: each node also looks at the heads of its spaces now and then,
 * so that a lost hint costs some seconds and nothing more.
 */
export type Wakes = {
  readonly publish: (space: SpaceId) => void;
  /** Which spaces this node wants to hear of. */
  readonly watch: (space: SpaceId) => void;
  readonly unwatch: (space: SpaceId) => void;
  readonly close: () => Promise<void>;
};

export type WakeHandlers = {
  readonly onWake: (space: SpaceId) => void;
  /** Something may have been missed: look at all. */
  readonly onGap: () => void;
};

/** For a node alone: whoever listens is told directly. */
export const noWakes: Wakes = {
  publish: () => {},
  watch: () => {},
  unwatch: () => {},
  close: async () => {},
};
