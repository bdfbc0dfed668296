import * as v from "valibot";
import { open, seal } from "../../src/core/crypto/envelope.ts";
import { passphraseToBytes } from "../../src/core/crypto/passphrase.ts";
import { formatHex, stretch, textToBytes } from "../../src/core/crypto/primitives.ts";
import { formatRecordContext } from "../../src/core/crypto/record-context.ts";
import { deriveLabel, deriveRecordKey } from "../../src/core/crypto/room-keys.ts";
import { parseSlot, unwrap, wrap } from "../../src/core/crypto/slot.ts";

const hex = v.pipe(
  v.string(),
  v.transform((text) =>
    Uint8Array.from(text.match(/../gu) ?? [], (byte) => Number.parseInt(byte, 16)),
  ),
);
const room = v.picklist(["private", "shared"]);
const vectors = v.object({
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
});

type Vectors = v.InferOutput<typeof vectors>;

/** The vectors that do not come out, by name. Runs in Node and in a browser. */
export function findMismatches(json: unknown): readonly string[] {
  const { envelopes, slots, derived } = v.parse(vectors, json);
  const checks = [
    ...envelopes.map((vector, index) => [`envelope ${index}`, isEnvelopeRight(vector)] as const),
    ...slots.map((vector, index) => [`slot ${index}`, isSlotRight(vector)] as const),
    ["derived", isDerivedRight(derived)] as const,
  ];
  return checks.filter(([, isRight]) => !isRight).map(([name]) => name);
}

function isEnvelopeRight(vector: Vectors["envelopes"][number]): boolean {
  const { key, nonce, context, text, envelope } = vector;
  const associated = formatRecordContext(context);
  const plaintext = textToBytes(text);
  const opened = open(key, associated, envelope);
  return (
    isSame(
      seal(key, associated, plaintext, () => nonce),
      envelope,
    ) &&
    opened.ok &&
    isSame(opened.value, plaintext)
  );
}

function isSlotRight(vector: Vectors["slots"][number]): boolean {
  const { way, salt, stretching, credentialId, passphrase, nonce, secret, payload, bytes } = vector;
  const stretched =
    passphrase === null || stretching === null
      ? secret
      : stretch(passphraseToBytes(passphrase), salt, stretching);
  const header = { way, salt, stretching, credentialId };
  const parsed = parseSlot(bytes);
  const opened = parsed.ok ? unwrap(parsed.value, secret) : parsed;
  return (
    isSame(stretched, secret) &&
    isSame(wrap(header, secret, payload, () => nonce).bytes, bytes) &&
    opened.ok &&
    isSame(opened.value, payload)
  );
}

function isDerivedRight({ recordKeys, labels, ...roots }: Vectors["derived"]): boolean {
  const rooms = ["private", "shared"] as const;
  return rooms.every(
    (one, index) =>
      formatHex(deriveRecordKey(roots, one)) === recordKeys[index] &&
      deriveLabel(roots, one, "draft") === labels[index],
  );
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return formatHex(one) === formatHex(other);
}
