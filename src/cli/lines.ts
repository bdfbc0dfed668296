import { decodeText } from "./input.ts";

/** `text` is `null` where the bytes are no text. */
export type Line = { readonly number: number; readonly text: string | null };

const newline = 0x0a;

/** Splits bytes into lines as they come, so that any number of lines needs the memory of one. */
export async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let pending: Uint8Array[] = [];
  let number = 0;
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
      number += 1;
      yield { number, text: decodeText(Buffer.concat([...pending, chunk.subarray(start, end)])) };
      pending = [];
      start = end + 1;
    }
    if (start < chunk.length) pending.push(chunk.subarray(start));
  }
  if (pending.length > 0) yield { number: number + 1, text: decodeText(Buffer.concat(pending)) };
}
