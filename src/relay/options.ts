import { parseArgs } from "node:util";
import { parseHosts, parseOrigins } from "./hosts.ts";
import type { Openings } from "./static.ts";

type Options = {
  /** `null`: 5173 or the next free one. */
  readonly port: number | null;
  readonly open: boolean;
  readonly openings: Openings;
};

type Parsed =
  { readonly ok: true; readonly value: Options } | { readonly ok: false; readonly error: string };

const hostAdvice = "takes names of hosts, such as cloud.example.org,dav.example.net.";

/** `--port N` wins over the variable `PORT`. */
export function parseOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Parsed {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: "string" },
        "no-open": { type: "boolean" },
        "calendar-forwarder": { type: "string" },
        "calendar-direct": { type: "string" },
      },
    });
    const port = parsePort(values.port ?? env["PORT"]);
    if (port === undefined) return { ok: false, error: "A port is a number from 1 to 65535." };
    const forwardTo = parseHosts(values["calendar-forwarder"] ?? null);
    if (forwardTo === null) return { ok: false, error: `--calendar-forwarder ${hostAdvice}` };
    const connectTo = parseOrigins(values["calendar-direct"] ?? null);
    if (connectTo === null) return { ok: false, error: `--calendar-direct ${hostAdvice}` };
    const openings = { forwardTo, connectTo };
    return { ok: true, value: { port, open: values["no-open"] !== true, openings } };
  } catch (error) {
    return { ok: false, error: firstSentence(error) };
  }
}

function parsePort(text: string | undefined): number | null | undefined {
  if (text === undefined || text === "") return null;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return port >= 1 && port <= 65_535 ? port : undefined;
}

/** parseArgs explains itself in one sentence, then gives advice on `--` that is of no use here. */
function firstSentence(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return `${message.split(/\.\s/)[0]?.replace(/\.$/, "") ?? message}.`;
}
