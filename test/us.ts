import { effect } from "@preact/signals";
import { previewItem, type NewItem } from "../src/core/space/item.ts";
import { isAllShared } from "../src/core/sync/write.ts";
import { shownNotes } from "../src/web/us/shown-items.ts";
import { shownAsks } from "../src/web/us/shown-space.ts";
import { createSpace, type Space } from "../src/web/us/space.ts";
import type { KeptSpace } from "../src/web/us/kept-space.ts";
import { jsonToKeptSpace, keptSpaceToJson } from "../src/web/us/kept-space.ts";
import type { SpaceStore } from "../src/web/us/space-store.ts";
import type { RelayClient } from "../src/web/worker/relay-client.ts";
import { realRandom } from "./bytes.ts";
import { createRelay, openDatabase, type Relay } from "./space/relay.ts";

/** The disk of one browser, as JSON: what is loaded from it was parsed. */
type Disk = { json: unknown; isFull: boolean };

function storeOn(disk: Disk): SpaceStore {
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
type Line = RelayClient & {
  isCut: boolean;
  readonly sent: Uint8Array[];
  readonly cut: () => void;
};

function lineTo(relay: Relay): Line {
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
          // As the relay's socket does it: what cannot be answered ends the connection.
          session.receive(bytes.slice()).catch(() => end());
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
async function openSpaceOn(disk: Disk, relay: RelayClient): Promise<Space> {
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

const emptyDisk = (): Disk => ({ json: null, isFull: false });

export type Browser = { readonly disk: Disk; readonly line: Line; readonly space: Space };

type Hook = (action: () => unknown) => void;

/** Browsers with a room Us in each, on one real relay; all of it is gone after the tests. */
export function createBrowsers(afterAll: Hook, afterEach: Hook) {
  const database = openDatabase();
  afterAll(database.close);
  return createBrowsersOn(
    createRelay(database.storage, () => Date.now(), "us"),
    afterEach,
  );
}

export function createBrowsersOn(relay: Relay, afterEach: Hook) {
  const opened: Space[] = [];
  afterEach(() => {
    for (const space of opened.splice(0)) space.end();
  });

  async function browser(disk = emptyDisk()): Promise<Browser> {
    const line = lineTo(relay);
    const space = await openSpaceOn(disk, line);
    opened.push(space);
    return { disk, line, space };
  }
  async function couple(): Promise<{ readonly ana: Browser; readonly ben: Browser }> {
    const [ana, ben] = [await browser(), await browser()];
    if (!(await come(ben.space, await begin(ana)))) throw new Error("Ben could not come in.");
    for (const { space } of [ana, ben]) await until(space, () => statusIn(space) === "agreed");
    return { ana, ben };
  }
  return { browser, couple };
}

/** Ana asks; to the link. */
export async function begin({ space }: Browser): Promise<string> {
  if (!(await space.begin(ask))) throw new Error("The space did not begin.");
  await until(space, () => isLinkOpen(space));
  return inOf(space)?.link?.fragment ?? "";
}

/** Somebody follows it, with these items. */
export async function come(space: Space, fragment: string, items = yes): Promise<boolean> {
  const welcome = await space.look(fragment);
  return welcome.ok && (await space.join(fragment, welcome.value, items));
}

/** Until it is so. */
export function until(space: Space, isSo: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      void [space.kept.value, space.connection.value, space.isLinkClosed.value];
      if (!isSo()) return;
      resolve();
      queueMicrotask(() => stop());
    });
  });
}

function bytesOf(item: NewItem): Uint8Array {
  const preview = previewItem(item);
  if (!preview.ok) throw new Error("It does not fit its kind.");
  return preview.value;
}

const terms = {
  howLong: "three hours",
  when: "Saturday morning",
  ends: "at noon",
  back: "for lunch",
  giveBack: "soup at the market",
};
export const ask = bytesOf({ kind: "ask", id: "a", fields: { words: "I need a morning.", terms } });
export const yes = bytesOf({
  kind: "answer",
  id: "a",
  fields: { reply: { says: "yes", to: terms }, words: "Gladly." },
});
export const notNow = bytesOf({
  kind: "answer",
  id: "a",
  fields: { reply: { says: "not-now", to: terms }, words: "" },
});
export const note = (words: string, id = words) => bytesOf({ kind: "note", id, fields: { words } });

export const inOf = ({ kept }: Space) => {
  const now = kept.peek();
  return now?.type === "in" ? now : null;
};
export const deviceOf = ({ kept }: Space) => {
  const now = kept.peek();
  if (now === null || now.type === "joining") throw new Error("There is no device yet.");
  return now.device;
};
export const statusIn = (space: Space) => {
  const now = inOf(space);
  return now === null ? null : shownAsks(now.device)[0]?.status.type;
};
export const notesIn = (space: Space) =>
  shownNotes(deviceOf(space)).map(({ record }) => record.words);
export const isLinkOpen = (space: Space) => (inOf(space)?.link?.openedAt ?? null) !== null;
export const isShared = (space: Space) => isAllShared(deviceOf(space));
