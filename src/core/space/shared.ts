import type { DeviceId } from "../sync/message.ts";
import { canonicalJson, type Json } from "./json.ts";

/** One of the two, by the name of the first device that they had. */
export type PersonId = DeviceId;

/** When a field was written: later clock, later word. Two devices of one person at once: by their names. */
export type Stamp = { readonly clock: number; readonly device: DeviceId };

/**
 * The smallest thing that is shared. It is written by one person only, so nothing that the other does
 * can change it. What belongs together (a yes and what it is a yes to) is one field, for fields are
 * merged one by one.
 */
export type Cell = Stamp & {
  readonly person: PersonId;
  readonly kind: string;
  readonly id: string;
  readonly field: string;
  readonly value: Json;
};

/** All that two people share, by `cellKey`. Kinds and fields of newer versions are kept as they are. */
export type Shared = ReadonlyMap<string, Cell>;

export const emptyShared: Shared = new Map();

/**
 * Merging takes of each field the later one. It commutes, associates and is idempotent, so that it does
 * not matter in which order or how often devices hear from one another.
 */
export function merge(a: Shared, b: Shared): Shared {
  return addCells(a, b.values());
}

export function addCells(shared: Shared, cells: Iterable<Cell>): Shared {
  const merged = new Map(shared);
  for (const cell of cells) {
    const key = cellKey(cell);
    const before = merged.get(key);
    if (before === undefined || isLater(cell, before)) merged.set(key, cell);
  }
  return merged;
}

/** Which field of which record of whom. */
export function cellKey({ person, kind, id, field }: Omit<Cell, keyof Stamp | "value">): string {
  return JSON.stringify([person, kind, id, field]);
}

function isLater(a: Cell, b: Cell): boolean {
  if (a.clock !== b.clock) return a.clock > b.clock;
  if (a.device !== b.device) return a.device > b.device;
  // An honest device uses a clock once. For one that does not, all others still end up alike.
  return canonicalJson(a.value) > canonicalJson(b.value);
}

/** The same bytes wherever the same is shared, whatever way it came. */
export function formatShared(shared: Shared): string {
  const keys = [...shared.keys()].toSorted();
  return keys.map((key) => `${key} ${formatCell(shared.get(key))}\n`).join("");
}

function formatCell(cell: Cell | undefined): string {
  return cell === undefined ? "" : `${cell.clock} ${cell.device} ${canonicalJson(cell.value)}`;
}

/** The fields of each record of a kind that a person has shared, by the record's id. */
export function recordsOf(
  shared: Shared,
  person: PersonId,
  kind: string,
): ReadonlyMap<string, Readonly<Record<string, Json>>> {
  const records = new Map<string, Record<string, Json>>();
  for (const cell of shared.values()) {
    if (cell.person !== person || cell.kind !== kind) continue;
    const fields = records.get(cell.id) ?? {};
    fields[cell.field] = cell.value;
    records.set(cell.id, fields);
  }
  return records;
}
