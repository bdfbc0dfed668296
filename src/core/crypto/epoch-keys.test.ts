import { describe, expect, test } from "vitest";
import { realRandom } from "../../../test/bytes.ts";
import { encodeBase64Url } from "../sync/base64-url.ts";
import { sizes } from "../sync/message.ts";
import { createDeviceKeys } from "./device-keys.ts";
import { unwrapEpochKeys, wrapEpochKeys } from "./epoch-keys.ts";

const space = encodeBase64Url(realRandom(16));
const [ana, ben, eve] = [0, 1, 2].map(() => createDeviceKeys(realRandom));
const epochs = new Map([1, 2, 3].map((epoch) => [epoch, realRandom(32)]));
const place = { space, epoch: 3 };
const refused = { ok: false, error: "refused" };

async function wrapForBen(keys: ReadonlyMap<number, Uint8Array> = epochs): Promise<Uint8Array> {
  const wrap = ana && ben && (await wrapEpochKeys(ana, place, ben.publicKey, keys, realRandom));
  if (!wrap) throw new Error("It could not be wrapped.");
  return wrap;
}

describe("the keys of a space, wrapped by Ana for Ben", () => {
  if (!ana || !ben || !eve) throw new Error("There are three.");

  test("open for Ben", async () => {
    expect(await unwrapEpochKeys(ben, ana.publicKey, place, await wrapForBen())).toEqual({
      ok: true,
      value: epochs,
    });
  });

  test("open for nobody else, at no other place, and are nobody else's", async () => {
    const wrap = await wrapForBen();
    expect(await unwrapEpochKeys(eve, ana.publicKey, place, wrap)).toEqual(refused);
    expect(await unwrapEpochKeys(ben, eve.publicKey, place, wrap)).toEqual(refused);
    expect(await unwrapEpochKeys(ben, ana.publicKey, { ...place, epoch: 4 }, wrap)).toEqual(
      refused,
    );
    const elsewhere = { ...place, space: encodeBase64Url(realRandom(16)) };
    expect(await unwrapEpochKeys(ben, ana.publicKey, elsewhere, wrap)).toEqual(refused);
  });

  test("do not open changed or cut", async () => {
    const wrap = await wrapForBen();
    for (const at of [0, 40, wrap.length - 1]) {
      const changed = wrap.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await unwrapEpochKeys(ben, ana.publicKey, place, changed)).toEqual(refused);
    }
    expect(await unwrapEpochKeys(ben, ana.publicKey, place, wrap.slice(0, 70))).toEqual(refused);
  });

  test("cannot be wrapped for what is no key", async () => {
    const none = new Uint8Array(32).fill(255);
    expect(await wrapEpochKeys(ana, place, none, epochs, realRandom)).toBeNull();
  });

  test("stay within what the relay takes, however often they were changed", async () => {
    const many = new Map(Array.from({ length: 99 }, (_, index) => [index - 95, realRandom(32)]));
    expect((await wrapForBen(many)).length).toBeLessThanOrEqual(sizes.largestKeywrap);
  });
});
