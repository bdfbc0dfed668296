import { err, ok, type Result } from "../core/result.ts";
import type { Io } from "./io.ts";
import { printable } from "./printable.ts";

/** Stops a mistaken path (a video, a device) from filling the memory. `advice` ends the sentence that says so. */
export type Limit = { readonly megabytes: number; readonly advice: string };

/** Far more than a message ever is. */
const messageLimit: Limit = { megabytes: 8, advice: "give one message at a time" };

/** Reads a whole text: a file, or standard input for `-` or no path at all. Never gives an empty one. */
export async function readText(io: Io, path: string | undefined): Promise<Result<string, string>> {
  const bytes = await readBytes(io, path, messageLimit);
  if (!bytes.ok) return bytes;
  const text = decodeText(bytes.value);
  if (text === null) return err(`${nameInput(path)} is not plain text (UTF-8).`);
  if (text.trim() === "") return err(`${nameInput(path)} is empty: there is nothing to read yet.`);
  return ok(text);
}

/** Reads a JSON file; the value still has to be parsed by whoever knows its shape. */
export async function readJson(io: Io, path: string): Promise<Result<unknown, string>> {
  const text = await readText(io, path);
  if (!text.ok) return text;
  const json = parseJson(text.value);
  return json.ok ? json : err(`${nameInput(path)} is not valid JSON: ${json.error}.`);
}

export function parseJson(text: string): Result<unknown, string> {
  try {
    const value: unknown = JSON.parse(text);
    return ok(value);
  } catch (error) {
    const reason = error instanceof Error ? error.message : "it does not parse";
    return err(printable(reason).replaceAll(/\s+/g, " ").replace(/\.$/, ""));
  }
}

/** `null` for what is no text: invalid UTF-8, or a NUL as in binary files. A byte order mark is dropped. */
export function decodeText(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Opens the input as it comes, for what is too long to hold. */
export function openInput(io: Io, path: string | undefined): AsyncIterable<Uint8Array> {
  return path === undefined || path === "-" ? io.stdin : io.openFile(path);
}

export async function readBytes(
  io: Io,
  path: string | undefined,
  { megabytes, advice }: Limit,
): Promise<Result<Uint8Array, string>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of openInput(io, path)) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > megabytes * 1024 * 1024)
        return err(`${nameInput(path)} is over ${megabytes} MB: ${advice}.`);
    }
  } catch (error) {
    return err(explainReadError(error, path));
  }
  return ok(Buffer.concat(chunks));
}

/** What the system says when it cannot give a file; anything else is a bug of ours and goes on up. */
export function explainReadError(error: unknown, path: string | undefined): string {
  if (!(error instanceof Error && "syscall" in error && "code" in error)) throw error;
  const code = String(error.code);
  switch (code) {
    case "ENOENT":
      return `There is no file ${nameInput(path)}.`;
    case "EISDIR":
      return `${nameInput(path)} is a folder, not a file.`;
    case "EACCES":
    case "EPERM":
      return `You are not allowed to read ${nameInput(path)}.`;
    default:
      return `${nameInput(path)} cannot be read (${code}).`;
  }
}

export function explainWriteError(error: unknown, path: string): string {
  if (!(error instanceof Error && "syscall" in error && "code" in error)) throw error;
  switch (String(error.code)) {
    case "ENOENT":
      return `There is no folder for ${nameInput(path)}.`;
    case "EISDIR":
      return `${nameInput(path)} is a folder, not a file.`;
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return `You are not allowed to write ${nameInput(path)}.`;
    default:
      return `${nameInput(path)} cannot be written (${String(error.code)}).`;
  }
}

/** At the beginning of a sentence. */
export function nameInput(path: string | undefined): string {
  return path === undefined || path === "-" ? "Standard input" : `"${printable(path)}"`;
}

/** Inside of one. */
export function nameInputWithin(path: string): string {
  return path === "-" ? "standard input" : nameInput(path);
}
