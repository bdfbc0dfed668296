import * as v from "valibot";
import { deviceKeysOf } from "../crypto/device-keys.ts";
import { textToBytes } from "../crypto/primitives.ts";
import { err, ok, type Result } from "../result.ts";
import { jsonValue } from "../space/json.ts";
import { cellKey } from "../space/shared.ts";
import { encodeBase64Url } from "./base64-url.ts";
import { createByteReader } from "./byte-reader.ts";
import { createByteWriter } from "./byte-writer.ts";
import type { Device, Log } from "./device.ts";
import { id, sizes } from "./message.ts";
import { bytesOf, controlJson, controlToJson, counter, inviteJson, jsonIn } from "./payload.ts";

/**
 * What a device keeps of a space, whole, as the plaintext of one record of its vault:
 *
 *   version u8, 1 | length u32 | JSON | envelopes, each length u32 | bytes: the kept, then its own
 *
 * It holds the device's secret key and the keys of all epochs, and is never written down in the clear.
 */
const version = 1;

export function formatDevice(device: Device): Uint8Array<ArrayBuffer> {
  const { kept, own } = device;
  const envelopes = [...kept, ...own].map(({ bytes }) => bytes);
  const json = textToBytes(JSON.stringify(toJson(device)));
  const size = envelopes.reduce((sum, { length }) => sum + length + 4, json.length + 5);
  const writer = createByteWriter(size).u8(version).u32(json.length).bytes(json);
  for (const envelope of envelopes) writer.u32(envelope.length).bytes(envelope);
  return writer.finish();
}

/** - `newer`: a later version of the app wrote it. - `malformed`: it is not what `formatDevice` wrote. */
export function parseDevice(bytes: Uint8Array): Result<Device, "malformed" | "newer"> {
  const reader = createByteReader(bytes);
  if (reader.u8() !== version) return err((bytes[0] ?? 0) > version ? "newer" : "malformed");
  const parsed = v.safeParse(deviceJson, jsonIn(reader.bytes(reader.u32())));
  if (!parsed.success) return err("malformed");
  const { seed, epochs, kept, own, known, heard, doubts, cells, ...plain } = parsed.output;
  const next = (): Uint8Array => reader.bytes(reader.u32()).slice();
  const device: Device = {
    ...plain,
    keys: deviceKeysOf(seed),
    epochs: new Map(epochs),
    kept: kept.map((one) => ({ ...one, bytes: next() })),
    own: own.map((control) => ({ control, bytes: next() })),
    known: new Map(known),
    heard: new Set(heard),
    doubts: new Set(doubts),
    shared: new Map(cells.map((cell) => [cellKey(cell), cell])),
  };
  return reader.isDone() ? ok(device) : err("malformed");
}

const chainJson = v.object({ deviceSeq: counter, hash: bytesOf(32) });
const memberJson = v.object({
  key: bytesOf(sizes.key),
  person: id,
  isRemoved: v.boolean(),
  isPaper: v.optional(v.boolean(), false),
});
const openInviteJson = v.object({ ...inviteJson.entries, author: id, isUsed: v.boolean() });

function mapOf<T extends v.GenericSchema>(value: T) {
  return v.pipe(
    v.array(v.tuple([id, value])),
    v.transform((rows) => new Map(rows)),
  );
}

const logJson = v.object({
  cursor: counter,
  hash: bytesOf(32),
  hashes: v.array(v.string()),
  base: counter,
  chains: mapOf(chainJson),
  members: mapOf(memberJson),
  invites: mapOf(openInviteJson),
  spentEpoch: counter,
});

const deviceJson = v.object({
  space: id,
  seed: bytesOf(sizes.key),
  person: id,
  epochs: v.array(v.tuple([counter, bytesOf(sizes.key)])),
  log: logJson,
  origin: logJson,
  checkpoint: logJson,
  kept: v.array(v.object({ seq: counter, device: id, clock: counter, isRoster: v.boolean() })),
  own: v.array(controlJson),
  dropped: counter,
  acknowledged: counter,
  isRestored: v.boolean(),
  clock: counter,
  cells: v.array(
    v.object({
      person: id,
      kind: v.string(),
      id: v.string(),
      field: v.string(),
      value: jsonValue,
      clock: counter,
      device: id,
    }),
  ),
  furthest: counter,
  known: v.array(v.tuple([id, counter])),
  heard: v.optional(v.array(v.string()), []),
  doubts: v.array(v.string()),
  troubles: v.array(
    v.object({ type: v.picklist(["differs", "refused", "twin"]), reason: v.string() }),
  ),
});

function toJson(device: Device): object {
  const {
    keys,
    epochs,
    log,
    origin,
    checkpoint,
    kept,
    own,
    known,
    heard,
    doubts,
    shared,
    ...plain
  } = device;
  return {
    ...plain,
    seed: encodeBase64Url(keys.seed),
    epochs: [...epochs].map(([epoch, key]) => [epoch, encodeBase64Url(key)]),
    log: logToJson(log),
    origin: logToJson(origin),
    checkpoint: logToJson(checkpoint),
    kept: kept.map((one) => ({ ...one, bytes: undefined })),
    own: own.map(({ control }) => controlToJson(control)),
    known: [...known],
    heard: [...heard],
    doubts: [...doubts],
    cells: [...shared.values()],
  };
}

function logToJson({ hash, chains, members, invites, ...plain }: Log): object {
  return {
    ...plain,
    hash: encodeBase64Url(hash),
    chains: [...chains].map(([name, one]) => [name, { ...one, hash: encodeBase64Url(one.hash) }]),
    members: [...members].map(([name, one]) => [name, { ...one, key: encodeBase64Url(one.key) }]),
    invites: [...invites].map(([name, one]) => [name, { ...one, key: encodeBase64Url(one.key) }]),
  };
}
