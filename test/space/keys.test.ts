import { beforeAll, describe, expect, test } from "vitest";
import { createDeviceKeys, type DeviceKeys } from "../../src/core/crypto/device-keys.ts";
import { wrapEpochKeys } from "../../src/core/crypto/epoch-keys.ts";
import { ok } from "../../src/core/result.ts";
import { encodeBase64Url } from "../../src/core/sync/base64-url.ts";
import type { Device, Member } from "../../src/core/sync/device.ts";
import { fetchEpochs } from "../../src/core/sync/epochs.ts";
import { beginSpace } from "../../src/core/sync/pairing.ts";
import { realRandom } from "../bytes.ts";

const [ben, eve, gone] = [0, 1, 2].map(() => createDeviceKeys(realRandom));
const ana = beginSpace(realRandom);
let device: Device;

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
  const fetched = await fetchEpochs(device, { keywraps });
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

  test("not from a device that was removed", async () => {
    expect(await given(gone)).toEqual([1]);
  });

  test("not when it was wrapped for another device", async () => {
    expect(await given(ben, undefined, { to: createDeviceKeys(realRandom).publicKey })).toEqual([
      1,
    ]);
  });

  test("not as that of another epoch", async () => {
    expect(await given(ben, undefined, { listedAs: 3 })).toEqual([1]);
  });

  test("not changed, cut, or empty", async () => {
    expect(
      await given(ben, (wrap) => wrap.map((byte, at) => (at === 40 ? byte ^ 1 : byte))),
    ).toEqual([1]);
    expect(await given(ben, (wrap) => wrap.slice(0, 80))).toEqual([1]);
    expect(await given(ben, () => new Uint8Array())).toEqual([1]);
  });
});
