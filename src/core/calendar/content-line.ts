/**
 * Content lines (RFC 5545, 3.1): `NAME;PARAM=value;PARAM="quoted":value`, folded by a line break and one space or tab.
 * Files in the wild break lines in every way there is, so nothing here can fail: a line that is none comes back as such.
 */
export type ContentLine = {
  /** In capitals. */
  readonly name: string;
  /** The first value of each parameter, by its name in capitals, quotes taken off. */
  readonly params: ReadonlyMap<string, string>;
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
    const nameEnd = endOfName(text, at, end.content);
    const name = nameEnd === -1 ? null : text.slice(at, nameEnd).toUpperCase();
    const isKept = name === null || isWanted(name);
    const parts = isKept ? [text.slice(at, end.content)] : [];
    const line = number;
    at = end.next;
    number += 1;
    while (isFold(text.charCodeAt(at))) {
      const folded = endOfLine(text, at);
      if (isKept) parts.push(text.slice(at + 1, folded.content));
      at = folded.next;
      number += 1;
    }
    const whole = parts.join("");
    if (isKept && whole.trim() !== "") take({ name, text: whole, line });
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

const noParams: ReadonlyMap<string, string> = new Map();

/** `null` when there is no value: a `:` is missing, or stands inside quotes that never close. */
export function parseContentLine({ name, text, line }: RawLine): ContentLine | null {
  if (name === null) return null;
  const start = name.length;
  if (text.charCodeAt(start) === colon)
    return { name, params: noParams, value: text.slice(start + 1), line };
  const params = new Map<string, string>();
  let at = start;
  while (text.charCodeAt(at) === semicolon) {
    const end = endOfParam(text, at + 1);
    const param = text.slice(at + 1, end);
    const equals = param.indexOf("=");
    const key = param.slice(0, equals === -1 ? param.length : equals).toUpperCase();
    if (!params.has(key)) params.set(key, equals === -1 ? "" : firstValue(param.slice(equals + 1)));
    at = end;
  }
  return at < text.length ? { name, params, value: text.slice(at + 1), line } : null;
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
  if (list.startsWith('"')) return list.slice(1, Math.max(1, list.indexOf('"', 1)));
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
