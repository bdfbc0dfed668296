import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { realRandom } from "../../../test/bytes.ts";
import { encodeBase64Url } from "../sync/base64-url.ts";
import { createDeviceKeys } from "./device-keys.ts";
import { textToBytes } from "./primitives.ts";
import {
  hashEnvelope,
  nothingBefore,
  openSpaceEnvelope,
  sealSpaceEnvelope,
} from "./space-envelope.ts";

const space = encodeBase64Url(new Uint8Array(16).fill(1));
const otherSpace = encodeBase64Url(new Uint8Array(16).fill(2));
const [ana, ben] = [createDeviceKeys(realRandom), createDeviceKeys(realRandom)];
const epochKey = new Uint8Array(32).fill(3);
const place = { space, epoch: 1, deviceSeq: 1, before: nothingBefore };
const words = textToBytes("Take your evening");
const sealed = sealSpaceEnvelope(ana, epochKey, place, words, realRandom);
const refused = { ok: false, error: "refused" };
const openAs = (key: Uint8Array, envelope: Uint8Array, where = space, of = epochKey) =>
  openSpaceEnvelope(of, where, envelope, () => key);

describe("an envelope", () => {
  test("opens with its words, its place and the one before it", () => {
    const second = { ...place, deviceSeq: 2, before: hashEnvelope(sealed) };
    const next = sealSpaceEnvelope(ana, epochKey, second, words, realRandom);
    expect(openAs(ana.publicKey, next)).toEqual({
      ok: true,
      value: {
        header: { version: 1, suite: 1, epoch: 1, device: ana.device, deviceSeq: 2 },
        before: hashEnvelope(sealed),
        plaintext: words,
      },
    });
  });

  test("holds whatever is put in", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (plaintext) => {
        const made = sealSpaceEnvelope(ana, epochKey, place, plaintext, realRandom);
        const opened = openAs(ana.publicKey, made);
        expect(opened.ok && opened.value.plaintext).toEqual(plaintext);
      }),
      { numRuns: 20 },
    );
  });

  test("of one short note is as long as of another", () => {
    const lengths = ["", "yes", "not now, and here is why"].map(
      (text) => sealSpaceEnvelope(ana, epochKey, place, textToBytes(text), realRandom).length,
    );
    expect(new Set(lengths).size).toBe(1);
  });

  test("is refused in another space, with another key, or as another's", () => {
    const otherKey = new Uint8Array(32).fill(4);
    expect(openAs(ana.publicKey, sealed, otherSpace)).toEqual(refused);
    expect(openAs(ana.publicKey, sealed, space, otherKey)).toEqual(refused);
    expect(openAs(ben.publicKey, sealed)).toEqual(refused);
    expect(openAs(new Uint8Array(32).fill(255), sealed)).toEqual(refused);
  });

  test("is refused with any byte changed", () => {
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = sealed.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(openAs(ana.publicKey, changed)).toEqual(refused);
    }
  });

  test("is refused cut short or made longer", () => {
    for (const length of [0, 1, 26, 161, 162, sealed.length - 1]) {
      expect(openAs(ana.publicKey, sealed.slice(0, length))).toEqual(refused);
    }
    expect(openAs(ana.publicKey, new Uint8Array([...sealed, 0]))).toEqual(refused);
  });
});
