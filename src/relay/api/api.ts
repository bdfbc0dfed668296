import { timingSafeEqual } from "node:crypto";
import { Hono, type Context, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { routePath } from "hono/route";
import { HTTPException } from "hono/http-exception";
import { id, sizes } from "../../core/sync/message.ts";
import type { Auth } from "../auth.ts";
import { apiHeaders } from "../headers.ts";
import type { Appending } from "../live/append.ts";
import type { Log } from "../log.ts";
import type { Metrics } from "../metrics.ts";
import type { Rate } from "../rate.ts";
import type { RelayStorage } from "../storage/storage.ts";
import { parseAs, refuse } from "./answer.ts";
import { entrance, invited } from "./entrance.ts";
import { logRoutes } from "./log-routes.ts";
import { memberRoutes } from "./member-routes.ts";

export type ApiDeps = {
  readonly auth: Auth;
  readonly storage: RelayStorage;
  readonly appending: Appending;
  /** The space has changed in another way than by an append: whoever listens looks. */
  readonly changed: (space: string) => void;
  readonly rate: Rate;
  /** For those who begin a new space. */
  readonly creationRate: Rate;
  readonly now: () => number;
  /** What a browser needs to subscribe to pushes, `null` while they are off. */
  readonly pushKey: string | null;
  readonly metrics: Metrics;
  /** Who has it may see the figures; with `null` whoever asks on this machine. */
  readonly metricsToken: string | null;
  readonly log: Log;
};

/** `address` is the caller's, `isLocal` says that it is this machine with nothing in between; `space` and `device` are set once the token has been read. */
export type Env = {
  readonly Bindings: { readonly address?: string; readonly isLocal?: boolean };
  readonly Variables: { space: string; device: string };
};

const tooLarge = (context: Context): Response => refuse(context, { type: "too-large" });
const inJson = bodyLimit({ maxSize: 64 * 1024, onError: tooLarge });
const inBytes = bodyLimit({ maxSize: sizes.largestSnapshot + 64, onError: tooLarge });

/** The relay by HTTP: the log's twins of what sockets do, and everything that is rare. */
export function createApi(deps: ApiDeps): Hono<Env> {
  const app = new Hono<Env>();
  app.use(withHeaders, timed(deps), limited(deps));
  app.use(sized);
  app.get("/healthz", (context) => context.text("ok"));
  app.get("/metrics", async (context) =>
    mayWatch(context, deps.metricsToken)
      ? context.text(await deps.metrics.registry.metrics(), 200, {
          "Content-Type": deps.metrics.registry.contentType,
        })
      : refuse(context, { type: "not-found" }),
  );
  app.route("/v1", entrance(deps));
  app.route("/v1", invited(deps));
  app.use("/v1/spaces/:space/*", withToken(deps));
  app.use("/v1/spaces/:space", withToken(deps));
  app.route("/v1/spaces/:space", logRoutes(deps));
  app.route("/v1/spaces/:space", memberRoutes(deps));
  app.notFound((context) => refuse(context, { type: "not-found" }));
  app.onError((error, context) => {
    if (error instanceof HTTPException) return refuse(context, { type: "malformed" });
    deps.log.error("request failed", error);
    return refuse(context, { type: "busy" });
  });
  return app;
}

const withHeaders: MiddlewareHandler<Env> = async (context, next) => {
  await next();
  for (const [name, value] of Object.entries(apiHeaders)) context.header(name, value);
};

/** Figures are for who runs the relay: load and habits of many tell something too. */
function mayWatch(context: Context<Env>, token: string | null): boolean {
  if (token === null) return context.env?.isLocal === true;
  const given = Buffer.from(context.req.header("Authorization") ?? "");
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** Only envelopes and snapshots may be large. */
const sized: MiddlewareHandler<Env> = (context, next) =>
  /\/(?:envelopes|snapshot)$/u.test(context.req.path)
    ? inBytes(context, next)
    : inJson(context, next);

function timed({ metrics }: ApiDeps): MiddlewareHandler<Env> {
  return async (context, next) => {
    const stop = metrics.requestSeconds.startTimer();
    await next();
    // The pattern of the route, so that no name gets into a label.
    stop({ route: routePath(context, -1), status: String(context.res.status) });
  };
}

function limited({ rate }: ApiDeps): MiddlewareHandler<Env> {
  return async (context, next) => {
    const seconds = rate(context.env?.address ?? "");
    return seconds > 0 ? refuse(context, { type: "rate", seconds }) : next();
  };
}

/** Who asks, by the token in the header. Whether they are in the space the storage says. */
function withToken({ auth }: ApiDeps): MiddlewareHandler<Env> {
  return async (context, next) => {
    const space = parseAs(id, context.req.param("space"));
    const [scheme, token = ""] = (context.req.header("Authorization") ?? "").split(" ");
    const device = space.ok && scheme === "Bearer" ? auth.readToken(token, space.value) : null;
    if (!space.ok || device === null) return refuse(context, { type: "unproven" });
    context.set("space", space.value);
    context.set("device", device);
    return next();
  };
}
