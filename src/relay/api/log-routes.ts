import { Hono } from "hono";
import { decodeDeviceMessage, decodeRelayMessage, encodeMessage } from "../../core/sync/codec.ts";
import { cursorText, sizes } from "../../core/sync/message.ts";
import type { ApiDeps, Env } from "./api.ts";
import { parseAs, refuse } from "./answer.ts";

/** What one answer of the log holds, about. */
const pageBytes = 512 * 1024;
const binary = { "Content-Type": "application/octet-stream" };

/** Append, read, compact: in the same bytes as on a socket. */
export function logRoutes({ appending, storage, changed }: ApiDeps): Hono<Env> {
  const app = new Hono<Env>();

  app.post("/envelopes", async (context) => {
    const body = new Uint8Array(await context.req.arrayBuffer());
    if (body.length > sizes.largestAppend) return refuse(context, { type: "too-large" });
    const message = decodeDeviceMessage(body);
    if (!message.ok || message.value.type !== "append") {
      return refuse(context, { type: "malformed" });
    }
    const { request, run } = message.value;
    if (run.device !== context.var.device) return refuse(context, { type: "no-access" });
    const answer = await appending(context.var.space, run);
    if (!answer.ok) return refuse(context, answer.error);
    const { deviceSeq } = answer.value;
    return context.body(encodeMessage({ type: "ack", request, deviceSeq }), 200, binary);
  });

  app.get("/envelopes", async (context) => {
    const cursor = parseAs(cursorText, context.req.query("after") ?? "0");
    if (!cursor.ok) return refuse(context, cursor.error);
    const { space, device } = context.var;
    const page = await storage.since(space, device, cursor.value, pageBytes);
    if (!page.ok) return refuse(context, page.error);
    const { entries, head } = page.value;
    const after = cursor.value;
    const upTo = entries.at(-1)?.seq ?? after;
    return context.body(encodeMessage({ type: "events", after, upTo, head, entries }), 200, binary);
  });

  app.put("/snapshot", async (context) => {
    const message = decodeRelayMessage(new Uint8Array(await context.req.arrayBuffer()));
    if (!message.ok || message.value.type !== "snapshot") {
      return refuse(context, { type: "malformed" });
    }
    const { upTo, body } = message.value;
    if (body.length > sizes.largestSnapshot) return refuse(context, { type: "too-large" });
    const kept = await storage.compact(context.var.space, context.var.device, { upTo, body });
    if (!kept.ok) return refuse(context, kept.error);
    changed(context.var.space);
    return context.body(null, 204);
  });

  // The newest, or with `?previous` the one before it.
  app.get("/snapshot", async (context) => {
    const snapshots = await storage.snapshots(context.var.space, context.var.device);
    if (!snapshots.ok) return refuse(context, snapshots.error);
    const found = snapshots.value[context.req.query("previous") === undefined ? 0 : 1];
    if (found === undefined) return refuse(context, { type: "not-found" });
    return context.body(encodeMessage({ type: "snapshot", ...found }), 200, binary);
  });

  return app;
}
