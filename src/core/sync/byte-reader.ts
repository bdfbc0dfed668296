/**
 * Takes numbers and bytes one after the other. Past the end it gives zeros and remembers that it did, so
 * that a reader of a message asks once, at its end, whether all of it was there.
 */
export type ByteReader = {
  readonly u8: () => number;
  readonly u16: () => number;
  readonly u32: () => number;
  /** A view, not a copy. */
  readonly bytes: (count: number) => Uint8Array;
  readonly rest: () => Uint8Array;
  readonly hasFailed: () => boolean;
  /** Nothing was missing and nothing is left over. */
  readonly isDone: () => boolean;
};

export function createByteReader(source: Uint8Array): ByteReader {
  const view = new DataView(source.buffer, source.byteOffset, source.byteLength);
  let offset = 0;
  let failed = false;
  const take = (count: number): number | null => {
    if (failed || offset + count > source.length) {
      failed = true;
      return null;
    }
    offset += count;
    return offset - count;
  };
  const number = (count: number, read: (at: number) => number): number => {
    const at = take(count);
    return at === null ? 0 : read(at);
  };
  const bytes = (count: number): Uint8Array => {
    const at = take(count);
    return at === null ? new Uint8Array() : source.subarray(at, at + count);
  };
  return {
    u8: () => number(1, (at) => view.getUint8(at)),
    u16: () => number(2, (at) => view.getUint16(at)),
    u32: () => number(4, (at) => view.getUint32(at)),
    bytes,
    rest: () => bytes(source.length - offset),
    hasFailed: () => failed,
    isDone: () => !failed && offset === source.length,
  };
}
