import * as v from "valibot";
import { publishedSchema } from "../../core/caldav/parse-written.ts";
import type { PublishedRecord } from "../../core/caldav/parse-written.ts";
import { people, type Person } from "../../core/schedule/need.ts";
import type { Account } from "../caldav/calendars-protocol.ts";

/** `null`: it is left out. */
export type Whose = Person | null;

export type ServedCalendar = {
  readonly url: string;
  readonly displayName: string;
  readonly whose: Whose;
};

/** What is kept of a server, encrypted, on this device alone: it is in no file that goes out. */
export type KeptServer = {
  readonly account: Account;
  /** Where a calendar of our own has its place; `null` when the server has none for it. */
  readonly home: string | null;
  readonly calendars: readonly ServedCalendar[];
  /** What was last written there. */
  readonly published: PublishedRecord | null;
};

export type ServerStore = {
  readonly load: () => Promise<unknown>;
  readonly save: (kept: KeptServer | null) => void;
};

/** For tests, and for a browser that keeps nothing. */
export function createMemoryServer(): ServerStore {
  let kept: KeptServer | null = null;
  return {
    load: () => Promise.resolve(kept),
    save: (server) => {
      kept = server;
    },
  };
}

const keptServer = v.object({
  account: v.object({ server: v.string(), user: v.string(), password: v.string() }),
  home: v.nullable(v.string()),
  calendars: v.array(
    v.object({
      url: v.string(),
      displayName: v.string(),
      whose: v.nullable(v.picklist(people)),
    }),
  ),
  published: v.nullable(publishedSchema),
});

/** `null` when none is connected, or when it cannot be understood: then one connects anew. */
export function parseKeptServer(stored: unknown): KeptServer | null {
  const parsed = v.safeParse(keptServer, stored);
  return parsed.success ? parsed.output : null;
}
