import { err, ok, type Result } from "../core/result.ts";
import type { Register } from "../core/review/context.ts";
import { printable } from "./printable.ts";

/** Runs `parse` (a strict `parseArgs`) and turns what it throws into one sentence of ours. At most one path. */
export function parseStrictly<T extends { readonly positionals: readonly string[] }>(
  command: string,
  parse: () => T,
): Result<T, string> {
  const advice = `See \`elbowroom ${command} --help\`.`;
  try {
    const parsed = parse();
    const extra = parsed.positionals[1];
    return extra === undefined ? ok(parsed) : err(`${tooMany(printable(extra))} ${advice}`);
  } catch (error) {
    return err(`${explain(error)} ${advice}`);
  }
}

function tooMany(argument: string): string {
  return `"${argument}" is one argument too many.`;
}

function explain(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const quoted = printable(/'(?<quoted>[^'<]*?) ?[<']/.exec(message)?.groups?.["quoted"] ?? "");
  const code = error instanceof Error && "code" in error ? error.code : null;
  switch (code) {
    case "ERR_PARSE_ARGS_UNKNOWN_OPTION":
      return `There is no option "${quoted}".`;
    case "ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL":
      return tooMany(quoted);
    case "ERR_PARSE_ARGS_INVALID_OPTION_VALUE":
      return message.includes("does not take")
        ? `The option "${quoted}" takes no value.`
        : `The option "${quoted}" needs a value.`;
    default:
      return "These arguments do not fit.";
  }
}

const registers: readonly Register[] = ["text", "letter", "card"];

export function parseRegister(text: string | undefined): Result<Register, string> {
  const register = registers.find((known) => known === (text ?? "text"));
  return register === undefined ? err("The register is text, letter or card.") : ok(register);
}
