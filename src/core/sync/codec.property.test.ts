import {
  array,
  assert,
  constantFrom,
  integer,
  oneof,
  property,
  record,
  uint8Array,
  type Arbitrary,
} from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeBase64Url, encodeBase64Url } from "./base64-url.ts";
import {
  decodeDeviceMessage,
  decodeEnvelopeHeader,
  decodeRelayMessage,
  encodeEnvelopeHeader,
  encodeMessage,
  statementBytes,
  type Statement,
} from "./codec.ts";
import { refusals, sizes, type DeviceMessage, type RelayMessage } from "./message.ts";

const exactly = (length: number) => uint8Array({ minLength: length, maxLength: length });
const counter = integer({ min: 0, max: 0xffff_ffff });
const name = exactly(16).map(encodeBase64Url);
const rest = uint8Array({ minLength: sizes.smallestEnvelope - 26, maxLength: 400 });

const envelope = record({
  header: record({
    suite: integer({ min: 0, max: 255 }),
    epoch: counter,
    device: name,
    deviceSeq: integer({ min: 1, max: 0xffff_0000 }),
  }).map((header) => ({ version: 1, ...header })),
  rest,
}).map((parts) => ({
  ...parts.header,
  envelope: new Uint8Array([...encodeEnvelopeHeader(parts.header), ...parts.rest]),
}));

const entry = record({ seq: counter, envelope }).map(({ seq, envelope: made }) => ({
  seq,
  device: made.device,
  deviceSeq: made.deviceSeq,
  envelope: made.envelope,
}));

const run = record({
  device: name,
  firstDeviceSeq: integer({ min: 1, max: 0xffff_0000 }),
  rests: array(rest, { minLength: 1, maxLength: 5 }),
}).map(({ device, firstDeviceSeq, rests }) => ({
  device,
  firstDeviceSeq,
  envelopes: rests.map((bytes, index) => {
    const header = { version: 1, suite: 1, epoch: 1, device, deviceSeq: firstDeviceSeq + index };
    return new Uint8Array([...encodeEnvelopeHeader(header), ...bytes]);
  }),
}));

const deviceMessage: Arbitrary<DeviceMessage> = oneof(
  record({
    space: name,
    device: name,
    challenge: exactly(40),
    signature: exactly(64),
    cursor: counter,
  }).map((hello) => ({ type: "hello" as const, ...hello })),
  record({ request: counter, run }).map((append) => ({ type: "append" as const, ...append })),
);

const relayMessage: Arbitrary<RelayMessage> = oneof(
  exactly(40).map((challenge) => ({ type: "challenge" as const, challenge })),
  record({
    after: counter,
    upTo: counter,
    head: counter,
    entries: array(entry, { maxLength: 4 }),
  }).map((events) => ({ type: "events" as const, ...events })),
  record({ upTo: counter, body: uint8Array({ maxLength: 300 }) }).map((snapshot) => ({
    type: "snapshot" as const,
    ...snapshot,
  })),
  counter.map((head) => ({ type: "live" as const, head })),
  record({ request: counter, deviceSeq: counter }).map((ack) => ({ type: "ack" as const, ...ack })),
  record({ request: counter, reason: constantFrom(...refusals), detail: counter }).map(
    (refused) => ({ type: "refused" as const, ...refused }),
  ),
);

describe("what is written can be read", () => {
  test("from a device", () => {
    assert(
      property(deviceMessage, (message) => {
        expect(decodeDeviceMessage(encodeMessage(message))).toEqual({ ok: true, value: message });
      }),
    );
  });

  test("from the relay", () => {
    assert(
      property(relayMessage, (message) => {
        expect(decodeRelayMessage(encodeMessage(message))).toEqual({ ok: true, value: message });
      }),
    );
  });

  test("the header of an envelope", () => {
    assert(
      property(envelope, ({ envelope: bytes, ...header }) => {
        expect(decodeEnvelopeHeader(bytes)).toEqual({ ok: true, value: header });
      }),
    );
  });

  test("base64url, as Node writes it", () => {
    assert(
      property(uint8Array(), (bytes) => {
        const text = encodeBase64Url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString("base64url"));
        expect(decodeBase64Url(text)).toEqual(bytes);
      }),
    );
  });
});

