import * as v from "valibot";
import { issuesToSentences } from "./parse-issues.ts";
import { reassurances, temperaments, type Partner } from "./partner.ts";
import { err, ok, type Result } from "./result.ts";

/** More than anyone types, less than would slow the reading down. */
const longestAnswer = 2000;

export const answer = v.nullish(
  v.pipe(v.string(), v.maxLength(longestAnswer, `at most ${longestAnswer} characters, please`)),
  null,
);

export const partnerEntries = {
  temperament: v.nullish(v.picklist(temperaments), null),
  sensitivity: v.nullish(v.picklist([1, 2, 3]), null),
  reassuredBy: v.nullish(v.array(v.picklist(reassurances)), []),
  onTheirMind: answer,
};

const partner = answersObject(partnerEntries);

/** Valibot takes a list for an object without keys; here it is a slip worth naming. */
export function answersObject<const E extends v.ObjectEntries>(
  entries: E,
): v.SchemaWithPipe<
  readonly [
    v.CustomSchema<unknown, v.ErrorMessage<v.CustomIssue> | undefined>,
    v.StrictObjectSchema<E, undefined>,
  ]
> {
  const notList = v.custom<unknown>(
    (input) => !Array.isArray(input),
    "expected an object, got a list",
  );
  return v.pipe(notList, v.strictObject(entries));
}

/** A partner as described in a file or a form. What is left out was skipped. */
export function parsePartner(input: unknown): Result<Partner, readonly string[]> {
  const result = v.safeParse(partner, input);
  return result.success ? ok(result.output) : err(issuesToSentences(result.issues, "partner"));
}
