import { randomUUID } from "node:crypto";
import { Client } from "pg";
import type { SpaceId } from "../../core/sync/message.ts";
import type { WakeHandlers, Wakes } from "./wakes.ts";

const channel = "elbowroom_wake";
/** NOTIFY takes a lock on the whole database at each commit, so names are gathered and go out together. */
const gatherMilliseconds = 4;
/** A payload is under 8000 bytes; a name and its comma take 23. */
const namesInPayload = 300;
const reconnectMilliseconds = 1000;

/** LISTEN and NOTIFY on the database that the nodes share anyway. */
export async function createPostgresWakes(
  url: string,
  { onWake, onGap }: WakeHandlers,
): Promise<Wakes> {
  const node = randomUUID();
  const gathered = new Set<SpaceId>();
  let client: Client | null = null;
  let timer: NodeJS.Timeout | null = null;
  let isClosed = false;

  const receive = (payload: string): void => {
    const [from, ...spaces] = payload.split(",");
    if (from !== node) spaces.forEach(onWake);
  };
  const connect = async (): Promise<void> => {
    const fresh = new Client({ connectionString: url, keepAlive: true });
    fresh.on("notification", ({ payload }) => receive(payload ?? ""));
    fresh.on("error", () => reconnect(fresh));
    fresh.on("end", () => reconnect(fresh));
    await fresh.connect();
    await fresh.query(`listen ${channel}`);
    client = fresh;
  };
  const reconnect = (lost: Client): void => {
    if (isClosed || (client !== null && client !== lost)) return;
    client = null;
    lost.removeAllListeners("end");
    setTimeout(() => {
      if (!isClosed) connect().then(onGap, () => reconnect(lost));
    }, reconnectMilliseconds).unref();
  };
  const flush = (): void => {
    timer = null;
    const names = [...gathered];
    gathered.clear();
    for (let start = 0; start < names.length; start += namesInPayload) {
      const payload = [node, ...names.slice(start, start + namesInPayload)].join(",");
      // Lost if it fails: the other nodes look by themselves in a while.
      client?.query("select pg_notify($1, $2)", [channel, payload]).catch(() => {});
    }
  };
  await connect();
  return {
    publish: (space) => {
      gathered.add(space);
      timer ??= setTimeout(flush, gatherMilliseconds);
    },
    // Everything comes on one channel; the hub knows who listens here.
    watch: () => {},
    unwatch: () => {},
    close: async () => {
      isClosed = true;
      if (timer !== null) clearTimeout(timer);
      flush();
      await client?.end();
    },
  };
}
