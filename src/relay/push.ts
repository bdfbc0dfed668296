import type { DeviceId, SpaceId } from "../core/sync/message.ts";
import type { Metrics } from "./metrics.ts";
import type { PushAddress, RelayStorage } from "./storage/storage.ts";

/** Sends one empty push. `gone`: the browser has given the address up. */
export type SendPush = (address: PushAddress) => Promise<"sent" | "gone" | "failed">;

/**
 * The push services of the browsers. A subscription names an address that the relay will call, so it
 * may be no other, or anyone could have the relay call what only it can reach.
 */
const pushHosts: readonly RegExp[] = [
  /^fcm\.googleapis\.com$/u,
  /^(?:[\w-]+\.)*push\.services\.mozilla\.com$/u,
  /^(?:[\w-]+\.)*notify\.windows\.com$/u,
  /^(?:[\w-]+\.)*push\.apple\.com$/u,
];

export function isPushEndpoint(endpoint: string): boolean {
  const { protocol, hostname, port, username } = new URL(endpoint);
  return (
    protocol === "https:" &&
    port === "" &&
    username === "" &&
    pushHosts.some((host) => host.test(hostname))
  );
}

type Deps = {
  readonly storage: RelayStorage;
  readonly send: SendPush;
  readonly now: () => number;
  readonly everyMilliseconds: number;
  readonly metrics: Metrics;
  readonly onError: (error: unknown) => void;
};

/** How many spaces are remembered as nudged a moment ago. */
const mostRemembered = 10_000;

/**
 * Wakes the other devices of a space, at most once in a while: however much is written, the push
 * service learns no rhythm from it.
 */
export function createNudge(deps: Deps): (space: SpaceId, author: DeviceId) => void {
  const lastBySpace = new Map<SpaceId, number>();
  return (space, author) => {
    const time = deps.now();
    if (time - (lastBySpace.get(space) ?? -Infinity) < deps.everyMilliseconds) return;
    if (lastBySpace.size >= mostRemembered) lastBySpace.clear();
    lastBySpace.set(space, time);
    pushTo(deps, space, author).catch(deps.onError);
  };
}

async function pushTo(
  { storage, send, metrics }: Deps,
  space: SpaceId,
  author: DeviceId,
): Promise<void> {
  const targets = await storage.pushAddresses(space);
  await Promise.all(
    targets
      .filter(({ device }) => device !== author)
      .map(async ({ device, ...address }) => {
        const outcome = await send(address);
        metrics.pushes.inc({ outcome });
        if (outcome === "gone") await storage.dropPush(space, device);
      }),
  );
}
