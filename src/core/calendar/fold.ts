/** RFC 5545, 3.1: no line is longer than this, its break not counted. */
const mostOctets = 75;

/** Breaks a content line so that it fits, never inside a letter, and ends it. */
export function foldLine(line: string): string {
  const parts: string[] = [];
  let part = "";
  let octets = 0;
  for (const character of line.toWellFormed()) {
    const size = octetsOf(character);
    if (octets + size > mostOctets) {
      parts.push(part);
      // The space of the next line is one of its octets.
      part = " ";
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return `${[...parts, part].join("\r\n")}\r\n`;
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x1_0000 ? 3 : 4;
}

/** TEXT (3.3.11). Control characters have no place in it. */
export function escapeText(text: string): string {
  return text
    .replaceAll(/\r\n?/gu, "\n")
    .replaceAll(/(?!\n|\t)\p{Cc}/gu, "")
    .replaceAll(/[\\;,]/gu, String.raw`\$&`)
    .replaceAll("\n", String.raw`\n`);
}
