import { existsSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { listen } from "./listen.ts";
import { createApp, type Openings } from "./static.ts";

export type Serving =
  | { readonly ok: true; readonly address: string; readonly close: () => void }
  | { readonly ok: false; readonly error: string };

/** Serves the built app in the folder `root` on exactly `port`, or for `null` on the first free one from 5173. */
export async function serve(
  root: string,
  port: number | null,
  openings?: Openings,
): Promise<Serving> {
  if (!existsSync(join(root, "index.html"))) {
    return { ok: false, error: "The app is not built yet: `npm start` builds and opens it." };
  }
  const answer = getRequestListener(createApp(root, openings).fetch);
  const server = createServer((request, response) => void answer(request, response));
  const bound = await listen(server, port);
  if (bound === null) return { ok: false, error: busy(port) };
  return {
    ok: true,
    address: `http://localhost:${bound}`,
    close: () => {
      server.close();
      // A browser keeps its connections alive for minutes; we do not wait for it.
      server.closeAllConnections();
    },
  };
}

function busy(port: number | null): string {
  return port === null
    ? "No port from 5173 on is free: choose one with --port."
    : `Port ${port} cannot be used, most likely because something else is on it: choose another with --port.`;
}
