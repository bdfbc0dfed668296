import type { FromRelay, ToRelay } from "./relay-protocol.ts";

/**
 * The only part of the app that may ask anything of anybody: its server's header lets it, and the page has
 * no such leave (`relay/headers.ts`). It starts when someone first shares, and knows no key: what passes
 * through it is sealed already. It asks nothing but the relay that the app came from.
 */
const pathOfRelay = /^\/v1\/[\w/-]+$/u;
/** A relay that does not answer in this time is out of reach, in milliseconds. */
const patience = 20_000;

const sockets = new Map<number, WebSocket>();

addEventListener("message", ({ data }: MessageEvent<ToRelay>) => {
  if (data.type === "request") void ask(data.id, data.call);
  else if (data.type === "connect") connect(data.connection);
  else if (data.type === "send") sockets.get(data.connection)?.send(data.bytes.slice());
  else drop(data.connection);
});

type Call = Extract<ToRelay, { readonly type: "request" }>["call"];

async function ask(id: number, call: Call): Promise<void> {
  tell({ type: "answer", id, answer: await answerOf(call) });
}

async function answerOf({ method, path, token, body }: Call) {
  if (!pathOfRelay.test(path)) return null;
  try {
    const response = await fetch(path, {
      method,
      headers: {
        ...(body !== null && { "Content-Type": contentTypeOf(body) }),
        ...(token !== null && { Authorization: `Bearer ${token}` }),
      },
      ...(body !== null && { body: body instanceof Uint8Array ? body : JSON.stringify(body) }),
      cache: "no-store",
      credentials: "omit",
      redirect: "error",
      referrerPolicy: "no-referrer",
      signal: AbortSignal.timeout(patience),
    });
    const text = await response.text();
    const json: unknown = text === "" ? null : JSON.parse(text);
    return { status: response.status, json };
  } catch {
    // No connection, or no relay of ours.
    return null;
  }
}

/** A snapshot is bytes as they are; all else is JSON. */
function contentTypeOf(body: object): string {
  return body instanceof Uint8Array ? "application/octet-stream" : "application/json";
}

function connect(connection: number): void {
  const { protocol, host } = self.location;
  const socket = new WebSocket(`${protocol === "https:" ? "wss" : "ws"}://${host}/v1/socket`);
  socket.binaryType = "arraybuffer";
  sockets.set(connection, socket);
  socket.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    if (data instanceof ArrayBuffer) {
      tell({ type: "message", connection, bytes: new Uint8Array(data) });
    }
  });
  socket.addEventListener("close", ({ code }) => {
    if (sockets.delete(connection)) tell({ type: "closed", connection, code });
  });
}

function drop(connection: number): void {
  const socket = sockets.get(connection);
  sockets.delete(connection);
  socket?.close();
}

function tell(message: FromRelay): void {
  postMessage(message);
}
