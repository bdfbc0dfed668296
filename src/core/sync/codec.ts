import { unreachable } from "../assert.ts";
import { err, ok, type Result } from "../result.ts";
import { decodeBase64Url, encodeBase64Url } from "./base64-url.ts";
import { createByteReader, type ByteReader } from "./byte-reader.ts";
import { createByteWriter, type ByteWriter } from "./byte-writer.ts";
import {
  refusals,
  sizes,
  type DeviceMessage,
  type EnvelopeHeader,
  type EnvelopeRun,
  type LogEntry,
  type RelayMessage,
} from "./message.ts";

/**
 * The bytes on the wire. Numbers are unsigned, high byte first; `name[16]` is 16 bytes.
 *
 * An envelope, of which the relay reads the first five fields and no more:
 *
 *   version u8 | suite u8 | epoch u32 | device[16] | device seq u32
 *   | hash of the device's envelope before[32] | nonce[24] | ciphertext and tag | signature[64]
 *
 * Messages, one a frame; the first byte says which:
 *
 *   from the relay
 *   01 challenge  challenge[40]
 *   02 events     after u32 | up to u32 | head u32 | count u16
 *                 | count x (seq u32 | length u32 | envelope)
 *   03 snapshot   up to u32 | body
 *   04 live       head u32
 *   05 ack        request u32 | device seq u32
 *   06 refused    request u32 | reason u8 | detail u32
 *   from a device
 *   81 hello      space[16] | device[16] | challenge[40] | signature[64] | cursor u32
 *   82 append     request u32 | count u16 | count x (length u32 | envelope)
 *
 * A statement, the bytes that are signed and never sent, has a purpose in front so that a signature
 * made for one purpose proves nothing for another:
 *
 *   "elbowroom/1 " purpose 00 | space[16] | device[16] | challenge[40] or invitation[16]
 */
const kinds = {
  challenge: 0x01,
  events: 0x02,
  snapshot: 0x03,
  live: 0x04,
  ack: 0x05,
  refused: 0x06,
  hello: 0x81,
  append: 0x82,
} as const;

/** One answer for all that does not fit: who sends it learns nothing more, and a friend never does. */
type Malformed = { readonly type: "malformed" };
const malformed = err<Malformed>({ type: "malformed" });

const envelopeVersion = 1;

export function encodeMessage(message: DeviceMessage | RelayMessage): Uint8Array<ArrayBuffer> {
  switch (message.type) {
    case "challenge":
      return start(message.type, sizes.challenge).bytes(message.challenge).finish();
    case "events":
      return encodeEvents(message);
    case "snapshot":
      return start(message.type, message.body.length + 4)
        .u32(message.upTo)
        .bytes(message.body)
        .finish();
    case "live":
      return start(message.type, 4).u32(message.head).finish();
    case "ack":
      return start(message.type, 8).u32(message.request).u32(message.deviceSeq).finish();
    case "refused":
      return start(message.type, 9)
        .u32(message.request)
        .u8(refusals.indexOf(message.reason))
        .u32(message.detail)
        .finish();
    case "hello":
      return start(message.type, 140)
        .bytes(idBytes(message.space))
        .bytes(idBytes(message.device))
        .bytes(message.challenge)
        .bytes(message.signature)
        .u32(message.cursor)
        .finish();
    case "append":
      return encodeAppend(message.request, message.run);
    default:
      return unreachable(message);
  }
}

/** What a device may send, or `malformed`. */
export function decodeDeviceMessage(bytes: Uint8Array): Result<DeviceMessage, Malformed> {
  const reader = createByteReader(bytes);
  switch (reader.u8()) {
    case kinds.hello:
      return finished(reader, {
        type: "hello",
        space: encodeBase64Url(reader.bytes(sizes.id)),
        device: encodeBase64Url(reader.bytes(sizes.id)),
        challenge: reader.bytes(sizes.challenge),
        signature: reader.bytes(sizes.signature),
        cursor: reader.u32(),
      });
    case kinds.append:
      return decodeAppend(reader);
    default:
      return malformed;
  }
}

/** What the relay may send, or `malformed`. */
export function decodeRelayMessage(bytes: Uint8Array): Result<RelayMessage, Malformed> {
  const reader = createByteReader(bytes);
  switch (reader.u8()) {
    case kinds.challenge:
      return finished(reader, { type: "challenge", challenge: reader.bytes(sizes.challenge) });
    case kinds.events:
      return decodeEvents(reader);
    case kinds.snapshot:
      return finished(reader, { type: "snapshot", upTo: reader.u32(), body: reader.rest() });
    case kinds.live:
      return finished(reader, { type: "live", head: reader.u32() });
    case kinds.ack:
      return finished(reader, { type: "ack", request: reader.u32(), deviceSeq: reader.u32() });
    case kinds.refused:
      return decodeRefused(reader);
    default:
      return malformed;
  }
}

