import { parseArgs } from "node:util";
import { countries } from "../core/generated/help.ts";
import { findCountry, guessCountry, type HelpCountry, type HelpLine } from "../core/safety/help.ts";
import { parseStrictly } from "./arguments.ts";
import { complain, exitCodes, type Io } from "./io.ts";
import { printable } from "./printable.ts";
import { wrap } from "./wrap.ts";

const options = {
  country: { type: "string" },
  json: { type: "boolean", default: false },
} as const;

/** Prints where to find help. It reads and writes nothing else. */
export async function helpLines(args: readonly string[], io: Io): Promise<number> {
  const parsed = parseStrictly("help-lines", () =>
    parseArgs({ args: [...args], options, allowPositionals: false }),
  );
  if (!parsed.ok) return complain(io, parsed.error);
  const { country: code, json } = parsed.value.values;
  const country = code === undefined ? null : findCountry(code);
  if (code !== undefined && country === null) {
    const known = countries.map((one) => one.code).join(", ");
    return complain(io, `There are no lines for "${printable(code)}" yet. There are: ${known}.`);
  }
  const chosen = country === null ? guessedCountries(io) : [country];
  await io.write(json ? `${JSON.stringify(chosen)}\n` : formatHelp(chosen, io));
  return exitCodes.clean;
}

/** The country that the terminal is set to; all, where it does not say. */
export function guessedCountries(io: Io): readonly HelpCountry[] {
  const country = guessCountry([localeTag(io)]);
  return country === null ? countries : [country];
}

export function formatHelp(chosen: readonly HelpCountry[], io: Io): string {
  return chosen.map(format(io)).join("\n");
}

/** `en_GB.UTF-8` is `en-GB`. */
function localeTag({ env }: Io): string {
  const locale = env["LC_ALL"] ?? env["LC_MESSAGES"] ?? env["LANG"] ?? "";
  return (locale.split(".")[0] ?? "").replace("_", "-");
}

function format(io: Io): (country: HelpCountry) => string {
  const line = (text: string, indent: string) => `${wrap(text, io.columns, indent)}\n`;
  return ({ name, emergency, silent, lines, checked }) =>
    [
      line(`${name}: in danger now, ${emergency}`, ""),
      silent === undefined ? "" : line(silent, "  "),
      ...lines.map((one) => line(describe(one), "  ")),
      line(`Checked ${checked}. Numbers change.`, "  "),
    ].join("");
}

function describe({ name, number, text, web, hours, silent }: HelpLine): string {
  const facts = [number, hours, text === undefined ? undefined : `write: ${text}`, web].filter(
    (fact) => fact !== undefined,
  );
  return [`${name}: ${facts.join(", ")}.`, silent].filter((part) => part !== undefined).join(" ");
}
