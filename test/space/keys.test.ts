import { describe, expect, test } from "vitest";
import { createDeviceKeys, type DeviceKeys } from "../../src/core/crypto/device-keys.ts";
import { wrapEpochKeys } from "../../src/core/crypto/epoch-keys.ts";
import { err, ok } from "../../src/core/result.ts";
import { encodeBase64Url } from "../../src/core/sync/base64-url.ts";
import { epochOf, type Device, type Member } from "../../src/core/sync/device.ts";
import { sizes } from "../../src/core/sync/message.ts";
import { openEpoch } from "../../src/core/sync/epochs.ts";
import { awaitsKeys, fetchGiven, keysFor, takeProven } from "../../src/core/sync/given.ts";
import { beginSpace, createInvite, join } from "../../src/core/sync/pairing.ts";
import {
  createRelayApi,
  type ListedKeywraps,
  type RelayApi,
} from "../../src/core/sync/relay-api.ts";
import type { Request } from "../../src/core/sync/relay-caller.ts";
import { realRandom } from "../bytes.ts";

const ana = beginSpace(realRandom);
const ben = createDeviceKeys(realRandom);
const eve = createDeviceKeys(realRandom);
const gone = createDeviceKeys(realRandom);

const member = ({ publicKey, device: id }: DeviceKeys, isRemoved: boolean): [string, Member] => [
  id,
  { key: publicKey, person: id, isRemoved, isPaper: false },
];
const members = new Map([...ana.log.members, member(ben, false), member(gone, true)]);
const device: Device = { ...ana, log: { ...ana.log, members } };

type Listed = ListedKeywraps["keywraps"][number];
type Wrap = { readonly by: DeviceKeys; readonly epochs: readonly number[] };
type Changes = {
  readonly change?: (wrap: Uint8Array) => Uint8Array;
  readonly to?: Uint8Array;
  readonly listedAs?: number;
  readonly author?: string;
};

/** As the relay lists it. The last of the epochs is the one that it is for. */
async function listed({ by, epochs }: Wrap, changes: Changes = {}): Promise<Listed> {
  const { change = (wrap) => wrap, to = ana.keys.publicKey } = changes;
  const epoch = epochs.at(-1) ?? 0;
  const keys = new Map(epochs.map((one) => [one, keyOf(by, one)]));
  const wrap = await wrapEpochKeys(by, { space: ana.space, epoch }, to, keys, realRandom);
  return {
    epoch: changes.listedAs ?? epoch,
    author: changes.author ?? by.device,
    body: encodeBase64Url(change(wrap ?? new Uint8Array())),
  };
}

/** Each giver has another: it shows whose was taken. */
const keyOf = ({ publicKey }: DeviceKeys, epoch: number): Uint8Array =>
  publicKey.map((byte) => byte ^ epoch);

type Api = Pick<RelayApi, "keywraps" | "members" | "putKeywraps">;

function relayWith(wraps: Listed[], taken = 0): Api & { readonly put: number[] } {
  const put: number[] = [];
  return {
    put,
    keywraps: async () => ok({ epoch: taken, keywraps: wraps }),
    members: async () =>
      ok(
        [ana.keys, ben, eve, gone].map(({ device: id, publicKey }) => ({
          device: id,
          key: publicKey,
          joined: null,
          revokedAt: null,
        })),
      ),
    putKeywraps: async (epoch) => {
      put.push(epoch);
      return epoch > taken ? ok(null) : err({ type: "refused", status: 409 });
    },
  };
}

/** What Ana's device makes of a wrap that the relay hands it. */
async function given(wrap: Wrap, changes: Changes = {}): Promise<readonly number[]> {
  const found = await fetchGiven(device, relayWith([await listed(wrap, changes)]));
  const taken = takeProven(device, found?.given ?? []);
  // What was known before is never replaced.
  expect(taken.epochs.get(1)).toEqual(ana.epochs.get(1));
  return [...taken.epochs.keys()];
}

const flipOne = (bytes: Uint8Array): Uint8Array =>
  bytes.map((byte, at) => (at === 40 ? byte ^ 1 : byte));

describe("a key of the next epoch is taken", () => {
  test("from a member", async () => {
    expect(await given({ by: ben, epochs: [1, 2] })).toEqual([1, 2]);
  });

  test("not from a stranger, whom the relay lists or not", async () => {
    expect(await given({ by: eve, epochs: [1, 2] })).toEqual([1]);
    const stranger = createDeviceKeys(realRandom);
    expect(await given({ by: stranger, epochs: [1, 2] })).toEqual([1]);
  });

  test("not from a stranger under a member's name", async () => {
    expect(await given({ by: eve, epochs: [1, 2] }, { author: ben.device })).toEqual([1]);
  });

  test("not from a device that was removed", async () => {
    expect(await given({ by: gone, epochs: [1, 2] })).toEqual([1]);
  });

  test("not when it was wrapped for another device", async () => {
    expect(await given({ by: ben, epochs: [1, 2] }, { to: eve.publicKey })).toEqual([1]);
  });

  test("not as that of another epoch, be it earlier or later", async () => {
    expect(await given({ by: ben, epochs: [1, 2] }, { listedAs: 3 })).toEqual([1]);
    expect(await given({ by: ben, epochs: [1, 3] }, { listedAs: 2 })).toEqual([1]);
  });

  test("not under a number that is none, or that leaves no room for the next", async () => {
    for (const epoch of [1.5, -1, 0xffff_ffff]) {
      const json = { epoch, keywraps: [] };
      const answer: Request = async (call) =>
        call.path.endsWith("keywraps") ? { status: 200, json } : request(call);
      const api = createRelayApi(answer, ana.space, ana.keys);
      expect(await api.keywraps()).toEqual(err({ type: "unreachable" }));
    }
  });

  test("not changed, cut, or empty", async () => {
    const wrap = { by: ben, epochs: [1, 2] };
    expect(await given(wrap, { change: flipOne })).toEqual([1]);
    expect(await given(wrap, { change: (bytes) => bytes.slice(0, 80) })).toEqual([1]);
    expect(await given(wrap, { change: () => new Uint8Array() })).toEqual([1]);
  });
});

