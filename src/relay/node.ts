import { randomBytes } from "node:crypto";
import type { IncomingMessage, Server } from "node:http";
import type { Hono } from "hono";
import { createApi, type Env } from "./api/api.ts";
import { createAuth } from "./auth.ts";
import type { Limits } from "./limits.ts";
import { createAppending } from "./live/append.ts";
import { createHub, type Hub } from "./live/hub.ts";
import { attachSockets } from "./live/sockets.ts";
import type { Log } from "./log.ts";
import { createMetrics } from "./metrics.ts";
import { createNudge, type SendPush } from "./push.ts";
import type { VapidKeys } from "./web-push.ts";
import { createRate } from "./rate.ts";
import type { RelayStorage } from "./storage/storage.ts";
import { noWakes, type WakeHandlers, type Wakes } from "./wakes/wakes.ts";

export type NodeDeps = {
  readonly storage: RelayStorage;
  /** How this node and others wake each other; `null` where it is alone. */
  readonly openWakes: ((handlers: WakeHandlers) => Promise<Wakes>) | null;
  readonly limits: Limits;
  /** Whom a push service may write to about our pushes; `null`: no pushes. */
  readonly pushSubject: string | null;
  /** Who has it may see the figures from anywhere; `null`: whoever asks on this machine. */
  readonly metricsToken: string | null;
  /** For tests: another way out than the push services. */
  readonly createSendPush?: (keys: VapidKeys, subject: string) => SendPush;
  readonly now: () => number;
  readonly log: Log;
};

/** One node of the relay, without the server that it is attached to. */
export type RelayNode = {
  readonly api: Hono<Env>;
  /** Takes the sockets of a server; gives back how to let them go. */
  readonly attach: (
    server: Server,
    addressOf: (request: IncomingMessage) => string,
  ) => () => Promise<void>;
  readonly close: () => Promise<void>;
};

export async function createNode(deps: NodeDeps): Promise<RelayNode> {
  const { storage, limits, log, now } = deps;
  const metrics = createMetrics();
  const secret = await storage.secret("auth", randomBytes(32).toString("base64url"));
  const auth = createAuth({ secret: Buffer.from(secret, "base64url"), now, random: randomBytes });
  const { hub, wakes, stop } = await connectHub(deps);
  const { nudge, pushKey } = await createPushes(deps, metrics);
  const appending = createAppending({
    storage,
    rate: createRate(limits.space, now),
    hub,
    wakes,
    nudge,
    metrics,
    log,
  });
  const changed = (space: string): void => {
    hub.wake(space, null);
    wakes.publish(space);
  };
  const rate = createRate(limits.address, now);
  const creationRate = createRate(limits.creations, now);
  const api = createApi({
    auth,
    storage,
    appending,
    changed,
    rate,
    creationRate,
    now,
    pushKey,
    metrics,
    metricsToken: deps.metricsToken,
    log,
  });
  const onDelivered = (count: number): void => metrics.delivered.inc(count);
  return {
    api,
    attach: (server, addressOf) => {
      const session = { auth, storage, hub, appending, onDelivered };
      return attachSockets(server, { ...session, limits, rate, addressOf, metrics, log }).close;
    },
    close: async () => {
      await stop();
      await storage.close();
    },
  };
}

type Connected = {
  readonly hub: Hub;
  readonly wakes: Wakes;
  readonly stop: () => Promise<void>;
};

/** The hub, the hints between nodes, and the looking that makes up for hints that get lost. */
async function connectHub({ storage, openWakes, limits, log }: NodeDeps): Promise<Connected> {
  // The hub needs the wakes and the wakes the hub: what comes before both are there is looked up later.
  let wakes = noWakes;
  const hub = createHub({
    onFirst: (space) => wakes.watch(space),
    onLast: (space) => wakes.unwatch(space),
  });
  if (openWakes === null) return { hub, wakes, stop: wakes.close };
  wakes = await openWakes({
    onWake: (space) => hub.wake(space, null),
    onGap: hub.wakeAll,
  });
  const opened = wakes;
  let isLooking = false;
  const look = async (): Promise<void> => {
    if (isLooking) return;
    isLooking = true;
    try {
      const spaces = hub.spaces();
      if (spaces.length > 0) hub.compare(spaces, await storage.heads(spaces));
    } catch (error) {
      log.error("look failed", error);
    } finally {
      isLooking = false;
    }
  };
  const timer = setInterval(() => void look(), limits.pollMilliseconds);
  const stop = async (): Promise<void> => {
    clearInterval(timer);
    await opened.close();
  };
  return { hub, wakes: opened, stop };
}

type Pushes = {
  readonly nudge: (space: string, author: string) => void;
  readonly pushKey: string | null;
};

async function createPushes(
  { storage, pushSubject, limits, now, log, ...deps }: NodeDeps,
  metrics: ReturnType<typeof createMetrics>,
): Promise<Pushes> {
  if (pushSubject === null) return { nudge: () => {}, pushKey: null };
  const { createSendPush, createVapidKeys } = await import("./web-push.ts");
  const create = deps.createSendPush ?? createSendPush;
  const fresh = createVapidKeys();
  const kept = await storage.secret("vapid", `${fresh.publicKey} ${fresh.privateKey}`);
  const [publicKey = "", privateKey = ""] = kept.split(" ");
  const nudge = createNudge({
    storage,
    send: create({ publicKey, privateKey }, pushSubject),
    now,
    everyMilliseconds: limits.pushMilliseconds,
    metrics,
    onError: (error) => log.error("push failed", error),
  });
  return { nudge, pushKey: publicKey };
}
