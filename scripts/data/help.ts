import * as v from "valibot";
import { compileEntry } from "./compile-entry.ts";
import type { DataFile } from "./data-file.ts";

const words = v.pipe(v.string(), v.trim(), v.nonEmpty());
const number = v.pipe(v.string(), v.regex(/^[\d *+-]+$/u, "digits, spaces and dashes"));
const address = v.pipe(v.string(), v.regex(/^[\w.-]+\.[a-z]{2,}[\w/-]*$/u, "without https://"));

const line = v.pipe(
  v.strictObject({
    name: words,
    number: v.optional(number),
    text: v.optional(words),
    web: v.optional(address),
    hours: v.optional(words),
    silent: v.optional(words),
    source: words,
    "as-of": v.optional(v.pipe(v.number(), v.integer(), v.minValue(2010))),
  }),
  v.check(({ number: call, web }) => call !== undefined || web !== undefined, "a number or a page"),
  v.transform(({ "as-of": asOf, ...rest }) => ({ ...rest, asOf })),
);

const country = v.strictObject({
  code: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/u)),
  name: words,
  emergency: number,
  silent: v.optional(words),
  lines: v.pipe(v.array(line), v.nonEmpty()),
  checked: v.pipe(v.string(), v.isoDate()),
});

/** `data/en/help.yml`: help lines by country, in the order of their names. */
export const helpData: DataFile = {
  source: "help.yml",
  target: "help.ts",
  compile: (documentByName) => {
    const countries = compileEntry("help.yml", v.array(country), documentByName.get("help"));
    const sorted = countries.toSorted((a, b) => a.name.localeCompare(b.name, "en"));
    return `import type { HelpCountry } from "../safety/help.ts";\n\nexport const countries: readonly HelpCountry[] = ${JSON.stringify(sorted, null, 2)};\n`;
  },
};
