import { parseArgs } from "node:util";
import { parseStrictly } from "./arguments.ts";
import { complain, type Io } from "./io.ts";

const options = {
  port: { type: "string" },
  data: { type: "string" },
  "no-open": { type: "boolean", default: false },
} as const;

/** Starts the server as a process of its own: the command line and the relay share no code. */
export async function serve(args: readonly string[], io: Io): Promise<number> {
  const parsed = parseStrictly("serve", () => parseArgs({ args: [...args], options }));
  if (!parsed.ok) return complain(io, parsed.error);
  const { port, data, "no-open": noOpen } = parsed.value.values;
  return io.runServer([
    ...(port === undefined ? [] : ["--port", port]),
    ...(data === undefined ? [] : ["--data", data]),
    ...(noOpen ? ["--no-open"] : []),
  ]);
}
