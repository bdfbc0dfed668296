import { existsSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { defaultLimits } from "./limits.ts";
import { listen } from "./listen.ts";
import type { RelayNode } from "./node.ts";
import { createApp, type Openings } from "./static.ts";

export type Serving =
  | { readonly ok: true; readonly address: string; readonly close: () => Promise<void> }
  | { readonly ok: false; readonly error: string };

type Site = {
  /** The folder with the built app. */
  readonly root: string;
  /** Exactly this port, or for `null` the first free one from 5173. */
  readonly port: number | null;
  readonly host?: string;
  /** What the two share goes through it; without one only the app is served. */
  readonly node?: RelayNode;
  readonly trustProxy?: boolean;
  /** What the app may reach beside itself; nothing, unless told. */
  readonly openings?: Openings;
};

export async function serve(site: Site): Promise<Serving> {
  const { root, port, host, node, trustProxy, openings } = site;
  if (!existsSync(join(root, "index.html"))) {
    return { ok: false, error: "The app is not built yet: `npm start` builds and opens it." };
  }
  const addressOf = createAddressOf(trustProxy ?? false);
  const files = createApp(root, openings);
  const answer = getRequestListener((request, { incoming }) =>
    node !== undefined && isForRelay(new URL(request.url).pathname)
      ? node.api.fetch(request, { address: addressOf(incoming), isLocal: isLocal(incoming) })
      : files.fetch(request),
  );
  const server = createServer((request, response) => void answer(request, response));
  server.requestTimeout = defaultLimits.requestMilliseconds;
  server.headersTimeout = defaultLimits.requestMilliseconds;
  const detach = node?.attach(server, addressOf);
  const bound = await listen(server, port, host);
  if (bound === null) return { ok: false, error: busy(port) };
  return {
    ok: true,
    address: `http://localhost:${bound}`,
    close: async () => {
      server.close();
      await detach?.();
      // What is being answered gets its answer; a browser that only keeps its line open does not wait.
      server.closeIdleConnections();
      await node?.close();
      server.closeAllConnections();
    },
  };
}

type Asking = {
  readonly headers: IncomingMessage["headers"];
  readonly socket: { readonly remoteAddress?: string | undefined };
};

function isForRelay(path: string): boolean {
  return path.startsWith("/v1/") || path === "/healthz" || path === "/metrics";
}

/** Asked on this machine, and not by a proxy that asks for someone else. */
function isLocal({ headers, socket }: Asking): boolean {
  const address = socket.remoteAddress ?? "";
  const isLoopback = address === "::1" || /^(?:::ffff:)?127\./u.test(address);
  const forwarding = ["forwarded", "via", "x-forwarded-for", "x-real-ip"];
  return isLoopback && forwarding.every((name) => headers[name] === undefined);
}

/** Of an IPv6 address the half that its household has: the other half a device makes up as it likes. */
function createAddressOf(trustProxy: boolean): (request: Asking) => string {
  return ({ headers, socket }) => {
    const forwarded = headers["x-forwarded-for"]?.toString().split(",").at(-1)?.trim();
    const address = (trustProxy ? forwarded : undefined) ?? socket.remoteAddress ?? "";
    const isLong = address.includes(":") && !address.startsWith("::ffff:");
    return isLong ? address.split(":").slice(0, 4).join(":") : address;
  };
}

function busy(port: number | null): string {
  return port === null
    ? "No port from 5173 on is free: choose one with --port."
    : `Port ${port} cannot be used, most likely because something else is on it: choose another with --port.`;
}
