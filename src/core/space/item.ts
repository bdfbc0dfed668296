import * as v from "valibot";
import { bytesToText, textToBytes } from "../crypto/primitives.ts";
import { err, ok, type Result } from "../result.ts";
import { jsonValue, parseJson, type Json } from "./json.ts";
import { kinds, type Kind, type RecordOf } from "./kinds.ts";
import type { Cell, PersonId, Stamp } from "./shared.ts";

/** A record, or some fields of it, as it is shared. */
export type Item = {
  readonly kind: string;
  readonly id: string;
  readonly fields: Readonly<Record<string, Json>>;
};

/** What the person wants to share, before it is checked against its kind. */
export type NewItem<K extends Kind = Kind> = {
  readonly kind: K;
  readonly id: string;
  readonly fields: Partial<RecordOf<K>>;
};

const text = v.pipe(v.string(), v.maxLength(200));
const itemList = v.array(v.object({ kind: text, id: text, fields: v.record(text, jsonValue) }));

/**
 * What the person sees before pressing share, and what is sent: these bytes and no others. They say what
 * is shared and nothing else: not when, not from which device.
 */
export function previewItem({ kind, id, fields }: NewItem): Result<Uint8Array, "not-shareable"> {
  const parsed = v.safeParse(v.partial(v.strictObject(kinds[kind].entries)), fields);
  return parsed.success
    ? ok(textToBytes(JSON.stringify([{ kind, id, fields: parsed.output }], null, 1)))
    : err("not-shareable");
}

/** What someone has shared. Kinds and fields that this version does not know are taken along. */
export function parseItems(bytes: Uint8Array): Result<readonly Item[], "malformed"> {
  if (bytes.length === 0) return ok([]);
  const value = textIn(bytes);
  const parsed = v.safeParse(itemList, value === null ? undefined : parseJson(value));
  return parsed.success ? ok(parsed.output) : err("malformed");
}

/** The cells of these items. Whoever signed them is their person: none can be written for the other. */
export function itemsToCells(
  items: readonly Item[],
  person: PersonId,
  { clock, device }: Stamp,
): readonly Cell[] {
  return items.flatMap(({ kind, id, fields }) =>
    Object.entries(fields).map(([field, value]) => {
      return { person, kind, id, field, value, clock, device };
    }),
  );
}

function textIn(bytes: Uint8Array): string | null {
  try {
    return bytesToText(bytes);
  } catch {
    return null;
  }
}
