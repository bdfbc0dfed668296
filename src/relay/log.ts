import { createHmac, randomBytes } from "node:crypto";

/** What may be written down: what happened, how often, how long, how much. No content, no address, no name. */
type Fields = Readonly<
  Partial<{
    port: number;
    status: number;
    milliseconds: number;
    sockets: number;
    route: string;
    reason: string;
    /** From `tagOf`. */
    space: string;
  }>
>;

export type Log = {
  readonly info: (event: string, fields?: Fields) => void;
  readonly error: (event: string, error: unknown, fields?: Fields) => void;
};

/** One line of JSON for each event. */
export function createLog(write: (line: string) => void, now: () => Date): Log {
  const line = (level: string, event: string, fields: object): void =>
    write(JSON.stringify({ time: now().toISOString(), level, event, ...fields }));
  return {
    info: (event, fields = {}) => line("info", event, fields),
    error: (event, error, fields = {}) => line("error", event, { ...fields, ...describe(error) }),
  };
}

const tagKey = randomBytes(32);

/** Tells spaces apart in the log of one run of one node; tells nobody which they are. */
export function tagOf(space: string): string {
  return createHmac("sha256", tagKey).update(space).digest("hex").slice(0, 8);
}

/** The kind of an error and its code. A message may quote what was sent, so it stays out. */
function describe(error: unknown): { readonly error: string; readonly code?: string } {
  if (!(error instanceof Error)) return { error: "unknown" };
  const code = "code" in error && typeof error.code === "string" ? { code: error.code } : {};
  return { error: error.name, ...code };
}
