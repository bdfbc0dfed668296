import type { Span } from "./span.ts";

/** Narrower than any mail program or typewriter wraps; wider than most lines of a chat. */
const narrowestWrap = 50;

/**
 * In a chat a line is a sentence. In a letter that was wrapped by hand a line break is only a space.
 * Wrapped is a paragraph in which no line but the last would have had room for the next line's first word.
 */
export function lineBreaksThatEndSentences(source: string): (space: Span) => boolean {
  if (!source.includes("\n") && !source.includes("\r")) return () => false;
  const wrapped = wrappedBreaks(source);
  return ({ start, end }) => {
    const breaks = countBreaks(source, start, end);
    return breaks > 1 || (breaks === 1 && !wrapped.has(source.indexOf("\n", start)));
  };
}

function countBreaks(source: string, start: number, end: number): number {
  let count = 0;
  for (let index = start; index < end; index++) {
    if (source[index] === "\n" || (source[index] === "\r" && source[index + 1] !== "\n")) count++;
  }
  return count;
}

/** Offsets of the line feeds that only wrap a line. */
function wrappedBreaks(source: string): ReadonlySet<number> {
  const offsets = new Set<number>();
  let lines: string[] = [];
  let start = 0;
  let offset = 0;
  const close = (): void => {
    if (isWrapped(lines)) {
      let at = start;
      for (const line of lines.slice(0, -1)) {
        at += line.length;
        offsets.add(at);
        at += 1;
      }
    }
    lines = [];
  };
  for (const line of source.split("\n")) {
    if (line.trim() === "") close();
    else {
      if (lines.length === 0) start = offset;
      lines.push(line);
    }
    offset += line.length + 1;
  }
  close();
  return offsets;
}

function isWrapped(lines: readonly string[]): boolean {
  if (lines.length < 2) return false;
  const widths = lines.map((line) => line.trimEnd().length);
  const wrap = widths.reduce((widest, width) => Math.max(widest, width), 0);
  if (wrap < narrowestWrap || wrap > 120) return false;
  const goesOn = lines.slice(1).some((line) => /^\p{Ll}/u.test(line));
  const isFull = (index: number): boolean => {
    const nextWord = /^\S*/.exec(lines[index + 1]?.trimStart() ?? "")?.[0] ?? "";
    const width = widths[index] ?? 0;
    return width > wrap * 0.6 && width + 1 + nextWord.length > wrap;
  };
  const isCased = /^\P{L}*\p{Lu}/u.test(lines[0] ?? "");
  return goesOn && isCased && lines.slice(0, -1).every((_, index) => isFull(index));
}
