import { err, ok, type Result } from "../core/result.ts";
import { parseJson } from "./input.ts";

/** One line of `acts --jsonl`. The id comes back as it came. */
export type Message = { readonly id: string | number; readonly sentences: readonly string[] };

/** The error completes "Line 3 …". */
export function parseMessage(line: string | null): Result<Message, string> {
  if (line === null) return err("is not plain text (UTF-8)");
  const json = parseJson(line);
  if (!json.ok) return err(`is not valid JSON: ${json.error}`);
  const value = json.value;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return err('is not an object like {"id":"1","sentences":["…"]}');
  }
  const id = "id" in value ? value.id : undefined;
  if (typeof id !== "string" && typeof id !== "number")
    return err('needs an "id", a text or a number');
  const sentences = parseTexts("sentences" in value ? value.sentences : undefined);
  return sentences === null ? err('needs "sentences", a list of texts') : ok({ id, sentences });
}

function parseTexts(value: unknown): readonly string[] | null {
  if (!Array.isArray(value)) return null;
  const texts = value.filter((item) => typeof item === "string");
  return texts.length === value.length ? texts : null;
}
