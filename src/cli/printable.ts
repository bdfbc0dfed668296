/**
 * Makes text safe to show in a terminal: a pasted message may carry escape sequences that would repaint the
 * screen, or bidi controls that would reorder it. They are shown by name instead. Line breaks stay.
 */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll("\t", "  ")
    .replaceAll(
      /(?!\n)\p{Cc}|[\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu,
      nameOf,
    );
}

function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
}

/** One line, in quotes, short enough to recognise the place by. */
export function quote(text: string, longest: number): string {
  const line = printable(text).replaceAll(/\s+/g, " ").trim();
  if (line.length <= longest) return `"${line}"`;
  const half = Math.floor((longest - 3) / 2);
  return `"${line.slice(0, half).trimEnd()} … ${line.slice(-half).trimStart()}"`.toWellFormed();
}
