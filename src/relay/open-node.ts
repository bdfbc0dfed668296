import { createLog } from "./log.ts";
import { createNode, type RelayNode } from "./node.ts";
import type { Options } from "./options.ts";
import type { RelayStorage } from "./storage/storage.ts";
import type { WakeHandlers, Wakes } from "./wakes/wakes.ts";

export type Opened =
  { readonly ok: true; readonly node: RelayNode } | { readonly ok: false; readonly error: string };

/** The node that the options ask for: embedded and alone, or one of several on a PostgreSQL. */
export async function openNode(options: Options): Promise<Opened> {
  const storage = await openStorage(options);
  if (storage === null) return { ok: false, error: unreachable(options) };
  try {
    const node = await createNode({
      storage,
      openWakes: wakesOf(options),
      limits: options.limits,
      pushSubject: options.pushSubject,
      metricsToken: options.metricsToken,
      now: Date.now,
      log: createLog(
        (line) => console.log(line),
        () => new Date(),
      ),
    });
    return { ok: true, node };
  } catch {
    await storage.close();
    return { ok: false, error: "NATS does not answer at NATS_URL." };
  }
}

/** Drivers are loaded when asked for: a relay for one machine starts sooner without them. */
async function openStorage({ databaseUrl, data }: Options): Promise<RelayStorage | null> {
  try {
    if (databaseUrl === null) {
      const { createSqliteStorage } = await import("./storage/sqlite.ts");
      return createSqliteStorage(data);
    }
    const { createPostgresStorage } = await import("./storage/postgres.ts");
    return await createPostgresStorage(databaseUrl);
  } catch {
    return null;
  }
}

function wakesOf({
  databaseUrl,
  natsUrl,
}: Options): ((handlers: WakeHandlers) => Promise<Wakes>) | null {
  if (natsUrl !== null) {
    return async (handlers) =>
      (await import("./wakes/nats-wakes.ts")).createNatsWakes(natsUrl, handlers);
  }
  if (databaseUrl !== null) {
    return async (handlers) =>
      (await import("./wakes/postgres-wakes.ts")).createPostgresWakes(databaseUrl, handlers);
  }
  return null;
}

/** The address may hold a password, so it is not repeated. */
function unreachable({ databaseUrl, data }: Options): string {
  return databaseUrl === null
    ? `The folder "${data}" cannot be used for the relay's data: choose another with --data.`
    : "PostgreSQL does not answer at DATABASE_URL, or is from a newer version.";
}
