import * as v from "valibot";
import { signKinds, type SignKind, type SignPatterns } from "../../src/core/safety/sign.ts";
import { compileEntry } from "./compile-entry.ts";
import type { DataFile } from "./data-file.ts";
import { phrasesToPattern } from "./phrase-pattern.ts";

/** Words that a comma outside brackets parts. */
const classMembers = v.pipe(
  v.string(),
  v.transform((list) => list.split(/,\s*(?![^(]*\))/u).map((member) => member.trim())),
);

const schema = v.strictObject({
  classes: v.record(v.string(), classMembers),
  signs: v.strictObject(
    v.entriesFromList(
      signKinds,
      v.array(
        v.strictObject({
          phrases: v.pipe(v.array(v.string()), v.nonEmpty()),
          unless: v.optional(v.array(v.string()), []),
        }),
      ),
    ),
  ),
});

/** `data/en/safety.yml`: what in a draft suggests that talking may not be safe. */
export const safetyData: DataFile = {
  source: "safety.yml",
  target: "safety.ts",
  compile: (documentByName) => {
    const { classes, signs } = compileEntry("safety.yml", schema, documentByName.get("safety"));
    const byName = new Map(Object.entries(classes));
    const patterns = Object.fromEntries(
      signKinds.map((kind): [SignKind, readonly SignPatterns[]] => [
        kind,
        signs[kind].map(({ phrases, unless }) => ({
          phrases: phrasesToPattern(phrases, byName),
          unless: phrasesToPattern(unless, byName),
        })),
      ]),
    );
    return [
      'import type { SignKind, SignPatterns } from "../safety/sign.ts";',
      `export const signPatterns: Readonly<Record<SignKind, readonly SignPatterns[]>> = ${JSON.stringify(patterns, null, 2)};`,
      "",
    ].join("\n\n");
  },
};