describe("what is not proven (yet)", () => {
  test("is read with, whoever gave it, and never written with", async () => {
    const wraps = [
      await listed({ by: eve, epochs: [1, 2] }),
      await listed({ by: gone, epochs: [2] }),
    ];
    const found = await fetchGiven(device, relayWith(wraps));
    const unproven = found?.given ?? [];
    expect(keysFor(device, unproven, 2)).toEqual([keyOf(eve, 2), keyOf(gone, 2)]);
    expect(epochOf(takeProven(device, unproven))).toBe(1);
  });

  test("is taken whole once the log has proven its giver, whatever a stranger said before", async () => {
    const wraps = [
      await listed({ by: eve, epochs: [2] }),
      await listed({ by: ben, epochs: [1, 2, 3] }),
    ];
    const found = await fetchGiven(device, relayWith(wraps));
    const taken = takeProven(device, found?.given ?? []);
    expect([2, 3].map((epoch) => taken.epochs.get(epoch))).toEqual([keyOf(ben, 2), keyOf(ben, 3)]);
  });

  test("is nobody's when the relay lists another key under a device's name", async () => {
    const late = createDeviceKeys(realRandom);
    const wraps = [await listed({ by: eve, epochs: [1, 2] }, { author: late.device })];
    const named = { device: late.device, key: eve.publicKey, joined: null, revokedAt: null };
    const relay = { ...relayWith(wraps), members: async () => ok([named]) };
    expect(await fetchGiven(device, relay)).toEqual({ given: [], present: 0 });
  });

  test("of someone who is gone is kept to read with, once there is a later one without them", async () => {
    const wraps = [
      await listed({ by: gone, epochs: [1, 2] }),
      await listed({ by: ben, epochs: [3] }),
      await listed({ by: gone, epochs: [4] }),
    ];
    const found = await fetchGiven(device, relayWith(wraps));
    const taken = takeProven(device, found?.given ?? []);
    expect(new Set(taken.epochs.keys())).toEqual(new Set([1, 2, 3]));
  });
});

describe("a new epoch", () => {
  const spent: Device = { ...device, log: { ...device.log, spentEpoch: 1 } };

  test("is the one that another of the members has opened meanwhile", async () => {
    const relay = relayWith([await listed({ by: ben, epochs: [1, 2] })], 2);
    const opened = await openEpoch(spent, relay, realRandom);
    expect(opened.epochs.get(2)).toEqual(keyOf(ben, 2));
    expect(relay.put).toEqual([2]);
  });

  test("comes after what somebody opened who is gone by now, and what they wrote can be read", async () => {
    const relay = relayWith([await listed({ by: gone, epochs: [1, 2] })], 2);
    const opened = await openEpoch(spent, relay, realRandom);
    expect(relay.put).toEqual([2, 3]);
    expect(epochOf(opened)).toBe(3);
    expect(opened.epochs.get(2)).toEqual(keyOf(gone, 2));
    expect(opened.epochs.get(3)).not.toEqual(keyOf(gone, 3));
  });

  test("comes after what opens nothing: a thief cannot take the next number for ever", async () => {
    const garbage = await listed(
      { by: gone, epochs: [1, 2] },
      { change: (wrap) => wrap.slice(0, 60) },
    );
    const opened = await openEpoch(spent, relayWith([garbage], 2), realRandom);
    expect(epochOf(opened)).toBe(3);
  });

  test("comes after what was wrapped for others only", async () => {
    const relay = relayWith([], 9);
    expect(epochOf(await openEpoch(spent, relay, realRandom))).toBe(10);
    expect(relay.put).toEqual([2, 10]);
  });

  test("is left to another time where the relay refuses it for something else", async () => {
    const refused = { ...relayWith([], 9), keywraps: async () => ok({ epoch: 1, keywraps: [] }) };
    expect(await openEpoch(spent, refused, realRandom)).toEqual(spent);
    expect(refused.put).toEqual([2]);
  });
});

/** A relay that lets in whoever asks. */
const request: Request = async ({ path }) => ({
  status: 200,
  json: path.endsWith("challenge")
    ? { challenge: encodeBase64Url(realRandom(sizes.challenge)) }
    : { token: "t" },
});

/** Came by a link, and has read nothing. */
async function newcomer(): Promise<Device> {
  const { invitation } = createInvite(ana, "device", "", realRandom);
  const { person, epochs } = ana;
  const welcome = { for: "device", person, root: ana.keys.publicKey, epochs, words: "" } as const;
  const joined = await join(request, invitation, welcome, realRandom(32), realRandom);
  if (!joined.ok) throw new Error("It may come in.");
  return joined.value;
}

test("only a newcomer to whom nobody has given anything yet waits for keys", async () => {
  const given2 = [{ author: eve.device, keys: new Map([[2, keyOf(eve, 2)]]) }];
  expect(awaitsKeys(device, [])).toBe(false);
  const late = await newcomer();
  expect(awaitsKeys(late, [])).toBe(true);
  expect(awaitsKeys(late, given2)).toBe(false);
});

test("who was heard to go is gone, also while the log is read anew and has not come to it", async () => {
  const again = { ...device, heard: new Set([`out ${ben.device}`]) };
  const found = await fetchGiven(again, relayWith([await listed({ by: ben, epochs: [1, 2] })]));
  expect(epochOf(takeProven(again, found?.given ?? []))).toBe(1);
});
