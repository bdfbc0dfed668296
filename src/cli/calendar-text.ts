import { decodeText } from "./input.ts";

const [newline, carriageReturn, space, tab] = [0x0a, 0x0d, 0x20, 0x09];

/**
 * The text of a calendar in whatever state. Some programs fold a line in the middle of a letter: those read as UTF-8
 * once unfolded. What is no UTF-8 even then is from the time before it. A binary file gives nothing.
 */
export function decodeCalendar(bytes: Uint8Array): string {
  if (bytes.includes(0)) return "";
  return (
    decodeText(bytes) ?? decodeText(unfold(bytes)) ?? new TextDecoder("windows-1252").decode(bytes)
  );
}

function unfold(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [];
  let start = 0;
  for (let at = bytes.indexOf(newline); at !== -1; at = bytes.indexOf(newline, at + 1)) {
    const next = bytes[at + 1];
    if (next !== space && next !== tab) continue;
    const end = bytes[at - 1] === carriageReturn ? at - 1 : at;
    kept.push(bytes.subarray(start, Math.max(start, end)));
    start = at + 2;
  }
  return Buffer.concat([...kept, bytes.subarray(start)]);
}
