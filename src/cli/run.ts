import { actsHelp } from "./acts-help.ts";
import { balanceHelp } from "./balance-help.ts";
import { calendarHelp } from "./calendar-help.ts";
import { checkHelp } from "./check-help.ts";
import { composeHelp } from "./compose-help.ts";
import { helpLinesHelp } from "./help-lines-help.ts";
import { help } from "./help.ts";
import { complain, exitCodes, type Io } from "./io.ts";
import { planHelp } from "./plan-help.ts";
import { printable } from "./printable.ts";
import { rehearseHelp } from "./rehearse-help.ts";
import { serveHelp } from "./serve-help.ts";
import { version } from "./version.ts";

type Run = (args: readonly string[], io: Io) => Promise<number>;
type Command = { readonly help: string; readonly load: () => Promise<Run> };

/** Loaded when asked for: `serve` need not wait for the phrases of the recogniser. */
const commands: ReadonlyMap<string, Command> = new Map([
  ["check", { help: checkHelp, load: async () => (await import("./check.ts")).check }],
  ["acts", { help: actsHelp, load: async () => (await import("./acts.ts")).acts }],
  ["compose", { help: composeHelp, load: async () => (await import("./compose.ts")).compose }],
  [
    "help-lines",
    { help: helpLinesHelp, load: async () => (await import("./help-lines.ts")).helpLines },
  ],
  ["calendar", { help: calendarHelp, load: async () => (await import("./calendar.ts")).calendar }],
  ["plan", { help: planHelp, load: async () => (await import("./plan.ts")).plan }],
  ["rehearse", { help: rehearseHelp, load: async () => (await import("./rehearse.ts")).rehearse }],
  ["balance", { help: balanceHelp, load: async () => (await import("./balance.ts")).balance }],
  ["serve", { help: serveHelp, load: async () => (await import("./serve.ts")).serve }],
]);

/** Runs one command line and gives the exit code: 0 clean, 1 risks found, 2 bad use. */
export async function runCli([name, ...args]: readonly string[], io: Io): Promise<number> {
  if (name === undefined) return complain(io, help.trimEnd());
  if (name === "--help" || name === "-h" || name === "help") return print(io, help);
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
