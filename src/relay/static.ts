import { readFile, realpath } from "node:fs/promises";
import { relative, resolve, sep } from "node:path";
import { Hono } from "hono";
import { createForwarder, type ForwarderDeps } from "./forwarder.ts";
import { cacheControl, contentType, headersFor } from "./headers.ts";
import { createModelForwarder, type ModelAt } from "./model-forwarder.ts";

/** What whoever starts the server may open besides; nothing, unless they say so. */
export type Openings = {
  /** Hosts that requests are forwarded to. */
  readonly forwardTo: readonly string[];
  /** Origins that the app may ask by itself. */
  readonly connectTo: readonly string[];
  /** A language model that the room Practise may ask through us. */
  readonly model: ModelAt | null;
};

const shut: Openings = { forwardTo: [], connectTo: [], model: null };

/** Serves the built app in the folder `root`, and nothing outside it. Keeps no record of requests. */
export function createApp(
  root: string,
  { forwardTo, connectTo, model }: Openings = shut,
  forwarderDeps?: ForwarderDeps,
): Hono {
  const app = new Hono();
  const isForCalendars = forwardTo.length + connectTo.length > 0;
  const sources = isForCalendars || model !== null ? ["'self'", ...connectTo] : [];
  app.use(async (context, next) => {
    await next();
    const path = parsePath(new URL(context.req.url).pathname);
    for (const [name, value] of Object.entries(headersFor(path, sources)))
      context.header(name, value);
  });
  if (forwardTo.length > 0) app.route("/", createForwarder(forwardTo, forwarderDeps));
  if (model !== null) app.route("/", createModelForwarder(model));
  // Which calendar servers the app can offer; where it is shut nobody can even ask.
  if (isForCalendars)
    app.get("/calendar-openings", (context) =>
      context.json({ forwardTo, connectTo }, 200, { "Cache-Control": "no-store" }),
    );
  // Hono answers HEAD with what GET would say, without the body.
  app.get("*", async (context) => {
    const path = parsePath(new URL(context.req.url).pathname);
    const bytes = path === null ? null : await readInside(root, path);
    if (path === null || bytes === null) return context.notFound();
    return context.body(bytes, 200, {
      "Content-Type": contentType(path),
      "Cache-Control": cacheControl(path),
    });
  });
  app.all("*", (context) => context.text("Only GET and HEAD.", 405, { Allow: "GET, HEAD" }));
  app.notFound((context) => context.text("There is nothing here.", 404));
  return app;
}

/** A path inside the folder, or `null` for one that nothing of ours can have. `/` is the page itself. */
function parsePath(pathname: string): string | null {
  const path = decodePath(pathname.slice(1));
  if (path === null || path.includes("\0") || path.includes("\\")) return null;
  // No part may be empty or start with a dot: no hidden files, and no way up.
  const isPlain = path.split("/").every((part) => part !== "" && !part.startsWith("."));
  if (path === "") return "index.html";
  return isPlain ? path : null;
}

function decodePath(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** The file's bytes, or `null` when there is no such file or a link leads out of the folder. */
async function readInside(root: string, path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const folder = await realpath(root);
    const file = await realpath(resolve(folder, path));
    if (relative(folder, file).split(sep)[0] === "..") return null;
    return new Uint8Array(await readFile(file));
  } catch {
    return null;
  }
}
