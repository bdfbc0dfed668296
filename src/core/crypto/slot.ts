import { err, ok, type Result } from "../result.ts";
import { concat, readUint32, uint32 } from "./bytes.ts";
import { cannotOpen, open, seal, type CannotOpen } from "./envelope.ts";
import { deriveBytes, keyLength, type RandomBytes, type StretchParams } from "./primitives.ts";
import { areSound } from "./stretch-params.ts";

/**
 * A secret opens what is wrapped in a slot: the root keys, or a whole backup. There is nothing in it to
 * check a secret against; the right one is the one that decrypts.
 *
 *   | at   | bytes | what                                                         |
 *   | 0    | 1     | version, 1                                                   |
 *   | 1    | 1     | way in: 1 passphrase, 2 recovery code, 3 passkey, 4 device,  |
 *   |      |       | 5 passphrase of a backup                                     |
 *   | 2    | 16    | salt                                                         |
 *   | 18   | 4     | Argon2id: memory in KiB, 0 where nothing is stretched        |
 *   | 22   | 4     | Argon2id: passes                                             |
 *   | 26   | 4     | Argon2id: lanes                                              |
 *   | 30   | 4     | n, length of the passkey's id                                |
 *   | 34   | n     | the passkey's id                                             |
 *   | 34+n | …     | envelope (`envelope.ts`)                                     |
 *
 * All before the envelope is its associated data: with other parameters it does not open.
 */
export type SlotHeader = {
  readonly way: Way;
  readonly salt: Uint8Array;
  /** `null` for a secret that needs no stretching, as nobody can guess it. */
  readonly stretching: StretchParams | null;
  /** Empty but for a passkey. */
  readonly credentialId: Uint8Array;
};
export type Slot = SlotHeader & { readonly bytes: Uint8Array; readonly envelope: Uint8Array };

const ways = ["passphrase", "recovery", "passkey", "device", "backup"] as const;
export type Way = (typeof ways)[number];

const version = 1;
const saltLength = 16;
const fixedLength = 34;
const unstretched: StretchParams = { memory: 0, passes: 0, lanes: 0 };

export function createHeader(
  way: Way,
  random: RandomBytes,
  more: Partial<Pick<SlotHeader, "stretching" | "credentialId">> = {},
): SlotHeader {
  const { stretching = null, credentialId = new Uint8Array(0) } = more;
  return { way, salt: random(saltLength), stretching, credentialId };
}

export function wrap(
  header: SlotHeader,
  secret: Uint8Array,
  payload: Uint8Array,
  random: RandomBytes,
): Slot {
  const head = formatHeader(header);
  const envelope = seal(deriveSlotKey(header, secret), head, payload, random);
  return { ...header, envelope, bytes: concat(head, envelope) };
}

export function unwrap(slot: Slot, secret: Uint8Array): Result<Uint8Array, CannotOpen> {
  return open(deriveSlotKey(slot, secret), formatHeader(slot), slot.envelope);
}

function deriveSlotKey({ way, salt }: SlotHeader, secret: Uint8Array): Uint8Array {
  return deriveBytes(secret, salt, `elbowroom/slot/1/${way}`, keyLength);
}

function formatHeader({ way, salt, stretching, credentialId }: SlotHeader): Uint8Array {
  const { memory, passes, lanes } = stretching ?? unstretched;
  const numbers = [memory, passes, lanes, credentialId.length].map(uint32);
  return concat(Uint8Array.of(version, ways.indexOf(way) + 1), salt, ...numbers, credentialId);
}

/** Refuses weaker stretching before any work is done: whoever wrote it hopes for a cheap guess. */
export function parseSlot(bytes: Uint8Array): Result<Slot, CannotOpen> {
  const way = ways[(bytes[1] ?? 0) - 1];
  if (bytes[0] !== version || way === undefined || bytes.length < fixedLength) {
    return err(cannotOpen);
  }
  const stretching = parseStretching(bytes, way);
  if (!stretching.ok) return stretching;
  const envelopeStart = fixedLength + readUint32(bytes, 30);
  return ok({
    way,
    salt: bytes.slice(2, 2 + saltLength),
    stretching: stretching.value,
    credentialId: bytes.slice(fixedLength, envelopeStart),
    envelope: bytes.slice(envelopeStart),
    bytes,
  });
}

function parseStretching(bytes: Uint8Array, way: Way): Result<StretchParams | null, CannotOpen> {
  const params = {
    memory: readUint32(bytes, 18),
    passes: readUint32(bytes, 22),
    lanes: readUint32(bytes, 26),
  };
  const isStretched = way === "passphrase" || way === "backup";
  if (isStretched) return areSound(params) ? ok(params) : err(cannotOpen);
  const isNone = params.memory === 0 && params.passes === 0 && params.lanes === 0;
  return isNone ? ok(null) : err(cannotOpen);
}
