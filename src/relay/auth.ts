import { createHash, createHmac, createPublicKey, timingSafeEqual, verify } from "node:crypto";
import { idBytes, statementBytes, type Statement } from "../core/sync/codec.ts";
import { sizes, type DeviceId, type SpaceId } from "../core/sync/message.ts";

/**
 * Who may do what. A device proves that it has its key by signing a challenge; it then gets a token for
 * one space. Challenges and tokens carry the relay's own mark, so that any node knows them for its own
 * without keeping a list. A token proves only who asks: whether that device is (still) in the space,
 * the storage looks at each time.
 */
export type Auth = {
  readonly challenge: () => Uint8Array;
  /** The challenge is ours and fresh. */
  readonly isFresh: (challenge: Uint8Array) => boolean;
  readonly issueToken: (space: SpaceId, device: DeviceId) => string;
  /** The device that the token was given to for this space, or `null`. */
  readonly readToken: (token: string, space: SpaceId) => DeviceId | null;
};

type Deps = {
  readonly secret: Uint8Array;
  readonly now: () => number;
  readonly random: (length: number) => Uint8Array;
};

/** Time enough for a slow phone to sign. */
const challengeMilliseconds = 60_000;
const tokenMilliseconds = 3_600_000;
const markLength = 16;

export function createAuth({ secret, now, random }: Deps): Auth {
  const mark = (what: string, bytes: Uint8Array): Buffer =>
    createHmac("sha256", secret).update(what).update(bytes).digest().subarray(0, markLength);
  const isMarked = (what: string, bytes: Uint8Array, marked: Uint8Array): boolean =>
    marked.length === markLength && timingSafeEqual(mark(what, bytes), marked);
  return {
    challenge: () => {
      const body = Buffer.concat([random(16), timeBytes(now() + challengeMilliseconds)]);
      return new Uint8Array(Buffer.concat([body, mark("challenge", body)]));
    },
    isFresh: (challenge) => {
      const body = challenge.subarray(0, 24);
      return isMarked("challenge", body, challenge.subarray(24)) && timeAt(body, 16) > now();
    },
    issueToken: (space, device) => {
      const end = timeBytes(now() + tokenMilliseconds);
      const body = Buffer.concat([idBytes(space), idBytes(device), end]);
      return textOf(Buffer.concat([body, mark("token", body)]));
    },
    readToken: (token, space) => {
      const bytes = Buffer.from(token, "base64url");
      const body = bytes.subarray(0, 40);
      // Buffer passes over what is not base64url: each token has one way to be written.
      if (bytes.length !== 40 + markLength || textOf(bytes) !== token) return null;
      if (!isMarked("token", body, bytes.subarray(40))) return null;
      const isForSpace = textOf(body.subarray(0, sizes.id)) === space;
      return isForSpace && timeAt(body, 32) > now()
        ? textOf(body.subarray(sizes.id, 2 * sizes.id))
        : null;
    },
  };
}

/** The only name that a key can have. */
export function deviceIdOf(key: Uint8Array): DeviceId {
  return textOf(createHash("sha256").update(key).digest().subarray(0, sizes.id));
}

/** What stands before the 32 bytes of an Ed25519 key in a SubjectPublicKeyInfo (RFC 8410, section 4). */
const keyPrefix = Buffer.from("302a300506032b6570032100", "hex");

/** An Ed25519 signature of this statement by this key. */
export function isSigned(statement: Statement, key: Uint8Array, signature: Uint8Array): boolean {
  try {
    const der = Buffer.concat([keyPrefix, key]);
    const publicKey = createPublicKey({ key: der, format: "der", type: "spki" });
    return verify(null, statementBytes(statement), publicKey, signature);
  } catch {
    // Bytes that are no point of the curve.
    return false;
  }
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64url");
}

function timeBytes(milliseconds: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(Math.floor(milliseconds)));
  return bytes;
}

function timeAt(bytes: Uint8Array, offset: number): number {
  return Number(Buffer.from(bytes.subarray(offset, offset + 8)).readBigUInt64BE());
}
