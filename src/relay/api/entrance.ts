import { Hono } from "hono";
import { idBytes } from "../../core/sync/codec.ts";
import { createSpaceRequest, id, redeemRequest, tokenRequest } from "../../core/sync/message.ts";
import { deviceIdOf, isSigned } from "../auth.ts";
import type { ApiDeps, Env } from "./api.ts";
import { parseAs, readJson, refuse } from "./answer.ts";

/** What one may ask without a token: to begin a space, to come back to one, to come in by an invitation. */
export function entrance({ auth, storage, creationRate, pushKey }: ApiDeps): Hono<Env> {
  const app = new Hono<Env>();

  app.post("/challenge", (context) => context.json({ challenge: textOf(auth.challenge()) }));

  app.get("/push-key", (context) =>
    pushKey === null ? refuse(context, { type: "no-push" }) : context.json({ key: pushKey }),
  );

  app.post("/spaces", async (context) => {
    const request = await readJson(context, createSpaceRequest);
    if (!request.ok) return refuse(context, request.error);
    const { space, key, challenge, signature } = request.value;
    const device = deviceIdOf(key);
    const statement = { purpose: "create", space, device, about: challenge } as const;
    if (!auth.isFresh(challenge) || !isSigned(statement, key, signature)) {
      return refuse(context, { type: "unproven" });
    }
    const seconds = creationRate(context.env?.address ?? "");
    if (seconds > 0) return refuse(context, { type: "rate", seconds });
    const created = await storage.createSpace(space, device, key);
    if (!created.ok) return refuse(context, created.error);
    return context.json({ device, token: auth.issueToken(space, device) }, 201);
  });

  app.post("/spaces/:space/token", async (context) => {
    const space = parseAs(id, context.req.param("space"));
    if (!space.ok) return refuse(context, space.error);
    const request = await readJson(context, tokenRequest);
    if (!request.ok) return refuse(context, request.error);
    const { device, challenge, signature } = request.value;
    const key = await storage.memberKey(space.value, device);
    const statement = { purpose: "token", space: space.value, device, about: challenge } as const;
    if (!auth.isFresh(challenge) || key === null || !isSigned(statement, key, signature)) {
      return refuse(context, { type: "unproven" });
    }
    return context.json({ token: auth.issueToken(space.value, device) });
  });

  return app;
}

/** Whoever has the link has the name of the invitation and its secret; only the name comes here. */
export function invited({ auth, storage, now }: ApiDeps): Hono<Env> {
  const app = new Hono<Env>();

  app.get("/spaces/:space/invitations/:invitation", async (context) => {
    const [space, invitation] = [context.req.param("space"), context.req.param("invitation")];
    if (!parseAs(id, space).ok || !parseAs(id, invitation).ok) {
      return refuse(context, { type: "malformed" });
    }
    const found = await storage.invitation(space, invitation, now());
    if (!found.ok) return refuse(context, found.error);
    return context.json({ welcome: textOf(found.value.welcome) });
  });

  app.post("/spaces/:space/invitations/:invitation/redeem", async (context) => {
    const [space, invitation] = [context.req.param("space"), context.req.param("invitation")];
    if (!parseAs(id, space).ok || !parseAs(id, invitation).ok) {
      return refuse(context, { type: "malformed" });
    }
    const request = await readJson(context, redeemRequest);
    if (!request.ok) return refuse(context, request.error);
    const { key, challenge, signature, proof } = request.value;
    const device = deviceIdOf(key);
    const join = { purpose: "join", space, device, about: challenge } as const;
    if (!auth.isFresh(challenge) || !isSigned(join, key, signature)) {
      return refuse(context, { type: "unproven" });
    }
    const redeem = { purpose: "redeem", space, device, about: idBytes(invitation) } as const;
    const invitationKey = await storage.invitationKey(space, invitation);
    if (invitationKey === null) return refuse(context, { type: "no-invitation" });
    if (!isSigned(redeem, invitationKey, proof)) return refuse(context, { type: "unproven" });
    const redeemed = await storage.redeem(space, { invitation, device, key, proof }, now());
    if (!redeemed.ok) return refuse(context, redeemed.error);
    return context.json({ device, token: auth.issueToken(space, device) }, 201);
  });

  return app;
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64url");
}
