import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Request } from "../../src/core/sync/relay-caller.ts";
import { createApi } from "../../src/relay/api/api.ts";
import { createAuth } from "../../src/relay/auth.ts";
import { createAppending } from "../../src/relay/live/append.ts";
import { createHub } from "../../src/relay/live/hub.ts";
import { createSession, type Session, type Transport } from "../../src/relay/live/session.ts";
import { silentLog } from "../relay/silent-log.ts";
import { createMetrics } from "../../src/relay/metrics.ts";
import { createSqliteStorage } from "../../src/relay/storage/sqlite.ts";
import type { Rate } from "../../src/relay/rate.ts";
import type { RelayStorage } from "../../src/relay/storage/storage.ts";
import { noWakes } from "../../src/relay/wakes/wakes.ts";
import { seededBytes } from "./seeded.ts";

/** One database for all the worlds of a test file: each has spaces of its own in it. */
export type Database = {
  readonly storage: RelayStorage;
  readonly folder: string;
  readonly close: () => Promise<void>;
};

export function openDatabase(): Database {
  // In memory where there is such a folder: what these tests do to a disk they do by themselves.
  const memory = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();
  const folder = mkdtempSync(join(memory, "elbowroom-space-"));
  const storage = createSqliteStorage(folder);
  return {
    storage,
    folder,
    close: async () => {
      await storage.close();
      rmSync(folder, { recursive: true });
    },
  };
}

const rate = (): number => 0;
const nudge = (): void => {};
const metrics = createMetrics();

/** The real relay, all of it but its sockets and its server. */
export type Relay = {
  readonly request: Request;
  readonly connect: (transport: Transport) => Session;
};

export function createRelay(
  storage: RelayStorage,
  now: () => number,
  seed: string,
  ofSpace: Rate = rate,
): Relay {
  const random = seededBytes(`relay ${seed}`);
  const auth = createAuth({ secret: random(32), now, random });
  const hub = createHub({ onFirst: () => {}, onLast: () => {} });
  const wakes = noWakes;
  const appending = createAppending({
    storage,
    rate: ofSpace,
    hub,
    wakes,
    nudge,
    metrics,
    log: silentLog,
  });
  const changed = (space: string): void => hub.wake(space, null);
  const api = createApi({
    auth,
    storage,
    appending,
    changed,
    rate,
    creationRate: rate,
    now,
    pushKey: null,
    metrics,
    metricsToken: null,
    log: silentLog,
  });
  return {
    request: async ({ method, path, token, body }) => {
      const response = await api.request(path, {
        method,
        headers: {
          ...(token !== null && { Authorization: `Bearer ${token}` }),
        },
        ...(body !== null && { body: body instanceof Uint8Array ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      const json: unknown = text === "" ? null : JSON.parse(text);
      return { status: response.status, json };
    },
    connect: (transport) =>
      createSession({ auth, storage, hub, appending, onDelivered: () => {} }, transport),
  };
}
