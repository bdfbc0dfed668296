import * as v from "valibot";
import { err, ok, type Result } from "../result.ts";
import { parseJson } from "../space/json.ts";
import { decodeBase64Url, encodeBase64Url } from "./base64-url.ts";
import type { Device } from "./device.ts";

/**
 * A device as its disk keeps it: JSON with a mark where JSON has no word for something. Only ever inside
 * something encrypted, for the keys are in it.
 *
 *   {"$bytes": base64url}   {"$map": [[key, value], …]}   {"$set": [value, …]}
 */
export function formatDevice(device: Device): string {
  return JSON.stringify(device, (_name, value: unknown) => mark(value));
}

/** What `formatDevice` wrote. */
export function parseDevice(text: string): Result<Device, "malformed"> {
  const parsed = v.safeParse(device, unmark(parseJson(text)));
  return parsed.success ? ok(parsed.output) : err("malformed");
}

function mark(value: unknown): unknown {
  if (value instanceof Uint8Array) return { $bytes: encodeBase64Url(value) };
  if (value instanceof Map) return { $map: [...value] };
  return value instanceof Set ? { $set: [...value] } : value;
}

const pairs = v.array(v.tuple([v.unknown(), v.unknown()]));

function unmark(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unmark);
  if (typeof value !== "object" || value === null) return value;
  if ("$bytes" in value && typeof value.$bytes === "string") return decodeBase64Url(value.$bytes);
  if ("$set" in value && Array.isArray(value.$set)) return new Set(value.$set.map(unmark));
  if ("$map" in value && v.is(pairs, value.$map)) {
    return new Map(value.$map.map(([key, one]) => [unmark(key), unmark(one)]));
  }
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, unmark(one)]));
}

const bytes = v.instance(Uint8Array);
const map = v.instance(Map);

/** It was sealed here, so this tells one version's device from another's, and nothing more. */
const shape = v.looseObject({
  space: v.string(),
  keys: v.looseObject({ device: v.string(), publicKey: bytes, seed: bytes }),
  person: v.string(),
  epochs: map,
  log: v.looseObject({ cursor: v.number(), hash: bytes, chains: map, members: map, invites: map }),
  own: v.array(v.looseObject({ bytes, control: v.looseObject({ clock: v.number() }) })),
  acknowledged: v.number(),
  clock: v.number(),
  shared: map,
  known: map,
  doubts: v.instance(Set),
  troubles: v.array(v.looseObject({ type: v.string(), reason: v.string() })),
});
const device = v.custom<Device>((value) => v.is(shape, value));
