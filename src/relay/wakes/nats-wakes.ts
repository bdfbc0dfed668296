import type { Subscription } from "@nats-io/nats-core";
import { connect } from "@nats-io/transport-node";
import type { SpaceId } from "../../core/sync/message.ts";
import type { WakeHandlers, Wakes } from "./wakes.ts";

/** A subject a space, so that a node hears only of the spaces that it has a socket for. */
const subjectOf = (space: SpaceId): string => `elbowroom.wake.${space}`;

/** NATS core: no storage, no acknowledgement, for more nodes than NOTIFY can serve. */
export async function createNatsWakes(
  url: string,
  { onWake, onGap }: WakeHandlers,
): Promise<Wakes> {
  const connection = await connect({ servers: url, maxReconnectAttempts: -1, noEcho: true });
  const subscriptions = new Map<SpaceId, Subscription>();
  void watchConnection();

  async function watchConnection(): Promise<void> {
    for await (const { type } of connection.status()) if (type === "reconnect") onGap();
  }
  return {
    publish: (space) => {
      if (!connection.isClosed()) connection.publish(subjectOf(space));
    },
    watch: (space) => {
      if (connection.isClosed()) return;
      const callback = (): void => onWake(space);
      subscriptions.set(space, connection.subscribe(subjectOf(space), { callback }));
    },
    unwatch: (space) => {
      subscriptions.get(space)?.unsubscribe();
      subscriptions.delete(space);
    },
    close: () => connection.close(),
  };
}
