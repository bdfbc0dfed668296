import { Hono } from "hono";
import { id, invitationRequest, keywrapsRequest, pushRequest } from "../../core/sync/message.ts";
import { invitationMilliseconds } from "../limits.ts";
import { isPushEndpoint } from "../push.ts";
import type { Member } from "../storage/storage.ts";
import type { ApiDeps, Env } from "./api.ts";
import { parseAs, readJson, refuse } from "./answer.ts";

/** Who is in the space, who may come, what keys they get, and how it ends. All devices have equal rights. */
export function memberRoutes(deps: ApiDeps): Hono<Env> {
  const app = new Hono<Env>();
  app.route("/", keywrapRoutes(deps));
  app.route("/", invitationRoutes(deps));
  app.route("/", pushRoutes(deps));
  const { storage, changed } = deps;

  app.get("/members", async (context) => {
    const members = await storage.members(context.var.space, context.var.device);
    if (!members.ok) return refuse(context, members.error);
    return context.json({ members: members.value.map(memberToJson) });
  });

  app.delete("/members/:device", async (context) => {
    const device = parseAs(id, context.req.param("device"));
    if (!device.ok) return refuse(context, device.error);
    const { space, device: by } = context.var;
    const revoked = await storage.revoke(space, by, device.value);
    if (!revoked.ok) return refuse(context, revoked.error);
    changed(space);
    return context.body(null, 204);
  });

  app.delete("/", async (context) => {
    const deleted = await storage.deleteSpace(context.var.space, context.var.device);
    if (!deleted.ok) return refuse(context, deleted.error);
    changed(context.var.space);
    return context.body(null, 204);
  });

  return app;
}

function keywrapRoutes({ storage, changed }: ApiDeps): Hono<Env> {
  const app = new Hono<Env>();

  app.post("/keywraps", async (context) => {
    const request = await readJson(context, keywrapsRequest);
    if (!request.ok) return refuse(context, request.error);
    const { space, device } = context.var;
    const { epoch, wraps } = request.value;
    const kept = await storage.putKeywraps(space, device, epoch, wraps);
    if (!kept.ok) return refuse(context, kept.error);
    changed(space);
    return context.body(null, 204);
  });

  app.get("/keywraps", async (context) => {
    const wraps = await storage.keywraps(context.var.space, context.var.device);
    if (!wraps.ok) return refuse(context, wraps.error);
    return context.json({
      epoch: wraps.value.epoch,
      keywraps: wraps.value.wraps.map(({ epoch, author, body }) => ({
        epoch,
        author,
        body: textOf(body),
      })),
    });
  });

  return app;
}

function invitationRoutes({ storage, now }: ApiDeps): Hono<Env> {
  const app = new Hono<Env>();

  app.post("/invitations", async (context) => {
    const request = await readJson(context, invitationRequest);
    if (!request.ok) return refuse(context, request.error);
    const { space, device } = context.var;
    const time = now();
    const expires = time + invitationMilliseconds;
    const kept = await storage.invite(space, device, { ...request.value, expires }, time);
    if (!kept.ok) return refuse(context, kept.error);
    return context.json({ expires }, 201);
  });

  app.delete("/invitations/:invitation", async (context) => {
    const invitation = parseAs(id, context.req.param("invitation"));
    if (!invitation.ok) return refuse(context, invitation.error);
    const { space, device } = context.var;
    const withdrawn = await storage.withdraw(space, device, invitation.value);
    return withdrawn.ok ? context.body(null, 204) : refuse(context, withdrawn.error);
  });

  return app;
}

function pushRoutes({ storage, pushKey }: ApiDeps): Hono<Env> {
  const app = new Hono<Env>();

  app.put("/push", async (context) => {
    if (pushKey === null) return refuse(context, { type: "no-push" });
    const request = await readJson(context, pushRequest);
    if (!request.ok) return refuse(context, request.error);
    if (!isPushEndpoint(request.value.endpoint)) return refuse(context, { type: "malformed" });
    const kept = await storage.putPush(context.var.space, context.var.device, request.value);
    return kept.ok ? context.body(null, 204) : refuse(context, kept.error);
  });

  app.delete("/push", async (context) => {
    await storage.dropPush(context.var.space, context.var.device);
    return context.body(null, 204);
  });

  return app;
}

function memberToJson({ device, key, joined, revokedAt }: Member): object {
  return {
    device,
    key: textOf(key),
    joined: joined === null ? null : { invitation: joined.invitation, proof: textOf(joined.proof) },
    revokedAt,
  };
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64url");
}
