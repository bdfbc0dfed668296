import { err, ok, type Result } from "../result.ts";

/** The core has no `URL`. Of an address we need only where the server's part ends and the path begins. */
const address = /^(?<origin>(?<scheme>https?):\/\/(?<host>[^/?#@\s]+))(?<path>\/[^?#\s]*)?$/iu;

const ownMachine = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/iu;

export type AddressTrouble = "not-an-address" | "insecure";

/**
 * The server as a person writes it, `https://` put in front when missing. A password goes with every request, so
 * without encryption only this machine can be asked.
 */
export function parseServer(text: string): Result<string, AddressTrouble> {
  const trimmed = text.trim();
  const groups = address.exec(/^\w+:\/\//u.test(trimmed) ? trimmed : `https://${trimmed}`)?.groups;
  const { origin = "", scheme = "", host = "", path = "/" } = groups ?? {};
  if (host === "") return err("not-an-address");
  if (scheme.toLowerCase() === "http" && !ownMachine.test(host)) return err("insecure");
  return ok(`${origin.toLowerCase()}${path}`);
}

export function originOf(url: string): string {
  return address.exec(url)?.groups?.["origin"]?.toLowerCase() ?? "";
}

/**
 * What a server calls one of its resources, as an address: it gives a path, or another server's whole address
 * (RFC 4918, 8.3). `null` for anything else, and for a way down from https to http.
 */
export function resolveHref(href: string, base: string): string | null {
  if (href.startsWith("/") && !href.startsWith("//")) return `${originOf(base)}${href}`;
  const server = parseServer(/^https?:/iu.test(href) ? href : "");
  if (!server.ok) return null;
  const isDowngrade = base.startsWith("https:") && server.value.startsWith("http:");
  return isDowngrade ? null : server.value;
}

/** The same resource may be written with and without percent signs, or with a slash at its end. */
export function isSameAddress(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(url: string): string {
  const bare = url.replace(/\/$/u, "");
  try {
    return decodeURIComponent(bare);
  } catch {
    return bare;
  }
}

/** A collection's address ends in a slash. */
export function asCollection(url: string): string {
  return url.endsWith("/") ? url : `${url}/`;
}
