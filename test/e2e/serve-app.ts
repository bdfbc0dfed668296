import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { ForwarderDeps } from "../../src/relay/forwarder.ts";
import { listen } from "../../src/relay/listen.ts";
import { createApp, type Openings } from "../../src/relay/static.ts";

/** The built app at a port of its own, with what whoever serves it opens. */
export async function serveApp(
  port: number,
  openings: Openings,
  deps?: ForwarderDeps,
): Promise<Server> {
  const answer = getRequestListener(createApp("dist", openings, deps).fetch);
  const server = createServer((request, response) => void answer(request, response));
  await listen(server, port);
  return server;
}
