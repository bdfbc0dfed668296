import { err, ok, type Result } from "../../core/result.ts";
import { sizes, type EnvelopeRun } from "../../core/sync/message.ts";
import type { AppendError } from "./storage.ts";

/** How many envelopes at the start of the run the space has already. */
type Plan = { readonly repeated: number };

/**
 * A device numbers its envelopes without gaps, so the number of its last one tells for each envelope
 * whether it is new, sent again, or too early. `kept` is what the log holds at a number, `null` once it
 * was compacted away. Another envelope under the same number means two devices with one key, or one
 * that went back in time: both must hear of it rather than lose one.
 */
export function planAppend(
  run: EnvelopeRun,
  lastDeviceSeq: number,
  kept: (deviceSeq: number) => Uint8Array | null,
): Result<Plan, AppendError> {
  const { firstDeviceSeq, envelopes } = run;
  const expected = lastDeviceSeq + 1;
  if (firstDeviceSeq > expected) return err({ type: "gap", expected });
  const repeated = Math.min(envelopes.length, expected - firstDeviceSeq);
  const isOther = envelopes.slice(0, repeated).some((envelope, index) => {
    const before = kept(firstDeviceSeq + index);
    return before !== null && Buffer.compare(before, envelope) !== 0;
  });
  return isOther ? err({ type: "taken" }) : ok({ repeated });
}

/** The part of a run that is new. */
export function withoutRepeated(run: EnvelopeRun, { repeated }: Plan): EnvelopeRun {
  return {
    device: run.device,
    firstDeviceSeq: run.firstDeviceSeq + repeated,
    envelopes: run.envelopes.slice(repeated),
  };
}

export function lastDeviceSeqOf({ firstDeviceSeq, envelopes }: EnvelopeRun): number {
  return firstDeviceSeq + envelopes.length - 1;
}

export function byteCount(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}

export function hasRoomFor(
  bytes: number,
  more: number,
  largest: number = sizes.largestLog,
): boolean {
  return bytes + more <= largest;
}
