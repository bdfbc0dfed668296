import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countingRandom, realRandom } from "../../../test/bytes.ts";
import { cannotOpen, open, seal } from "./envelope.ts";
import { keyLength, nonceLength, textToBytes } from "./primitives.ts";
import { formatRecordContext, type RecordContext } from "./record-context.ts";

const key = new Uint8Array(keyLength).fill(7);
const otherKey = new Uint8Array(keyLength).fill(8);
const draft: RecordContext = {
  room: "private",
  kind: "draft",
  id: "0123456789abcdef0123456789abcdef",
  schemaVersion: 1,
  revision: 3,
};
const associated = formatRecordContext(draft);
const refused = { ok: false, error: cannotOpen };

describe("an envelope", () => {
  it("gives back what was put in, whatever it was", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), fc.uint8Array(), (plaintext, anything) => {
        const envelope = seal(key, anything, plaintext, realRandom);
        expect(open(key, anything, envelope)).toEqual({ ok: true, value: plaintext });
      }),
    );
  });

  it("looks the same for a word and for a few lines", () => {
    const [word, lines] = ["no", "I need Saturday morning to myself. ".repeat(6)].map((text) =>
      seal(key, associated, textToBytes(text), realRandom),
    );
    expect(word?.length).toBe(lines?.length);
  });

  it("opens with no other key", () => {
    const envelope = seal(key, associated, textToBytes("mine"), realRandom);
    expect(open(otherKey, associated, envelope)).toEqual(refused);
  });

  it("opens nowhere but where it belongs", () => {
    const envelope = seal(key, associated, textToBytes("mine"), realRandom);
    const elsewhere: readonly RecordContext[] = [
      { ...draft, room: "shared" },
      { ...draft, kind: "answer" },
      { ...draft, id: "0123456789abcdef0123456789abcdee" },
      { ...draft, schemaVersion: 2 },
      { ...draft, revision: 2 },
      // The same letters, parted at another place.
      { ...draft, kind: "draft0", id: draft.id.slice(1) },
    ];
    expect(elsewhere.map((context) => open(key, formatRecordContext(context), envelope))).toEqual(
      elsewhere.map(() => refused),
    );
  });

  it("of another version or suite, or cut short, is refused", () => {
    const envelope = seal(key, associated, textToBytes("mine"), realRandom);
    const others = [
      Uint8Array.of(2, ...envelope.slice(1)),
      Uint8Array.of(0, ...envelope.slice(1)),
      Uint8Array.of(1, 2, ...envelope.slice(2)),
      ...[...envelope.keys()].map((length) => envelope.slice(0, length)),
    ];
    expect(new Set(others.map((other) => JSON.stringify(open(key, associated, other))))).toEqual(
      new Set([JSON.stringify(refused)]),
    );
  });
});

describe("a nonce", () => {
  it("is the 24 bytes that were drawn for this one envelope", () => {
    const drawn: Uint8Array[] = [];
    const count = countingRandom();
    const random = (length: number): Uint8Array => {
      const bytes = count(length);
      drawn.push(bytes);
      return bytes;
    };
    const envelopes = [1, 2, 3].map(() => seal(key, associated, textToBytes("same"), random));
    expect(drawn.map(({ length }) => length)).toEqual([nonceLength, nonceLength, nonceLength]);
    expect(envelopes.map((envelope) => envelope.slice(2, 26))).toEqual(drawn);
  });
});
