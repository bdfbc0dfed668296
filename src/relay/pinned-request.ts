import type { IncomingMessage, RequestOptions } from "node:http";
import { request as httpsRequest } from "node:https";

/** How a request goes out: `node:https`, or in a test a server on this machine. */
export type OpenRequest = (
  options: RequestOptions & { readonly servername: string },
  onResponse: (response: IncomingMessage) => void,
) => ReturnType<typeof httpsRequest>;

export type PinnedRequest = {
  readonly url: URL;
  /** Where to connect, whatever the name says by then. */
  readonly address: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
};

export type Limits = { readonly bytes: number; readonly signal: AbortSignal };

export type PinnedAnswer =
  | {
      readonly type: "answer";
      readonly status: number;
      readonly headers: IncomingMessage["headers"];
      readonly body: Uint8Array<ArrayBuffer>;
    }
  | { readonly type: "too-large" }
  | { readonly type: "unreachable" };

/** One request over a connection of its own, to one address; no redirect is followed. */
export function sendPinned(
  { url, address, method, headers, body }: PinnedRequest,
  { bytes, signal }: Limits,
  open: OpenRequest = httpsRequest,
): Promise<PinnedAnswer> {
  return new Promise((resolve) => {
    const options = {
      host: address,
      port: url.port === "" ? 443 : Number(url.port),
      // The certificate has to be that of the name, though the name is not looked up again.
      servername: url.hostname,
      path: `${url.pathname}${url.search}`,
      method,
      headers: {
        ...headers,
        Host: url.host,
        "Accept-Encoding": "identity",
        "Content-Length": String(body.length),
      },
      // A connection that is kept could be to an address that was checked for another request.
      agent: false as const,
      signal,
    };
    const outgoing = open(options, (response) => {
      readLimited(response, bytes).then(
        (content) => {
          if (content === null) outgoing.destroy();
          resolve(content === null ? { type: "too-large" } : toAnswer(response, content));
        },
        () => resolve({ type: "unreachable" }),
      );
    });
    outgoing.once("error", () => resolve({ type: "unreachable" }));
    outgoing.end(body);
  });
}

function toAnswer(response: IncomingMessage, body: Uint8Array<ArrayBuffer>): PinnedAnswer {
  return { type: "answer", status: response.statusCode ?? 0, headers: response.headers, body };
}

/** `null` when there is more than `most`: the rest is not read. */
async function readLimited(
  response: AsyncIterable<Uint8Array>,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response) {
    length += chunk.length;
    if (length > most) return null;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