describe("what was not written is not read as something", () => {
  test("cut short or with something behind it", () => {
    assert(
      property(deviceMessage, integer({ min: 1, max: 40 }), (message, count) => {
        const bytes = encodeMessage(message);
        const longer = new Uint8Array([...bytes, ...new Uint8Array(count)]);
        const shorter = bytes.subarray(0, Math.max(0, bytes.length - count));
        for (const other of [longer, shorter]) {
          const decoded = decodeDeviceMessage(other);
          // A shorter append of fewer bytes may not exist: the count is in front.
          expect(decoded).toEqual({ ok: false, error: { type: "malformed" } });
        }
      }),
    );
  });

  test("any bytes either are malformed or are what they would be written as", () => {
    const changed = record({
      message: oneof(deviceMessage, relayMessage),
      at: integer({ min: 0, max: 2000 }),
      to: integer({ min: 0, max: 255 }),
    }).map(({ message, at: place, to }) => {
      const bytes = encodeMessage(message);
      bytes[place % bytes.length] = to;
      return bytes;
    });
    assert(
      property(oneof(changed, uint8Array({ maxLength: 500 })), (bytes) => {
        expect(reread(bytes).every((found) => found === "malformed" || equal(found, bytes))).toBe(
          true,
        );
      }),
      { numRuns: 1000 },
    );
  });

  test.each(["A", "AB", "AAB", "A=", "A A", "a+b", "é"])("%j is no base64url of ours", (text) => {
    expect(decodeBase64Url(text)).toBeNull();
  });

  test("an append with a hole, of two devices, of none, of an envelope too small or too large", () => {
    const [ana, ben] = ["A".repeat(22), `${"B".repeat(21)}A`];
    const versionTwo = at(ana, 1);
    versionTwo[0] = 2;
    const runs = [
      [at(ana, 1), at(ana, 3)],
      [at(ana, 1), at(ben, 2)],
      [],
      [at(ana, 0)],
      [at(ana, 1, sizes.smallestEnvelope - 27)],
      [at(ana, 1, sizes.largestEnvelope - 25)],
      [versionTwo],
    ];

    for (const envelopes of runs) {
      const bytes = encodeMessage({
        type: "append",
        request: 1,
        run: { device: ana, firstDeviceSeq: 1, envelopes },
      });
      expect(decodeDeviceMessage(bytes)).toEqual({ ok: false, error: { type: "malformed" } });
    }
  });
});

test("no two statements are the same bytes", () => {
  const statement: Arbitrary<Statement> = record({
    purpose: constantFrom("create", "hello", "token", "join", "redeem"),
    space: name,
    device: name,
    about: oneof(exactly(40), exactly(16)),
  });
  assert(
    property(statement, statement, (one, other) => {
      const isSame = JSON.stringify(one) === JSON.stringify(other);
      const hasSameBytes = Buffer.compare(statementBytes(one), statementBytes(other)) === 0;
      expect(hasSameBytes).toBe(isSame);
    }),
  );
});

test("the wire format is what it was: these bytes are out there", () => {
  const device = "AAECAwQFBgcICQoLDA0ODw";
  const header = { version: 1, suite: 2, epoch: 3, device, deviceSeq: 4 };

  expect(hex(encodeEnvelopeHeader(header))).toBe(
    "010200000003000102030405060708090a0b0c0d0e0f00000004",
  );
  expect(hex(encodeMessage({ type: "ack", request: 7, deviceSeq: 258 }))).toBe(
    "050000000700000102",
  );
  expect(hex(encodeMessage({ type: "refused", request: 7, reason: "gap", detail: 258 }))).toBe(
    "06000000070100000102",
  );
  expect(hex(encodeMessage({ type: "live", head: 65_536 }))).toBe("0400010000");
});

function at(device: string, deviceSeq: number, size = 200): Uint8Array {
  const header = { version: 1, suite: 1, epoch: 1, device, deviceSeq };
  return new Uint8Array([...encodeEnvelopeHeader(header), ...new Uint8Array(size)]);
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}

function equal(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

/** What each reader makes of the bytes, written again. */
function reread(bytes: Uint8Array): readonly (Uint8Array | "malformed")[] {
  return [decodeDeviceMessage(bytes), decodeRelayMessage(bytes)].map((decoded) =>
    decoded.ok ? encodeMessage(decoded.value) : decoded.error.type,
  );
}
