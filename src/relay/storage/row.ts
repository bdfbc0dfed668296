import { assert } from "../../core/assert.ts";

/** A row as a database gives it. Our own statements wrote it, so what does not fit is a bug. */
export type Row = Readonly<Record<string, unknown>>;

export function numberIn(row: Row, name: string): number {
  const value = row[name];
  assert(typeof value === "number", `the column ${name} is a number`);
  return value;
}

/** Of all of them together. */
export function sumIn(rows: readonly Row[], name: string): number {
  return rows.reduce((sum, row) => sum + numberIn(row, name), 0);
}

export function textIn(row: Row, name: string): string {
  const value = row[name];
  assert(typeof value === "string", `the column ${name} is text`);
  return value;
}

export function bytesIn(row: Row, name: string): Uint8Array {
  const value = row[name];
  assert(value instanceof Uint8Array, `the column ${name} is bytes`);
  return value;
}

export function isNull(row: Row, name: string): boolean {
  assert(name in row, `there is a column ${name}`);
  return row[name] === null;
}
