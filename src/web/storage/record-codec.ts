import * as v from "valibot";
import { open, seal } from "../../core/crypto/envelope.ts";
import {
  bytesToText,
  formatHex,
  textToBytes,
  type RandomBytes,
} from "../../core/crypto/primitives.ts";
import { formatRecordContext } from "../../core/crypto/record-context.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { StoredRecord } from "./device-storage.ts";
import { bringUp, type NotRead, type Read, type RecordKind } from "./record-kind.ts";
import type { Access } from "./vault-core.ts";

/** A record as it is kept, read. */
export type OpenRecord<T> = Read<T> & {
  readonly id: string;
  readonly revision: number;
  /** The version it has on the disk. */
  readonly storedVersion: number;
  readonly savedAt: number;
  readonly conflictOf: string | null;
};

/** A record to be sealed. */
export type PlainRecord = Pick<
  OpenRecord<unknown>,
  "id" | "revision" | "savedAt" | "conflictOf"
> & {
  readonly version: number;
  readonly raw: unknown;
};

const payload = v.object({
  value: v.unknown(),
  savedAt: v.number(),
  conflictOf: v.nullable(v.string()),
});

/** Random, so that not even when it was made, or in which order, can be read from it. */
export function createId(random: RandomBytes): string {
  return formatHex(random(16));
}

export function sealRecord<T>(
  { kind, room }: RecordKind<T>,
  { id, revision, version, raw, savedAt, conflictOf }: PlainRecord,
  access: Access,
  random: RandomBytes,
): StoredRecord {
  const context = { room, kind, id, schemaVersion: version, revision };
  const text = JSON.stringify({ value: raw, savedAt, conflictOf });
  return {
    id,
    label: access.label(room, kind),
    schemaVersion: version,
    revision,
    envelope: seal(access.recordKey(room), formatRecordContext(context), textToBytes(text), random),
  };
}

export function openRecord<T>(
  kind: RecordKind<T>,
  { id, revision, schemaVersion, envelope }: StoredRecord,
  access: Access,
): Result<OpenRecord<T>, NotRead> {
  const { room } = kind;
  const context = formatRecordContext({ room, kind: kind.kind, id, schemaVersion, revision });
  const plaintext = open(access.recordKey(room), context, envelope);
  if (!plaintext.ok) return err({ reason: "damaged" });
  const parsed = v.safeParse(payload, parseJson(bytesToText(plaintext.value)));
  if (!parsed.success) return err({ reason: "damaged" });
  const { value, savedAt, conflictOf } = parsed.output;
  const read = bringUp(kind, value, schemaVersion);
  return read.ok
    ? ok({ ...read.value, id, revision, storedVersion: schemaVersion, savedAt, conflictOf })
    : read;
}

/** `undefined` for what is not JSON. */
function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
