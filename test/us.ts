import { createSpace, type Space } from "../src/web/us/space.ts";
import type { KeptSpace } from "../src/web/us/kept-space.ts";
import { jsonToKeptSpace, keptSpaceToJson } from "../src/web/us/kept-space.ts";
import type { SpaceStore } from "../src/web/us/space-store.ts";
import type { RelayClient } from "../src/web/worker/relay-client.ts";
import { realRandom } from "./bytes.ts";
import type { Relay } from "./space/relay.ts";

/** The disk of one browser, as JSON: what is loaded from it was parsed. */
export type Disk = { json: unknown; isFull: boolean };

export function storeOn(disk: Disk): SpaceStore {
  return {
    load: async () => (disk.json === null ? null : (jsonToKeptSpace(disk.json) ?? "unreadable")),
    save: async (kept: KeptSpace | null) => {
      if (disk.isFull) return false;
      disk.json = kept === null ? null : JSON.parse(JSON.stringify(keptSpaceToJson(kept)));
      return true;
    },
  };
}

/** The line from a browser to the relay, which can be cut, and all that went over it. */
export type Line = RelayClient & {
  isCut: boolean;
  readonly sent: Uint8Array[];
  readonly cut: () => void;
};

export function lineTo(relay: Relay): Line {
  const ends = new Set<() => void>();
  const line: Line = {
    isCut: false,
    sent: [],
    cut: () => {
      line.isCut = true;
      for (const end of ends) end();
      ends.clear();
    },
    request: async (call) => {
      if (line.isCut) return null;
      line.sent.push(new TextEncoder().encode(JSON.stringify(call)));
      return relay.request(call);
    },
    connect: ({ onMessage, onClose }) => {
      if (line.isCut) {
        queueMicrotask(() => onClose(1006));
        return { send: () => {}, close: () => {} };
      }
      let isOpen = true;
      const session = relay.connect({
        send: async (bytes) => {
          if (isOpen) queueMicrotask(() => isOpen && onMessage(bytes.slice()));
          return isOpen;
        },
        close: (code) => end(code),
      });
      const end = (code = 1006): void => {
        if (!isOpen) return;
        isOpen = false;
        session.end();
        queueMicrotask(() => onClose(code));
      };
      ends.add(end);
      return {
        send: (bytes) => {
          if (!isOpen) return;
          line.sent.push(bytes.slice());
          void session.receive(bytes.slice());
        },
        close: () => {
          isOpen = false;
          session.end();
        },
      };
    },
  };
  return line;
}

/** The room's space in one browser, opened on what its disk holds. */
export async function openSpaceOn(disk: Disk, relay: RelayClient): Promise<Space> {
  const space = createSpace({
    store: storeOn(disk),
    relay,
    random: realRandom,
    now: () => Date.now(),
    after: (milliseconds, action) => {
      const timer = setTimeout(action, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  await space.load();
  return space;
}

export const emptyDisk = (): Disk => ({ json: null, isFull: false });
