import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer, type RawData, type WebSocket } from "ws";
import { closeCodes, sizes } from "../../core/sync/message.ts";
import type { Limits } from "../limits.ts";
import type { Log } from "../log.ts";
import type { Metrics } from "../metrics.ts";
import type { Rate } from "../rate.ts";
import { createSession, type SessionDeps, type Transport } from "./session.ts";

const socketPath = "/v1/socket";

type Deps = SessionDeps & {
  readonly limits: Limits;
  readonly rate: Rate;
  readonly addressOf: (request: IncomingMessage) => string;
  readonly metrics: Metrics;
  readonly log: Log;
};

export type Sockets = { readonly close: () => Promise<void> };

/** An append with its lengths, and some room. */
const maxPayload = sizes.largestAppend + 8 * 1024;

/** Takes the sockets of a server: how many, how fast, how slow, and for how long without a word. */
export function attachSockets(server: Server, deps: Deps): Sockets {
  const { limits } = deps;
  const sockets = new WebSocketServer({ noServer: true, maxPayload, perMessageDeflate: false });
  const countByAddress = new Map<string, number>();

  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    socket.on("error", () => socket.destroy());
    if (request.url?.split("?")[0] !== socketPath) return refuse(socket, "404 Not Found");
    const address = deps.addressOf(request);
    const open = countByAddress.get(address) ?? 0;
    const isMany = open >= limits.socketsOfAddress || deps.rate(address) > 0;
    if (isMany) return refuse(socket, "429 Too Many Requests");
    if (sockets.clients.size >= limits.sockets) return refuse(socket, "503 Service Unavailable");
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      countByAddress.set(address, (countByAddress.get(address) ?? 0) + 1);
      webSocket.once("close", () => {
        const left = (countByAddress.get(address) ?? 1) - 1;
        if (left > 0) countByAddress.set(address, left);
        else countByAddress.delete(address);
      });
      serveSocket(webSocket, socket, deps);
    });
  };
  server.on("upgrade", onUpgrade);
  return {
    close: async () => {
      server.off("upgrade", onUpgrade);
      for (const socket of sockets.clients) socket.close(closeCodes.restart, "restart");
      await closedWithin(sockets, 1000);
    },
  };
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function serveSocket(socket: WebSocket, stream: Duplex, deps: Deps): void {
  const { limits, metrics, log } = deps;
  metrics.sockets.inc();
  const transport = createTransport(socket, stream, deps);
  let hasSpoken = false;
  const helloTimer = setTimeout(() => {
    if (!hasSpoken) transport.close(closeCodes.late, "late");
  }, limits.helloMilliseconds);
  let isAlive = true;
  const heartbeat = setInterval(() => {
    if (!isAlive) return socket.terminate();
    isAlive = false;
    socket.ping();
  }, limits.heartbeatMilliseconds);
  const session = createSession(deps, transport);

  socket.on("pong", () => (isAlive = true));
  socket.on("message", (data, isBinary) => {
    hasSpoken = true;
    isAlive = true;
    if (!isBinary) return transport.close(closeCodes.malformed, "malformed");
    session.receive(toBytes(data)).catch((error: unknown) => {
      log.error("socket failed", error);
      transport.close(closeCodes.restart, "busy");
    });
  });
  // What breaks the protocol of sockets itself; `ws` closes it.
  socket.on("error", () => metrics.closed.inc({ reason: "protocol" }));
  socket.on("close", () => {
    clearTimeout(helloTimer);
    clearInterval(heartbeat);
    session.end();
    metrics.sockets.dec();
  });
}

/** A reader that lets bytes lie for too long is let go: it comes back when it can, and reads on. */
function createTransport(socket: WebSocket, stream: Duplex, deps: Deps): Transport {
  const together = createTogether(stream);
  const slow = createSlowWatch(socket, deps);
  return {
    send: (bytes) =>
      new Promise((resolve) => {
        if (socket.readyState !== socket.OPEN) return resolve(false);
        slow.began();
        together();
        socket.send(bytes, (error) => {
          slow.ended();
          resolve(error === undefined || error === null);
        });
      }),
    close: (code, reason) => {
      if (socket.readyState !== socket.OPEN) return;
      deps.metrics.closed.inc({ reason });
      socket.close(code, reason);
    },
  };
}

/** An answer and what it sets off leave in one write: with many sockets the writes are most of the work. */
function createTogether(stream: Duplex): () => void {
  let isCorked = false;
  const uncork = (): void => {
    isCorked = false;
    stream.uncork();
  };
  return () => {
    if (isCorked) return;
    isCorked = true;
    stream.cork();
    process.nextTick(uncork);
  };
}

type SlowWatch = { readonly began: () => void; readonly ended: () => void };

/** One timer a socket, set anew when something has left: making one for each message costs more than sending it. */
function createSlowWatch(socket: WebSocket, { limits, metrics }: Deps): SlowWatch {
  let waiting = 0;
  const timer = setTimeout(() => {
    if (waiting === 0) return;
    metrics.closed.inc({ reason: "slow" });
    socket.terminate();
  }, limits.slowMilliseconds);
  timer.unref();
  socket.once("close", () => clearTimeout(timer));
  return {
    began: () => {
      if (waiting === 0) timer.refresh();
      waiting += 1;
    },
    ended: () => {
      waiting -= 1;
      if (waiting > 0) timer.refresh();
    },
  };
}

function toBytes(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data;
}

/** A polite goodbye, and after a while without one an end. */
function closedWithin(sockets: WebSocketServer, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      for (const socket of sockets.clients) socket.terminate();
    }, milliseconds);
    const look = setInterval(() => {
      if (sockets.clients.size > 0) return;
      clearTimeout(timer);
      clearInterval(look);
      resolve();
    }, 10);
  });
}
