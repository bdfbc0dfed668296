import * as v from "valibot";

/** The parsed document, or a throw with a sentence that names the file and the entry. */
export function compileEntry<T>(
  file: string,
  schema: v.GenericSchema<unknown, T>,
  document: unknown,
): T {
  const result = v.safeParse(schema, document);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Error(`data/en/${file}: ${v.getDotPath(issue) ?? "the file"}: ${issue.message}`);
}
