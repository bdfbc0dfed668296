import { type NameReader, unwanted } from "./name-reader.ts";

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

/**
 * Its name, `null` where there is none, and what it says, `null` where it has no value: a `:` is missing, or stands
 * inside quotes that never close.
 */
export type TakeLine = (name: string | null, content: ContentLine | null, line: number) => void;

type Cursor = { at: number; line: number };

/**
 * Goes through a file once. Descriptions, pictures and guest lists are most of its bytes, and nobody here needs them:
 * a line whose name is unwanted is stepped over without being copied.
 */
export function eachLine(source: string, readName: NameReader, take: TakeLine): void {
  const text = source.includes("\n") ? source : source.replaceAll("\r", "\n");
  const cursor: Cursor = { at: text.startsWith("\uFEFF") ? 1 : 0, line: 1 };
  while (cursor.at < text.length) {
    const { at: start, line } = cursor;
    const end = endLine(text, cursor);
    const name = readName(text, start, end);
    if (name === unwanted) skipFolded(text, cursor);
    else if (isFold(text.charCodeAt(cursor.at)))
      takeUnfolded(unfold(text, start, end, cursor), line, readName, take);
    else takeLine(text, name, { start, end, line }, take);
  }
}

/** Where its content ends; the cursor is then at the next one. */
function endLine(text: string, cursor: Cursor): number {
  const found = text.indexOf("\n", cursor.at);
  let end = found === -1 ? text.length : found;
  while (end > cursor.at && text.charCodeAt(end - 1) === carriageReturn) end -= 1;
  cursor.at = found === -1 ? text.length : found + 1;
  cursor.line += 1;
  return end;
}

const [carriageReturn, space, tab] = [0x0d, 0x20, 0x09];

function isFold(code: number): boolean {
  return code === space || code === tab;
}

function skipFolded(text: string, cursor: Cursor): void {
  while (isFold(text.charCodeAt(cursor.at))) endLine(text, cursor);
}

function unfold(text: string, start: number, end: number, cursor: Cursor): string {
  let whole = text.slice(start, end);
  while (isFold(text.charCodeAt(cursor.at))) {
    const from = cursor.at + 1;
    whole += text.slice(from, endLine(text, cursor));
  }
  return whole;
}

/** The fold may have been inside the name. */
function takeUnfolded(text: string, line: number, readName: NameReader, take: TakeLine): void {
  const name = readName(text, 0, text.length);
  if (name !== unwanted) takeLine(text, name, { start: 0, end: text.length, line }, take);
}

type Place = { readonly start: number; readonly end: number; readonly line: number };

function takeLine(text: string, name: string | null, place: Place, take: TakeLine): void {
  if (name !== null) take(name, parseContent(text, name, place), place.line);
  else if (text.slice(place.start, place.end).trim() !== "") take(null, null, place.line);
}

function parseContent(text: string, name: string, { start, end, line }: Place): ContentLine | null {
  const params = start + name.length;
  let at = params;
  while (at < end && text.charCodeAt(at) === semicolon) at = endOfParam(text, at + 1, end);
  if (at < end)
    return { name, paramText: text.slice(params, at), value: text.slice(at + 1, end), line };
  // `TZID="Somewhere:20260301T090000"`: a quote that closes too late hides the value, which is what we came for.
  const colonAt = text.lastIndexOf(":", end - 1);
  if (colonAt < params) return null;
  const value = text.slice(colonAt + 1, end).replace(/"$/u, "");
  return { name, paramText: text.slice(params, colonAt), value, line };
}

/** The first value of a parameter, quotes taken off. `name` is in capitals. */
export function findParam({ paramText }: ContentLine, name: string): string | undefined {
  for (let at = 0; paramText.charCodeAt(at) === semicolon;) {
    const end = endOfParam(paramText, at + 1, paramText.length);
    const param = paramText.slice(at + 1, end);
    const equals = param.indexOf("=");
    if (equals !== -1 && param.slice(0, equals).toUpperCase() === name) {
      return firstValue(param.slice(equals + 1));
    }
    at = end;
  }
  return undefined;
}

function endOfParam(text: string, start: number, end: number): number {
  let isQuoted = false;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) isQuoted = !isQuoted;
    else if (!isQuoted && (code === colon || code === semicolon)) return at;
  }
  return end;
}

const [quote, colon, semicolon] = [0x22, 0x3a, 0x3b];

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
