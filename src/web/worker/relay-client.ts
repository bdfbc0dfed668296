import type { Request } from "../../core/sync/relay-caller.ts";
import type { SessionDeps } from "../../core/sync/session-state.ts";
import type { FromRelay, ToRelay } from "./relay-protocol.ts";
import type { StartWorker } from "./start-worker.ts";

/** The way to the relay, as a session takes it. */
export type RelayClient = {
  readonly request: Request;
  readonly connect: SessionDeps["connect"];
};

type Events = Parameters<SessionDeps["connect"]>[0];
type Answer = Awaited<ReturnType<Request>>;

/** Closed without a word of the relay's (RFC 6455, 7.4.1). */
const abnormal = 1006;

/** The worker starts with the first call: who shares nothing has none. */
export function createRelayClient(startWorker: StartWorker<ToRelay, FromRelay>): RelayClient {
  const asked = new Map<number, (answer: Answer) => void>();
  const open = new Map<number, Events>();
  let worker: ReturnType<typeof startWorker> | null = null;
  let last = 0;

  function hear(message: FromRelay): void {
    if (message.type === "answer") {
      asked.get(message.id)?.(message.answer);
      asked.delete(message.id);
    } else if (message.type === "message") {
      open.get(message.connection)?.onMessage(message.bytes);
    } else {
      const events = open.get(message.connection);
      open.delete(message.connection);
      events?.onClose(message.code);
    }
  }

  /** The worker broke: nothing that was asked of it is answered any more. */
  function fail(): void {
    worker?.terminate();
    worker = null;
    const [answers, events] = [[...asked.values()], [...open.values()]];
    asked.clear();
    open.clear();
    for (const answer of answers) answer(null);
    for (const { onClose } of events) onClose(abnormal);
  }

  function send(message: ToRelay): void {
    worker ??= startWorker({ onMessage: hear, onError: fail });
    worker.send(message);
  }

  return {
    request: (call) =>
      new Promise((resolve) => {
        const id = (last += 1);
        asked.set(id, resolve);
        send({ type: "request", id, call });
      }),
    connect: (events) => {
      const connection = (last += 1);
      open.set(connection, events);
      send({ type: "connect", connection });
      return {
        send: (bytes) => send({ type: "send", connection, bytes }),
        close: () => {
          if (open.delete(connection)) send({ type: "close", connection });
        },
      };
    },
  };
}
