import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { open, seal } from "../../src/core/crypto/envelope.ts";
import { passphraseToBytes } from "../../src/core/crypto/passphrase.ts";
import { stretch, textToBytes } from "../../src/core/crypto/primitives.ts";
import { formatRecordContext } from "../../src/core/crypto/record-context.ts";
import { deriveLabel, deriveRecordKey } from "../../src/core/crypto/room-keys.ts";
import { parseSlot, unwrap, wrap } from "../../src/core/crypto/slot.ts";
import { fromHex, toHex } from "../bytes.ts";

/**
 * What was once written to somebody's disk must open for ever. When one of these fails, the format has
 * changed: it needs a new version beside the old one, not new vectors.
 */
const hex = v.pipe(v.string(), v.transform(fromHex));
const room = v.picklist(["private", "shared"]);
const frozen = v.parse(
  v.object({
    envelopes: v.array(
      v.object({
        key: hex,
        nonce: hex,
        context: v.object({
          room,
          kind: v.string(),
          id: v.string(),
          schemaVersion: v.number(),
          revision: v.number(),
        }),
        text: v.string(),
        envelope: hex,
      }),
    ),
    slots: v.array(
      v.object({
        way: v.picklist(["passphrase", "recovery", "passkey", "device", "backup"]),
        salt: hex,
        nonce: hex,
        stretching: v.nullable(
          v.object({ memory: v.number(), passes: v.number(), lanes: v.number() }),
        ),
        credentialId: hex,
        passphrase: v.nullable(v.string()),
        secret: hex,
        payload: hex,
        bytes: hex,
      }),
    ),
    derived: v.object({
      private: hex,
      shared: hex,
      recordKeys: v.array(v.string()),
      labels: v.array(v.string()),
    }),
  }),
  JSON.parse(readFileSync(join(import.meta.dirname, "frozen.json"), "utf8")),
);

describe("thirty frozen vectors", () => {
  it("are thirty", () => {
    expect([frozen.envelopes.length, frozen.slots.length]).toEqual([20, 10]);
  });

  it.each(frozen.envelopes)(
    "envelope of $context.kind, revision $context.revision",
    ({ key, nonce, context, text, envelope }) => {
      const associated = formatRecordContext(context);
      const plaintext = textToBytes(text);
      expect(toHex(seal(key, associated, plaintext, () => nonce))).toBe(toHex(envelope));
      expect(open(key, associated, envelope)).toEqual({ ok: true, value: plaintext });
    },
  );

  it.each(frozen.slots)("slot opened by $way", ({ nonce, secret, payload, bytes, ...rest }) => {
    const { passphrase, stretching, ...header } = rest;
    const stretched =
      passphrase === null || stretching === null
        ? secret
        : stretch(passphraseToBytes(passphrase), header.salt, stretching);
    expect(toHex(stretched)).toBe(toHex(secret));
    const slot = wrap({ ...header, stretching }, secret, payload, () => nonce);
    expect(toHex(slot.bytes)).toBe(toHex(bytes));
    expect(parseSlot(bytes)).toEqual({ ok: true, value: slot });
    expect(unwrap(slot, secret)).toEqual({ ok: true, value: payload });
  });

  it("the keys and labels of both rooms", () => {
    const { recordKeys, labels, ...roots } = frozen.derived;
    const rooms = ["private", "shared"] as const;
    expect(rooms.map((one) => toHex(deriveRecordKey(roots, one)))).toEqual(recordKeys);
    expect(rooms.map((one) => deriveLabel(roots, one, "draft"))).toEqual(labels);
  });
});
