import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { open, seal } from "../../src/core/crypto/envelope.ts";
import { decrypt, deriveBytes, textToBytes } from "../../src/core/crypto/primitives.ts";
import { createRootKeys, deriveRecordKey } from "../../src/core/crypto/room-keys.ts";
import { previewItem } from "../../src/core/space/item.ts";
import { formatDevice } from "../../src/core/sync/device-codec.ts";
import type { Device } from "../../src/core/sync/device.ts";
import { ask, createCouple, createWorld } from "../people.ts";
import { openDatabase } from "./relay.ts";

const database = openDatabase();
afterAll(database.close);

/** Every secret that a device of the space holds, and all that the app derives keys with. */
function keysOf({ keys, epochs, space, log }: Device): readonly Uint8Array[] {
  const secrets = [keys.seed, keys.publicKey, log.hash, ...epochs.values()];
  const salts = [new Uint8Array(), Buffer.from(space, "base64url")];
  const infos = [
    "elbowroom/private/records/1",
    "elbowroom/shared/records/1",
    "elbowroom/space/envelopes/1",
    "elbowroom/space/snapshots/1",
    "elbowroom/invitation/proof/1",
    "elbowroom/invitation/welcome/1",
  ];
  const derived = secrets.flatMap((secret) =>
    salts.flatMap((salt) => infos.map((info) => deriveBytes(secret, salt, info, 32))),
  );
  return [...secrets, ...derived];
}

const foundIn = (bytes: Uint8Array, words: readonly string[]): readonly string[] =>
  words.filter((word) => Buffer.from(bytes).includes(word));

test("what Ana writes privately sends nothing, lies nowhere else, and opens with no key of the space", async () => {
  const world = createWorld(database.storage, 800_001);
  const { ana, ben } = await createCouple(world);
  const preview = previewItem({ kind: "note", id: "n", fields: { words: "shared, and read" } });
  await ask(world, preview.ok ? ana.session?.share(preview.value) : undefined);
  await world.pass(5000);
  const messages = world.overheard.length;

  const words = Array.from(
    { length: 200 },
    (_, index) => `private${index}x${Buffer.from(world.bytes(6)).toString("hex")}`,
  );
  const roots = createRootKeys(world.bytes);
  const context = textToBytes("record");
  const records: Uint8Array[] = [];
  for (const word of words) {
    records.push(seal(deriveRecordKey(roots, "private"), context, textToBytes(word), world.bytes));
    await world.pass(20_000);
  }

  // An hour later not one message has gone, to Ben or from him.
  expect(world.overheard.length).toBe(messages);
  const kept = [formatDevice(ana.disk), formatDevice(ben.disk), ...world.overheard];
  expect(kept.flatMap((bytes) => foundIn(bytes, words))).toEqual([]);
  const files = readdirSync(database.folder).map((name) =>
    readFileSync(join(database.folder, name)),
  );
  expect(files.flatMap((bytes) => foundIn(bytes, words))).toEqual([]);
  expect(files.some((bytes) => bytes.includes(ana.disk.space))).toBe(true);

  const keys = [ana, ben].flatMap(({ disk }) => keysOf(disk));
  const [record = new Uint8Array()] = records;
  const opening = keys.filter((key) => open(key, context, record).ok);
  const bare = keys.filter((key) =>
    decrypt(key, record.subarray(2, 26), new Uint8Array(), record.subarray(26)),
  );
  expect([keys.length > 50, opening, bare]).toEqual([true, [], []]);
  expect(open(deriveRecordKey(roots, "private"), context, record).ok).toBe(true);
  expect(open(deriveRecordKey(roots, "shared"), context, record).ok).toBe(false);
});
