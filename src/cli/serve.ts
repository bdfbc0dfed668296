import { parseArgs } from "node:util";
import { parseStrictly } from "./arguments.ts";
import { complain, type Io } from "./io.ts";

const options = {
  port: { type: "string" },
  data: { type: "string" },
  "no-open": { type: "boolean", default: false },
  "calendar-forwarder": { type: "string" },
  "calendar-direct": { type: "string" },
  model: { type: "string" },
  "model-name": { type: "string" },
} as const;

/** Starts the server as a process of its own: the command line and the relay share no code. */
export async function serve(args: readonly string[], io: Io): Promise<number> {
  const parsed = parseStrictly("serve", () => parseArgs({ args: [...args], options }));
  if (!parsed.ok) return complain(io, parsed.error);
  const { port, data, "no-open": noOpen, ...hosts } = parsed.value.values;
  return io.runServer([
    ...pass("--port", port),
    ...pass("--data", data),
    ...(noOpen ? ["--no-open"] : []),
    ...pass("--calendar-forwarder", hosts["calendar-forwarder"]),
    ...pass("--calendar-direct", hosts["calendar-direct"]),
    ...pass("--model", hosts.model),
    ...pass("--model-name", hosts["model-name"]),
  ]);
}

function pass(name: string, value: string | undefined): readonly string[] {
  return value === undefined ? [] : [name, value];
}
