/**
 * Content lines (RFC 5545, 3.1): `NAME;PARAM=value;PARAM="quoted":value`, folded by a line break and one space or tab.
 * Files in the wild break lines in every way there is, so nothing here can fail: a line that is none comes back as such.
 */
export type ContentLine = {
  /** In capitals. */
  readonly name: string;
  /** All between the name and the `:`; empty, or beginning with `;`. Few of them are ever asked for. */
  readonly paramText: string;
  readonly value: string;
  /** Where it begins in the file, from 1. */
  readonly line: number;
};

/** Unfolded. `null` as its name: it is no content line. */
export type RawLine = {
  readonly name: string | null;
  readonly text: string;
  readonly line: number;
};

const [newline, carriageReturn, space, tab] = [0x0a, 0x0d, 0x20, 0x09];

/**
 * Goes through a file once. Descriptions, pictures and guest lists are most of its bytes, and nobody here needs them:
 * a line whose name is not `isWanted` is stepped over without being copied.
 */
export function eachLine(
  source: string,
  isWanted: (name: string) => boolean,
  take: (line: RawLine) => void,
): void {
  const text = source.includes("\n") ? source : source.replaceAll("\r", "\n");
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  let number = 1;
  while (at < text.length) {
    const end = endOfLine(text, at);
    const name = nameAt(text, at, end.content);
    const isKept = name === null || isWanted(name);
    let whole = isKept ? text.slice(at, end.content) : "";
    const line = number;
    at = end.next;
    number += 1;
    while (isFold(text.charCodeAt(at))) {
      const folded = endOfLine(text, at);
      if (isKept) whole += text.slice(at + 1, folded.content);
      at = folded.next;
      number += 1;
    }
    if (!isKept || (name === null && whole.trim() === "")) continue;
    // The fold may have been inside the name.
    const found = name ?? nameAt(whole, 0, whole.length);
    if (found === null || isWanted(found)) take({ name: found, text: whole, line });
  }
}

function isFold(code: number): boolean {
  return code === space || code === tab;
}

function endOfLine(text: string, at: number): { readonly content: number; readonly next: number } {
  const found = text.indexOf("\n", at);
  const next = found === -1 ? text.length : found + 1;
  let content = found === -1 ? text.length : found;
  while (content > at && isBreak(text.charCodeAt(content - 1))) content -= 1;
  return { content, next };
}

function isBreak(code: number): boolean {
  return code === carriageReturn || code === newline;
}

function nameAt(text: string, start: number, end: number): string | null {
  const nameEnd = endOfName(text, start, end);
  return nameEnd === -1 ? null : text.slice(start, nameEnd).toUpperCase();
}

/** Where the name ends, at `:` or `;`; -1 when something else comes first. */
function endOfName(text: string, start: number, end: number): number {
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === colon || code === semicolon) return at === start ? -1 : at;
    if (!isNameCode(code)) return -1;
  }
  return -1;
}

const [colon, semicolon] = [0x3a, 0x3b];

/** Letters, digits, `-`; also `_` and `.`, which are not allowed but met. */
function isNameCode(code: number): boolean {
  return (
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x30 && code <= 0x39) ||
    code === 0x2d ||
    code === 0x5f ||
    code === 0x2e
  );
}

/** `null` when there is no value: a `:` is missing, or stands inside quotes that never close. */
export function parseContentLine({ name, text, line }: RawLine): ContentLine | null {
  if (name === null) return null;
  let at = name.length;
  while (text.charCodeAt(at) === semicolon) at = endOfParam(text, at + 1);
  if (at >= text.length) return parseUnclosed(name, text, line);
  return { name, paramText: text.slice(name.length, at), value: text.slice(at + 1), line };
}

/** `TZID="Somewhere:20260301T090000"`: a quote that closes too late hides the value, which is what we came for. */
function parseUnclosed(name: string, text: string, line: number): ContentLine | null {
  const at = text.lastIndexOf(":");
  if (at === -1) return null;
  const value = text.slice(at + 1).replace(/"$/u, "");
  return { name, paramText: text.slice(name.length, at), value, line };
}

/** The first value of a parameter, quotes taken off. `name` is in capitals. */
export function findParam({ paramText }: ContentLine, name: string): string | undefined {
  for (let at = 0; paramText.charCodeAt(at) === semicolon;) {
    const end = endOfParam(paramText, at + 1);
    const param = paramText.slice(at + 1, end);
    const equals = param.indexOf("=");
    if (equals !== -1 && param.slice(0, equals).toUpperCase() === name) {
      return firstValue(param.slice(equals + 1));
    }
    at = end;
  }
  return undefined;
}

function endOfParam(text: string, start: number): number {
  let isQuoted = false;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) isQuoted = !isQuoted;
    else if (!isQuoted && (code === colon || code === semicolon)) return at;
  }
  return text.length;
}

const quote = 0x22;

function firstValue(list: string): string {
  if (list.startsWith('"')) return list.slice(1).split('"', 1)[0] ?? "";
  const comma = list.indexOf(",");
  return comma === -1 ? list : list.slice(0, comma);
}

/** TEXT (3.3.11). */
export function unescapeText(value: string): string {
  return value.includes("\\")
    ? value.replaceAll(/\\([\\;,nN])/gu, (_, escaped: string) =>
        escaped === "n" || escaped === "N" ? "\n" : escaped,
      )
    : value;
}
