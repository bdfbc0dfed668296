import { WebSocket } from "ws";
import { decodeRelayMessage, encodeMessage } from "../../src/core/sync/codec.ts";
import type { EnvelopeRun, LogEntry, RelayMessage } from "../../src/core/sync/message.ts";
import type { Keys } from "./device.ts";

/** What a device has heard on one socket, in order. */
export type SocketDevice = {
  readonly heard: readonly RelayMessage[];
  /** Resolves to the first message (heard already or not yet) that fits. */
  readonly until: (fits: (message: RelayMessage) => boolean) => Promise<RelayMessage>;
  readonly append: (run: EnvelopeRun) => Promise<RelayMessage>;
  readonly sendRaw: (data: Uint8Array | string) => void;
  readonly entries: () => readonly LogEntry[];
  readonly closed: Promise<number>;
  readonly close: () => void;
  readonly socket: WebSocket;
};

type Waiting = {
  readonly fits: (message: RelayMessage) => boolean;
  readonly resolve: (message: RelayMessage) => void;
};

/** Opens a socket and, once challenged, says hello from `cursor`; `null` keys stay silent. */
export function connectDevice(
  origin: string,
  space: string,
  keys: Keys | null,
  cursor = 0,
): SocketDevice {
  const socket = new WebSocket(`${origin.replace("http", "ws")}/v1/socket`);
  const heard: RelayMessage[] = [];
  const waiting = new Set<Waiting>();
  let request = 0;
  const next: SocketDevice["until"] = (fits) =>
    new Promise((resolve) => waiting.add({ fits, resolve }));
  const until: SocketDevice["until"] = (fits) => {
    const found = heard.find(fits);
    return found === undefined ? next(fits) : Promise.resolve(found);
  };
  const hello = (challenge: Uint8Array): void => {
    if (keys === null) return;
    const statement = { purpose: "hello", space, device: keys.id, about: challenge } as const;
    const signature = keys.sign(statement);
    socket.send(
      encodeMessage({ type: "hello", space, device: keys.id, challenge, signature, cursor }),
    );
  };
  socket.on("error", () => {});
  socket.on("message", (data: Buffer) => {
    const message = decodeRelayMessage(new Uint8Array(data));
    if (!message.ok) throw new Error("The relay sent what nobody can read.");
    if (message.value.type === "challenge") hello(message.value.challenge);
    heard.push(message.value);
    for (const one of waiting) {
      if (!one.fits(message.value)) continue;
      waiting.delete(one);
      one.resolve(message.value);
    }
  });
  return {
    heard,
    until,
    append: (run) => {
      request += 1;
      const own = request;
      socket.send(encodeMessage({ type: "append", request: own, run }));
      return next(
        (message) =>
          (message.type === "ack" || message.type === "refused") && message.request === own,
      );
    },
    sendRaw: (data) => socket.send(data),
    entries: () => heard.flatMap((message) => (message.type === "events" ? message.entries : [])),
    closed: new Promise((resolve) => socket.once("close", resolve)),
    close: () => socket.close(),
    socket,
  };
}
