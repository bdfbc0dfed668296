/** What tabs tell each other. None of it says anything about what is written in them. */
export type TabMessage =
  /** Locked here, so lock everywhere. */
  | "locked"
  /** The lock was set, changed or lifted: look at the door again. */
  | "door-changed"
  /** Everything is gone, the keys first of all. */
  | "erased"
  /** A record was written or removed. */
  | "records-changed";

export type Tabs = {
  readonly tell: (message: TabMessage) => void;
  readonly listen: (hear: (message: TabMessage) => void) => void;
  readonly close: () => void;
};

const messages: readonly TabMessage[] = ["locked", "door-changed", "erased", "records-changed"];

export function createTabs(name = "notes"): Tabs {
  const channel = new BroadcastChannel(name);
  let isClosed = false;
  return {
    tell: (message) => {
      // A write that was under way when the page was left ends after it.
      if (isClosed) return;
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no origin
      channel.postMessage(message);
    },
    listen: (hear) =>
      channel.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
        const message = messages.find((known) => known === data);
        if (message !== undefined) hear(message);
      }),
    close: () => {
      isClosed = true;
      channel.close();
    },
  };
}
