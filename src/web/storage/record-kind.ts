import * as v from "valibot";
import type { Room } from "../../core/crypto/room-keys.ts";
import { err, ok, type Result } from "../../core/result.ts";

/** One sort of thing a person enters: drafts, answers, settings. */
export type RecordKind<T> = {
  readonly kind: string;
  readonly room: Room;
  /** Of what is written as JSON. Objects that strip what they don't know, so that it can be kept. */
  readonly schema: v.GenericSchema<unknown, T>;
  /** 1 at first. */
  readonly version: number;
  /** The first leads from version 1 to 2, and so on: one fewer than versions. */
  readonly migrations: readonly Migration[];
};
type Migration = (value: unknown) => unknown;

export type Read<T> = {
  readonly value: T;
  /** As it was stored, brought up to the version: with what only a newer version knows. */
  readonly raw: unknown;
  readonly version: number;
};

/** - `newer`: written by a version of the app that this one can't follow. */
export type NotRead = { readonly reason: "damaged" | "newer" };

/** Brings what was stored up step by step. What is already newer is read as far as it is understood. */
export function bringUp<T>(
  { schema, version, migrations }: RecordKind<T>,
  stored: unknown,
  storedVersion: number,
): Result<Read<T>, NotRead> {
  const reason = storedVersion > version ? "newer" : "damaged";
  if (storedVersion < 1) return err({ reason });
  const raw = migrate(migrations.slice(storedVersion - 1), stored);
  if (!raw.ok) return err({ reason });
  const parsed = v.safeParse(schema, raw.value);
  if (!parsed.success) return err({ reason });
  return ok({ value: parsed.output, raw: raw.value, version: Math.max(version, storedVersion) });
}

/** A step meets whatever an old version left behind; where it stumbles, this one record is set aside. */
function migrate(steps: readonly Migration[], stored: unknown): Result<unknown, null> {
  try {
    return ok(steps.reduce((value, step) => step(value), stored));
  } catch {
    return err(null);
  }
}
