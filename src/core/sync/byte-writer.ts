/** Puts numbers and bytes one after the other, numbers with the high byte first. */
export type ByteWriter = {
  readonly u8: (value: number) => ByteWriter;
  readonly u16: (value: number) => ByteWriter;
  readonly u32: (value: number) => ByteWriter;
  readonly bytes: (value: Uint8Array) => ByteWriter;
  readonly finish: () => Uint8Array<ArrayBuffer>;
};

/** `capacity` is a guess that saves copying; the writer grows when it is short. */
export function createByteWriter(capacity = 256): ByteWriter {
  let buffer = new Uint8Array(capacity);
  let view = new DataView(buffer.buffer);
  let length = 0;
  const claim = (count: number): number => {
    const start = length;
    length += count;
    if (length > buffer.length) {
      const larger = new Uint8Array(Math.max(length, buffer.length * 2));
      larger.set(buffer);
      buffer = larger;
      view = new DataView(buffer.buffer);
    }
    return start;
  };
  const writer: ByteWriter = {
    u8: (value) => {
      const at = claim(1);
      view.setUint8(at, value);
      return writer;
    },
    u16: (value) => {
      const at = claim(2);
      view.setUint16(at, value);
      return writer;
    },
    u32: (value) => {
      const at = claim(4);
      view.setUint32(at, value);
      return writer;
    },
    bytes: (value) => {
      const at = claim(value.length);
      buffer.set(value, at);
      return writer;
    },
    finish: () => buffer.subarray(0, length),
  };
  return writer;
}
