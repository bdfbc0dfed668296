import { beforeAll, describe, expect, test } from "vitest";
import { createDeviceKeys, type DeviceKeys } from "../../src/core/crypto/device-keys.ts";
import { wrapEpochKeys } from "../../src/core/crypto/epoch-keys.ts";
import { ok } from "../../src/core/result.ts";
import { encodeBase64Url } from "../../src/core/sync/base64-url.ts";
import type { Device, Member } from "../../src/core/sync/device.ts";
import { takeProven, fetchEpochs } from "../../src/core/sync/epochs.ts";
import { beginSpace } from "../../src/core/sync/pairing.ts";
import { realRandom } from "../bytes.ts";

const [ben, eve, gone] = [0, 1, 2].map(() => createDeviceKeys(realRandom));
const ana = beginSpace(realRandom);
let device: Device;
let fetched: Device | null;

const member = ({ publicKey, device: id }: DeviceKeys, isRemoved: boolean): [string, Member] => [
  id,
  { key: publicKey, person: id, isRemoved, isPaper: false },
];

beforeAll(() => {
  if (!ben || !gone) throw new Error("They are there.");
  const members = new Map([...ana.log.members, member(ben, false), member(gone, true)]);
  device = { ...ana, log: { ...ana.log, members } };
});

/** What Ana's device makes of a wrap that the relay hands it. */
async function given(
  by: DeviceKeys | undefined,
  change: (wrap: Uint8Array) => Uint8Array = (wrap) => wrap,
  { to = ana.keys.publicKey, wrappedAs = 2, listedAs = 2, author = by?.device ?? "" } = {},
): Promise<readonly number[]> {
  if (by === undefined) throw new Error("Someone has to give it.");
  const keys = new Map([1, wrappedAs].map((epoch) => [epoch, realRandom(32)]));
  const wrap = await wrapEpochKeys(
    by,
    { space: ana.space, epoch: wrappedAs },
    to,
    keys,
    realRandom,
  );
  const body = encodeBase64Url(change(wrap ?? new Uint8Array()));
  const keywraps = async () => ok([{ epoch: listedAs, author, body }]);
  fetched = await fetchEpochs(device, { keywraps });
  // What was known before is never replaced.
  expect(fetched?.epochs.get(1)).toEqual(ana.epochs.get(1));
  return [...(fetched?.epochs.keys() ?? [])];
}

describe("a key of the next epoch is taken", () => {
  test("from a member", async () => {
    expect(await given(ben)).toEqual([1, 2]);
  });

  test("not from a stranger", async () => {
    expect(await given(eve)).toEqual([1]);
  });

  test("not from a stranger under a member's name", async () => {
    expect(await given(eve, undefined, { author: ben?.device ?? "" })).toEqual([1]);
  });

  test("not from a device that was removed, once there is one without it", async () => {
    expect(await given(gone)).toEqual([1]);
  });

  test("from a device that was removed as long as all are known to it, and is spent with it", async () => {
    device = { ...device, log: { ...device.log, spentEpoch: 1 } };
    expect(await given(gone)).toEqual([1, 2]);
    expect(fetched?.log.spentEpoch).toBe(2);
    expect(await given(gone, undefined, { wrappedAs: 0xffff_ffff, listedAs: 0xffff_ffff })).toEqual(
      [1],
    );
  });

  test("not when it was wrapped for another device", async () => {
    expect(await given(ben, undefined, { to: createDeviceKeys(realRandom).publicKey })).toEqual([
      1,
    ]);
  });

  test("not as that of another epoch, be it earlier or later", async () => {
    expect(await given(ben, undefined, { listedAs: 3 })).toEqual([1]);
    expect(await given(ben, undefined, { wrappedAs: 3, listedAs: 2 })).toEqual([1]);
  });

  test("not changed, cut, or empty", async () => {
    expect(
      await given(ben, (wrap) => wrap.map((byte, at) => (at === 40 ? byte ^ 1 : byte))),
    ).toEqual([1]);
    expect(await given(ben, (wrap) => wrap.slice(0, 80))).toEqual([1]);
    expect(await given(ben, () => new Uint8Array())).toEqual([1]);
  });
});

test("of keys that came with a snapshot those stay whose givers it proves, and none that a removed device gave last", () => {
  if (!ben || !eve || !gone) throw new Error("They are there.");
  const epochs = new Map([1, 2, 3, 4, 5].map((epoch) => [epoch, realRandom(32)]));
  const authorByEpoch = new Map([
    [2, gone.device],
    [3, ben.device],
    [4, gone.device],
    [5, eve.device],
  ]);
  const read = { ...device, log: { ...device.log, spentEpoch: 2 } };
  const proven = takeProven(read, { epochs, authorByEpoch });
  expect(new Set(proven.epochs.keys())).toEqual(new Set([1, 2, 3]));
});
