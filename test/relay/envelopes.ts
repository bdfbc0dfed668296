import { randomBytes } from "node:crypto";
import { encodeBase64Url } from "../../src/core/sync/base64-url.ts";
import { encodeEnvelopeHeader } from "../../src/core/sync/codec.ts";
import type { DeviceId, EnvelopeRun } from "../../src/core/sync/message.ts";

/** To the relay an envelope is a header and bytes: these have noise, or chosen bytes, where the rest would be. */
export function makeEnvelope(
  device: DeviceId,
  deviceSeq: number,
  rest: Uint8Array = randomBytes(200),
): Uint8Array {
  const header = encodeEnvelopeHeader({ version: 1, suite: 1, epoch: 1, device, deviceSeq });
  return new Uint8Array(Buffer.concat([header, rest]));
}

export function makeRun(
  device: DeviceId,
  firstDeviceSeq: number,
  count: number,
  size = 200,
): EnvelopeRun {
  const envelopes = Array.from({ length: count }, (_, index) =>
    makeEnvelope(device, firstDeviceSeq + index, randomBytes(size)),
  );
  return { device, firstDeviceSeq, envelopes };
}

export function randomId(): string {
  return encodeBase64Url(randomBytes(16));
}
