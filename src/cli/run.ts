import { help } from "./help.ts";
import { complain, exitCodes, type Io } from "./io.ts";
import { printable } from "./printable.ts";
import { version } from "./version.ts";

type Run = (args: readonly string[], io: Io) => Promise<number>;
type Command = { readonly help: string; readonly load: () => Promise<Run> };

/** Loaded when asked for: `serve` need not wait for the phrases of the recogniser. */
const commands: ReadonlyMap<string, Command> = new Map([
  ["check", { help: help.check, load: async () => (await import("./check.ts")).check }],
  ["acts", { help: help.acts, load: async () => (await import("./acts.ts")).acts }],
  ["compose", { help: help.compose, load: async () => (await import("./compose.ts")).compose }],
  [
    "help-lines",
    { help: help.helpLines, load: async () => (await import("./help-lines.ts")).helpLines },
  ],
  ["calendar", { help: help.calendar, load: async () => (await import("./calendar.ts")).calendar }],
  ["plan", { help: help.plan, load: async () => (await import("./plan.ts")).plan }],
  ["rehearse", { help: help.rehearse, load: async () => (await import("./rehearse.ts")).rehearse }],
  ["balance", { help: help.balance, load: async () => (await import("./balance.ts")).balance }],
  ["serve", { help: help.serve, load: async () => (await import("./serve.ts")).serve }],
]);

/** Runs one command line and gives the exit code: 0 clean, 1 risks found, 2 bad use. */
export async function runCli([name, ...args]: readonly string[], io: Io): Promise<number> {
  if (name === undefined) return complain(io, help.all.trimEnd());
  if (name === "--help" || name === "-h" || name === "help") return print(io, help.all);
  if (name === "--version") return print(io, `${version()}\n`);
  const command = commands.get(name);
  if (command !== undefined) return runCommand(command, args, io);
  const kind = name.startsWith("-") ? "option" : "command";
  return complain(io, `There is no ${kind} "${printable(name)}". See \`elbowroom --help\`.`);
}

async function runCommand(command: Command, args: readonly string[], io: Io): Promise<number> {
  if (args.includes("--help") || args.includes("-h")) return print(io, command.help);
  const run = await command.load();
  return run(args, io);
}

async function print(io: Io, text: string): Promise<number> {
  await io.write(text);
  return exitCodes.clean;
}
