import { expandContraction } from "./contractions.ts";

/**
 * The notation of phrases:
 *
 * | written      | matches                                                      |
 * |--------------|--------------------------------------------------------------|
 * | `word`       | that word, in any spelling of a chat; "I'm" is "I am"         |
 * | `word~`      | any form of it: `need~` is need, needs, needed, needing       |
 * | `{class}`    | anything of that class; `{#number}` any number in digits      |
 * | `(a\|b c)`   | one of these                                                  |
 * | `x?`         | `x` or nothing; also `{class}?` and `(a\|b)?`                 |
 * | `..3`        | up to three words, never across a full stop, colon or dash    |
 * | `^` `$`      | the beginning, the end of the sentence                        |
 */
export type Phrase = readonly Part[];
export type Part =
  | { readonly type: "symbol"; readonly name: string }
  | { readonly type: "gap"; readonly most: number }
  | { readonly type: "choice"; readonly options: readonly Phrase[] };

const element = /\(|\)\??|\||\.\.\d+|\{[#a-z-]+\}\??|[^\s(){}|?]+\??/gu;

/** Reads a phrase, or says in a few words what is wrong with it. */
export function parsePhrase(source: string): Phrase | string {
  // Most phrases are plain words: reading them so halves the time to start.
  if (/^[a-z0-9 ]+$/.test(source))
    return source.split(" ").map((name) => ({ type: "symbol", name }));
  const elements = source.match(element) ?? [];
  if (elements.join("") !== source.replace(/\s+/g, "")) return "it has a sign that means nothing";
  const reader: Reader = { elements, at: 0, fault: null };
  const options = readOptions(reader);
  if (reader.at < elements.length) return "a bracket closes that was not opened";
  if (reader.fault !== null) return reader.fault;
  return options.length === 1 ? (options[0] ?? []) : [{ type: "choice", options }];
}

type Reader = { readonly elements: readonly string[]; at: number; fault: string | null };

function readOptions(reader: Reader): readonly Phrase[] {
  const options: Part[][] = [[]];
  for (
    let next = reader.elements[reader.at];
    next !== undefined;
    next = reader.elements[reader.at]
  ) {
    if (next.startsWith(")")) break;
    reader.at++;
    if (next === "|") options.push([]);
    else options.at(-1)?.push(...readElement(reader, next));
  }
  return options;
}

function readElement(reader: Reader, text: string): readonly Part[] {
  if (text === "(") {
    const options = readOptions(reader);
    const close = reader.elements[reader.at++];
    if (close === undefined) reader.fault = "a bracket is not closed";
    return [{ type: "choice", options: close === ")?" ? [...options, []] : options }];
  }
  const isOptional = text.endsWith("?") && text.length > 1;
  const parts = readParts(isOptional ? text.slice(0, -1) : text);
  return isOptional ? [{ type: "choice", options: [parts, []] }] : parts;
}

function readParts(text: string): readonly Part[] {
  if (text.startsWith("..")) return [{ type: "gap", most: Number(text.slice(2)) }];
  if (text.startsWith("{") || text.endsWith("~")) return [{ type: "symbol", name: text }];
  return expandContraction(text.toLowerCase()).map((name) => ({ type: "symbol", name }));
}
