import { acts } from "./act.ts";
import { shareByKind, stepByKind } from "./grams.ts";
import type { Row } from "./row.ts";
import { mostSteps } from "./signs.ts";

/**
 * Sums of rows of a model, kind by kind, as each kind counts another share. A step is raised so that it is never below
 * nought, and stands in a byte of a word beside three others; two of these are added at a time, each with the byte above
 * it for what is carried. It is all done in whole numbers, so that the sums are the same to the last bit in any order.
 */
export type RowSums = {
  /** By kind, in `sumWidth` words, first the sums of the bytes 0 and 2 of each word of a row, then of the bytes 1 and 3. */
  readonly packed: Int32Array;
  /** By kind, how many rows it is of. */
  readonly counts: Int32Array;
  /** Of the acts: steps times shares, over all kinds. */
  readonly total: Int32Array;
  /** So many rows more before a sum could run over. */
  room: number;
};

/** The rows of a model, a word for every four acts. */
export type PackedRows = Int32Array;

/** In words. */
const rowWidth = Math.ceil(acts.length / 4);
export const sumWidth = rowWidth * 2;
const everySecondByte = 0x00ff00ff;
const raise = mostSteps;
/** What a step of each kind counts, in thousandths. */
const countByKind = shareByKind.map((share, kind) => share * (stepByKind[kind] ?? 0));
const countsPerOne = 1000;
const mostRows = Math.floor(0xffff / (2 * raise));

export function packRows(steps: Int8Array): PackedRows {
  const count = steps.length / acts.length;
  const rows = new Int32Array(count * rowWidth).fill(raise * 0x01010101);
  let at = 0;
  for (let row = 0; row < count; row += 1) {
    for (let act = 0; act < acts.length; act += 1) {
      const word = row * rowWidth + (act >>> 2);
      rows[word] = (rows[word] ?? 0) + ((steps[at] ?? 0) << ((act & 3) * 8));
      at += 1;
    }
  }
  return rows;
}

export function createRowSums(): RowSums {
  return {
    packed: new Int32Array(countByKind.length * sumWidth),
    counts: new Int32Array(countByKind.length),
    total: new Int32Array(rowWidth * 4),
    room: mostRows,
  };
}

export function addRow(sums: RowSums, kind: number, rows: PackedRows, row: number): void {
  makeRoom(sums, kind, 1);
  addPacked(sums.packed, kind * sumWidth, rows, row);
}

/** Writes down, from a place on, what some rows add up to: fewer than `addSum` has room for. */
export function sumRows(list: Int32Array, place: number, rows: PackedRows, of: Int32Array): void {
  list.fill(0, place, place + sumWidth);
  for (let at = 0; at < of.length; at += 1) addPacked(list, place, rows, of[at] ?? 0);
}

/** Adds what was written down there. */
export function addSum(
  sums: RowSums,
  kind: number,
  list: Int32Array,
  place: number,
  count: number,
): void {
  makeRoom(sums, kind, count);
  const { packed } = sums;
  const first = kind * sumWidth;
  for (let at = 0; at < sumWidth; at += 1) {
    packed[first + at] = ((packed[first + at] ?? 0) + (list[place + at] ?? 0)) | 0;
  }
}

/** One of the rows that are in a sum was in it before. */
export function takeRowAway(sums: RowSums, kind: number, rows: PackedRows, row: number): void {
  sums.counts[kind] = (sums.counts[kind] ?? 0) - 1;
  const { packed } = sums;
  for (let at = 0; at < rowWidth; at += 1) {
    const steps = rows[row * rowWidth + at] ?? 0;
    const even = kind * sumWidth + at;
    const odd = even + rowWidth;
    packed[even] = ((packed[even] ?? 0) - (steps & everySecondByte)) | 0;
    packed[odd] = ((packed[odd] ?? 0) - ((steps >>> 8) & everySecondByte)) | 0;
  }
}

/** Adds the total to the scores of the acts. Everything begins anew after it. */
export function addTotal(scores: Row, sums: RowSums): void {
  settle(sums);
  const { total } = sums;
  for (let act = 0; act < scores.length; act += 1) {
    scores[act] = (scores[act] ?? 0) + (total[act] ?? 0) / countsPerOne;
  }
  total.fill(0);
}

function addPacked(sum: Int32Array, first: number, rows: PackedRows, row: number): void {
  for (let at = 0; at < rowWidth; at += 1) {
    const steps = rows[row * rowWidth + at] ?? 0;
    const even = first + at;
    const odd = even + rowWidth;
    sum[even] = ((sum[even] ?? 0) + (steps & everySecondByte)) | 0;
    sum[odd] = ((sum[odd] ?? 0) + ((steps >>> 8) & everySecondByte)) | 0;
  }
}

function makeRoom(sums: RowSums, kind: number, count: number): void {
  if (sums.room < count) settle(sums);
  sums.room -= count;
  sums.counts[kind] = (sums.counts[kind] ?? 0) + count;
}

function settle(sums: RowSums): void {
  const { packed, counts, total } = sums;
  for (let kind = 0; kind < countByKind.length; kind += 1) {
    const share = countByKind[kind] ?? 0;
    const raised = raise * (counts[kind] ?? 0);
    if (raised === 0) continue;
    for (let at = 0; at < rowWidth; at += 1) {
      const even = packed[kind * sumWidth + at] ?? 0;
      const odd = packed[kind * sumWidth + rowWidth + at] ?? 0;
      addTo(total, at * 4, share * ((even & 0xffff) - raised));
      addTo(total, at * 4 + 1, share * ((odd & 0xffff) - raised));
      addTo(total, at * 4 + 2, share * ((even >>> 16) - raised));
      addTo(total, at * 4 + 3, share * ((odd >>> 16) - raised));
    }
  }
  packed.fill(0);
  counts.fill(0);
  sums.room = mostRows;
}

function addTo(total: Int32Array, at: number, value: number): void {
  total[at] = (total[at] ?? 0) + value;
}
