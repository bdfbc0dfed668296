import { parseArgs } from "node:util";
import { defaultLimits, type Limits } from "./limits.ts";
import { parseHosts, parseOrigins } from "./hosts.ts";
import { parseModelAt } from "./model-forwarder.ts";
import type { Openings } from "./static.ts";

export type Options = {
  /** `null`: 5173 or the next free one. */
  readonly port: number | null;
  readonly open: boolean;
  /** The folder of the embedded database. */
  readonly data: string;
  /** Where others may reach the server: only this machine, unless told. */
  readonly host: string;
  /** PostgreSQL in place of the embedded database. */
  readonly databaseUrl: string | null;
  readonly natsUrl: string | null;
  /** Whom a push service may write to, `mailto:…`; `null`: no pushes. */
  readonly pushSubject: string | null;
  /** What Prometheus shows to read `/metrics` from elsewhere; `null`: only this machine may. */
  readonly metricsToken: string | null;
  /** A proxy stands before us and tells who is behind it. */
  readonly trustProxy: boolean;
  readonly limits: Limits;
  readonly openings: Openings;
};

type Parsed =
  { readonly ok: true; readonly value: Options } | { readonly ok: false; readonly error: string };

type Env = Readonly<Record<string, string | undefined>>;
const hostAdvice = "takes names of hosts, such as cloud.example.org,dav.example.net.";
const modelAdvice =
  "--model takes an address, such as http://localhost:11434/v1, and --model-name NAME goes with it.";

/** `--port N` wins over the variable `PORT`. */
export function parseOptions(args: readonly string[], env: Env): Parsed {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: "string" },
        data: { type: "string" },
        "no-open": { type: "boolean" },
        "calendar-forwarder": { type: "string" },
        "calendar-direct": { type: "string" },
        model: { type: "string" },
        "model-name": { type: "string" },
      },
    });
    const port = parsePort(values.port ?? env["PORT"]);
    if (port === undefined) return { ok: false, error: "A port is a number from 1 to 65535." };
    const forwardTo = parseHosts(values["calendar-forwarder"] ?? null);
    if (forwardTo === null) return { ok: false, error: `--calendar-forwarder ${hostAdvice}` };
    const connectTo = parseOrigins(values["calendar-direct"] ?? null);
    if (connectTo === null) return { ok: false, error: `--calendar-direct ${hostAdvice}` };
    const model = parseModelAt(values.model ?? null, values["model-name"] ?? null);
    if (!model.ok) return { ok: false, error: modelAdvice };
    const limits = parseLimits(env);
    if (limits === null) return { ok: false, error: "A rate is a number from 1 to 1000000." };
    return {
      ok: true,
      value: {
        port,
        open: values["no-open"] !== true,
        data: values.data ?? "data",
        host: filled(env["HOST"]) ?? "127.0.0.1",
        databaseUrl: filled(env["DATABASE_URL"]),
        natsUrl: filled(env["NATS_URL"]),
        pushSubject: filled(env["PUSH_SUBJECT"]),
        metricsToken: filled(env["METRICS_TOKEN"]),
        trustProxy: env["TRUST_PROXY"] === "1",
        limits,
        openings: { forwardTo, connectTo, model: model.model },
      },
    };
  } catch (error) {
    return { ok: false, error: firstSentence(error) };
  }
}

function filled(text: string | undefined): string | null {
  return text === undefined || text === "" ? null : text;
}

function parsePort(text: string | undefined): number | null | undefined {
  if (text === undefined || text === "") return null;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return port >= 1 && port <= 65_535 ? port : undefined;
}

/** For a relay behind one proxy address, or one that is being measured. */
function parseLimits(env: Env): Limits | null {
  const space = parseRate(env["RATE_SPACE"], defaultLimits.space.perSecond);
  const address = parseRate(env["RATE_ADDRESS"], defaultLimits.address.perSecond);
  if (space === null || address === null) return null;
  const { burst } = defaultLimits.address;
  return {
    ...defaultLimits,
    space: { perSecond: space, burst: 4 * space },
    address: { perSecond: address, burst: Math.max(burst, 4 * address) },
    creations: { perSecond: address / 250, burst: address },
    socketsOfAddress: Math.max(defaultLimits.socketsOfAddress, address),
  };
}

function parseRate(text: string | undefined, otherwise: number): number | null {
  if (text === undefined || text === "") return otherwise;
  const rate = /^\d{1,7}$/.test(text) ? Number(text) : 0;
  return rate >= 1 && rate <= 1_000_000 ? rate : null;
}

/** parseArgs explains itself in one sentence, then gives advice on `--` that is of no use here. */
function firstSentence(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return `${message.split(/\.\s/)[0]?.replace(/\.$/, "") ?? message}.`;
}
