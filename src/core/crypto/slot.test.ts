import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countingRandom, realRandom } from "../../../test/bytes.ts";
import { concat, uint32 } from "./bytes.ts";
import { cannotOpen } from "./envelope.ts";
import type { StretchParams } from "./primitives.ts";
import {
  createRootKeys,
  deriveLabel,
  deriveRecordKey,
  deriveRoomLabel,
  formatRootKeys,
  parseRootKeys,
} from "./room-keys.ts";
import { createHeader, parseSlot, unwrap, wrap, type Slot, type Way } from "./slot.ts";
import { areSound, usualStretching } from "./stretch-params.ts";

const roots = formatRootKeys(createRootKeys(countingRandom()));
const secret = new Uint8Array(32).fill(5);
const ways: readonly Way[] = ["passphrase", "recovery", "passkey", "device", "backup"];
const refused = { ok: false, error: cannotOpen };

function createSlot(way: Way): Slot {
  const isStretched = way === "passphrase" || way === "backup";
  const header = createHeader(way, realRandom, {
    stretching: isStretched ? usualStretching : null,
    credentialId: way === "passkey" ? Uint8Array.of(1, 2, 3) : new Uint8Array(0),
  });
  return wrap(header, secret, roots, realRandom);
}

describe("a slot", () => {
  it.each(ways)("opened by %s gives the keys back, from its bytes alone", (way) => {
    const slot = createSlot(way);
    expect(parseSlot(slot.bytes)).toEqual({ ok: true, value: slot });
    expect(unwrap(slot, secret)).toEqual({ ok: true, value: roots });
  });

  it("opens with no other secret", () => {
    const slot = createSlot("passphrase");
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), (other) => {
        fc.pre(Buffer.compare(other, secret) !== 0);
        expect(unwrap(slot, other)).toEqual(refused);
      }),
    );
  });

  it.each(ways)("of %s, with any one bit flipped, is refused in the same words", (way) => {
    const { bytes } = createSlot(way);
    const answers = new Set<unknown>();
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = bytes.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      answers.add(JSON.stringify(openBytes(flipped)));
    }
    expect(answers).toEqual(new Set([JSON.stringify(refused)]));
  });

  it("cut short anywhere is refused", () => {
    const { bytes } = createSlot("passkey");
    const answers = [...bytes.keys()].map((length) => openBytes(bytes.slice(0, length)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify(refused)]),
    );
  });

  it.each<[string, StretchParams]>([
    ["too little memory", { memory: 19 * 1024 - 1, passes: 2, lanes: 1 }],
    ["one pass", { memory: 64 * 1024, passes: 1, lanes: 1 }],
    ["none at all", { memory: 0, passes: 0, lanes: 0 }],
    ["more memory than a tab has", { memory: 2 ** 31, passes: 3, lanes: 1 }],
    ["passes without end", { memory: 64 * 1024, passes: 2 ** 31, lanes: 1 }],
  ])("that asks for %s is refused before anything is stretched", (_, params) => {
    expect(areSound(params)).toBe(false);
    expect(parseSlot(withParams(createSlot("passphrase"), params))).toEqual(refused);
  });

  it("with weaker parameters that are still allowed does not open, even by the right secret", () => {
    const weaker = { memory: 19 * 1024, passes: 2, lanes: 1 };
    const parsed = parseSlot(withParams(createSlot("passphrase"), weaker));
    expect(parsed).toMatchObject({ ok: true, value: { stretching: weaker } });
    expect(parsed.ok && unwrap(parsed.value, secret)).toEqual(refused);
  });

  it("of a way that needs no stretching may not ask for any", () => {
    expect(parseSlot(withParams(createSlot("device"), usualStretching))).toEqual(refused);
  });
});

describe("the roots of two rooms", () => {
  it("come back as they were, or not at all", () => {
    const keys = createRootKeys(realRandom);
    expect(parseRootKeys(formatRootKeys(keys))).toEqual(keys);
    expect(parseRootKeys(formatRootKeys(keys).slice(1))).toBeNull();
  });

  it("share nothing: with another private root the shared room stays as it was", () => {
    const [one, other] = [createRootKeys(realRandom), createRootKeys(realRandom)];
    const mixed = { private: other.private, shared: one.shared };
    expect(deriveRecordKey(mixed, "shared")).toEqual(deriveRecordKey(one, "shared"));
    expect(deriveLabel(mixed, "shared", "draft")).toBe(deriveLabel(one, "shared", "draft"));
    expect(deriveRecordKey(mixed, "private")).not.toEqual(deriveRecordKey(one, "private"));
  });

  it("give each room its own key and each kind its own label, which begins with the room's", () => {
    const same = new Uint8Array(32).fill(1);
    const keys = { private: same, shared: same };
    expect(deriveRecordKey(keys, "private")).not.toEqual(deriveRecordKey(keys, "shared"));
    const labels = (["private", "shared"] as const).flatMap((room) =>
      ["draft", "answer"].map((kind) => deriveLabel(keys, room, kind)),
    );
    expect(new Set(labels).size).toBe(4);
    expect(labels.every((label) => /^[0-9a-f]{32}\.[0-9a-f]{32}$/u.test(label))).toBe(true);
    expect(deriveLabel(keys, "private", "draft")).toMatch(
      new RegExp(`^${deriveRoomLabel(keys, "private")}`, "u"),
    );
  });
});

function openBytes(bytes: Uint8Array) {
  const slot = parseSlot(bytes);
  return slot.ok ? unwrap(slot.value, secret) : slot;
}

function withParams({ bytes }: Slot, { memory, passes, lanes }: StretchParams): Uint8Array {
  const numbers = [memory, passes, lanes].map(uint32);
  return concat(bytes.slice(0, 18), ...numbers, bytes.slice(30));
}