/** The header of an envelope of a length that can be one. */
export function decodeEnvelopeHeader(envelope: Uint8Array): Result<EnvelopeHeader, Malformed> {
  const { smallestEnvelope, largestEnvelope } = sizes;
  if (envelope.length < smallestEnvelope || envelope.length > largestEnvelope) return malformed;
  const reader = createByteReader(envelope);
  const header: EnvelopeHeader = {
    version: reader.u8(),
    suite: reader.u8(),
    epoch: reader.u32(),
    device: encodeBase64Url(reader.bytes(sizes.id)),
    deviceSeq: reader.u32(),
  };
  return header.version === envelopeVersion && header.deviceSeq > 0 ? ok(header) : malformed;
}

export function encodeEnvelopeHeader(header: EnvelopeHeader): Uint8Array<ArrayBuffer> {
  return createByteWriter(26)
    .u8(header.version)
    .u8(header.suite)
    .u32(header.epoch)
    .bytes(idBytes(header.device))
    .u32(header.deviceSeq)
    .finish();
}

/** What is signed: with the device's key, for `redeem` with the key of the invitation. */
export type Statement = {
  readonly purpose: "create" | "hello" | "token" | "join" | "redeem";
  readonly space: string;
  readonly device: string;
  /** The relay's challenge; for `redeem` the name of the invitation. */
  readonly about: Uint8Array;
};

export function statementBytes({ purpose, space, device, about }: Statement): Uint8Array {
  const writer = createByteWriter(128);
  for (const letter of `elbowroom/1 ${purpose}\0`) writer.u8(letter.charCodeAt(0));
  return writer.bytes(idBytes(space)).bytes(idBytes(device)).bytes(about).finish();
}

/** The 16 bytes of a name. What is no name gives none, and is refused where it arrives. */
export function idBytes(id: string): Uint8Array {
  return decodeBase64Url(id) ?? new Uint8Array();
}

function start(type: keyof typeof kinds, capacity: number): ByteWriter {
  return createByteWriter(capacity + 1).u8(kinds[type]);
}

type Events = Extract<RelayMessage, { readonly type: "events" }>;

function encodeEvents({ after, upTo, head, entries }: Events): Uint8Array<ArrayBuffer> {
  const size = entries.reduce((sum, { envelope }) => sum + envelope.length + 8, 14);
  const writer = start("events", size).u32(after).u32(upTo).u32(head).u16(entries.length);
  for (const { seq, envelope } of entries) {
    writer.u32(seq).u32(envelope.length).bytes(envelope);
  }
  return writer.finish();
}

function encodeAppend(request: number, { envelopes }: EnvelopeRun): Uint8Array<ArrayBuffer> {
  const size = envelopes.reduce((sum, { length }) => sum + length + 4, 6);
  const writer = start("append", size).u32(request).u16(envelopes.length);
  for (const envelope of envelopes) writer.u32(envelope.length).bytes(envelope);
  return writer.finish();
}

function finished<M>(reader: ByteReader, message: M): Result<M, Malformed> {
  return reader.isDone() ? ok(message) : malformed;
}

/** One device's envelopes without a gap between them: anything else is not an append. */
function decodeAppend(reader: ByteReader): Result<DeviceMessage, Malformed> {
  const request = reader.u32();
  const count = reader.u16();
  if (count === 0 || count > sizes.envelopesInAppend) return malformed;
  const envelopes: Uint8Array[] = [];
  let first: EnvelopeHeader | null = null;
  for (let index = 0; index < count; index += 1) {
    const envelope = reader.bytes(reader.u32());
    const header = decodeEnvelopeHeader(envelope);
    if (!header.ok) return malformed;
    first ??= header.value;
    if (header.value.device !== first.device) return malformed;
    if (header.value.deviceSeq !== first.deviceSeq + index) return malformed;
    envelopes.push(envelope);
  }
  if (first === null) return malformed;
  const run = { device: first.device, firstDeviceSeq: first.deviceSeq, envelopes };
  return finished(reader, { type: "append", request, run });
}

function decodeEvents(reader: ByteReader): Result<RelayMessage, Malformed> {
  const after = reader.u32();
  const upTo = reader.u32();
  const head = reader.u32();
  const count = reader.u16();
  const entries: LogEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    const seq = reader.u32();
    const envelope = reader.bytes(reader.u32());
    const header = decodeEnvelopeHeader(envelope);
    if (!header.ok) return malformed;
    const { device, deviceSeq } = header.value;
    entries.push({ seq, device, deviceSeq, envelope });
  }
  return finished(reader, { type: "events", after, upTo, head, entries });
}

function decodeRefused(reader: ByteReader): Result<RelayMessage, Malformed> {
  const request = reader.u32();
  const reason = refusals[reader.u8()];
  if (reason === undefined) return malformed;
  return finished(reader, { type: "refused", request, reason, detail: reader.u32() });
}
