import * as v from "valibot";
import { decodeBase64Url } from "./base64-url.ts";

/**
 * Everything the relay may see. Names are random or hashes, contents are ciphertext: nothing in here
 * says who the two are or what they share. `codec.ts` has the bytes of it, `docs/protocol.md` the order
 * in which it is said.
 */

/** 16 random bytes, in base64url. */
export type SpaceId = string;
/** The first 16 bytes of the SHA-256 of the device's public key, in base64url: no key can take another's name. */
export type DeviceId = string;
/** 16 random bytes, in base64url. */
export type InvitationId = string;

/** The part of an envelope that the relay reads. The rest is ciphertext and the device's signature. */
export type EnvelopeHeader = {
  readonly version: number;
  readonly suite: number;
  readonly epoch: number;
  readonly device: DeviceId;
  /** 1 for the device's first envelope in this space, then one more each time. */
  readonly deviceSeq: number;
};

/** An envelope at its place in the space's log. */
export type LogEntry = {
  readonly seq: number;
  readonly device: DeviceId;
  readonly deviceSeq: number;
  readonly envelope: Uint8Array;
};

/** Envelopes of one device that follow one another without a gap. */
export type EnvelopeRun = {
  readonly device: DeviceId;
  readonly firstDeviceSeq: number;
  readonly envelopes: readonly Uint8Array[];
};

/** What a device says on its socket. */
export type DeviceMessage =
  | {
      readonly type: "hello";
      readonly space: SpaceId;
      readonly device: DeviceId;
      readonly challenge: Uint8Array;
      readonly signature: Uint8Array;
      /** The last place in the log that the device has. */
      readonly cursor: number;
    }
  | {
      readonly type: "append";
      /** Chosen by the device; comes back with the answer. */
      readonly request: number;
      readonly run: EnvelopeRun;
    };

/** What the relay says on a socket. */
export type RelayMessage =
  | { readonly type: "challenge"; readonly challenge: Uint8Array }
  | {
      readonly type: "events";
      /** Where the message before it on this connection ended: else one is missing between them. */
      readonly after: number;
      /** The device's cursor from now on. Some of what lies before may be its own and not repeated. */
      readonly upTo: number;
      readonly head: number;
      readonly entries: readonly LogEntry[];
    }
  | { readonly type: "snapshot"; readonly upTo: number; readonly body: Uint8Array }
  | { readonly type: "live"; readonly head: number }
  /** All the device's envelopes up to this one are on disk. */
  | { readonly type: "ack"; readonly request: number; readonly deviceSeq: number }
  | {
      readonly type: "refused";
      readonly request: number;
      readonly reason: Refusal;
      /** For `gap` the next expected number, for `rate` the seconds to wait, else 0. */
      readonly detail: number;
    };

/** Why an append was refused, in the order of its byte on the wire: only ever add at the end. */
export const refusals = ["malformed", "gap", "taken", "full", "rate", "busy", "no-access"] as const;
export type Refusal = (typeof refusals)[number];

/** Why a socket is closed; 4000 and above are free for applications (RFC 6455, 7.4.2). */
export const closeCodes = {
  restart: 1012,
  slow: 1013,
  malformed: 4400,
  unproven: 4401,
  noAccess: 4403,
  late: 4408,
  rate: 4429,
} as const;

export const sizes = {
  id: 16,
  key: 32,
  signature: 64,
  /** A random number, when it ends, and the relay's mark on both. */
  challenge: 40,
  /** Header, hash of the one before, nonce, tag and signature: an envelope with nothing in it. */
  smallestEnvelope: 26 + 32 + 24 + 16 + 64,
  largestEnvelope: 64 * 1024,
  largestAppend: 256 * 1024,
  envelopesInAppend: 256,
  entriesInEvents: 1024,
  largestSnapshot: 8 * 1024 * 1024,
  /** With two snapshots beside it a space takes 25 MB at the most. */
  largestLog: 9 * 1024 * 1024,
  /** As many keys as a wrap has room for: who changes them more often forgets the oldest. */
  epochsInKeywrap: 24,
  largestKeywrap: 1024,
  largestWelcome: 16 * 1024,
  wrapsAtOnce: 16,
} as const;

/** Bytes in base64url, at least `least` and at most `most` of them. */
function bytesBetween(least: number, most: number) {
  return v.pipe(
    v.string(),
    // Before anything is decoded: four letters carry three bytes.
    v.maxLength(Math.ceil((most * 4) / 3)),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const bytes = decodeBase64Url(dataset.value);
      if (bytes !== null && bytes.length >= least && bytes.length <= most) return bytes;
      addIssue({ message: "not base64url of the right length" });
      return NEVER;
    }),
  );
}

const bytesOf = (length: number) => bytesBetween(length, length);

/** One of the names above. The last letter carries two bits: 22 letters, one way to write each. */
export const id = v.pipe(v.string(), v.regex(/^[\w-]{21}[AQgw]$/u));

const counter = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffff_ffff));

/** That the device has its key: a signature on `statementBytes` with a fresh challenge. */
const proofOfKey = { challenge: bytesOf(sizes.challenge), signature: bytesOf(sizes.signature) };

export const createSpaceRequest = v.strictObject({
  space: id,
  key: bytesOf(sizes.key),
  ...proofOfKey,
});

export const tokenRequest = v.strictObject({ device: id, ...proofOfKey });

export const invitationRequest = v.strictObject({
  invitation: id,
  /** The public half of a key that is made of the secret in the link. */
  key: bytesOf(sizes.key),
  /** What the invited sees first, sealed with the secret in the link. */
  welcome: bytesBetween(0, sizes.largestWelcome),
});

export const redeemRequest = v.strictObject({
  key: bytesOf(sizes.key),
  ...proofOfKey,
  /** The invitation's signature on the new device's name: whoever has the link admits just this key. */
  proof: bytesOf(sizes.signature),
});

/** The number of an epoch. One follows the other, and there is always room for the next. */
export const epochNumber = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0x7fff_ffff));

export const keywrapsRequest = v.strictObject({
  epoch: epochNumber,
  wraps: v.pipe(
    v.array(v.strictObject({ device: id, body: bytesBetween(1, sizes.largestKeywrap) })),
    v.minLength(1),
    v.maxLength(sizes.wrapsAtOnce),
  ),
});

export const pushRequest = v.strictObject({
  endpoint: v.pipe(v.string(), v.maxLength(1024), v.url()),
  p256dh: v.pipe(v.string(), v.regex(/^[\w-]{87}$/u)),
  auth: v.pipe(v.string(), v.regex(/^[\w-]{22}$/u)),
});

/** A cursor in an address: digits only. */
export const cursorText = v.pipe(v.string(), v.regex(/^\d{1,10}$/u), v.transform(Number), counter);
