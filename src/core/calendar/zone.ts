import { secondsPerDay } from "./civil.ts";
import { countBefore } from "./search.ts";

/** How far a place's clocks are ahead of UTC at an instant. All in seconds. */
export type Zone = { readonly id: string; readonly offsetAt: (epoch: number) => number };

export const utc: Zone = { id: "UTC", offsetAt: () => 0 };

export function createFixedZone(id: string, offset: number): Zone {
  return { id, offsetAt: () => offset };
}

/**
 * RFC 5545, 3.3.5: a wall time that happens twice is its first; one that is skipped is read with the offset from
 * before the gap.
 */
export function epochOf(zone: Zone, wall: number): number {
  const before = zone.offsetAt(wall - secondsPerDay);
  const after = zone.offsetAt(wall + secondsPerDay);
  if (before === after) return wall - before;
  const isBefore = zone.offsetAt(wall - before) === before;
  const isAfter = zone.offsetAt(wall - after) === after;
  return !isBefore && isAfter ? wall - after : wall - before;
}

export function wallOf(zone: Zone, epoch: number): number {
  return epoch + zone.offsetAt(epoch);
}

/** From `epoch` on, this offset holds. */
export type Onset = { readonly epoch: number; readonly offset: number };

/** `first` holds before the earliest onset; the onsets are in order. */
export function offsetByOnsets(onsets: readonly Onset[], first: number, epoch: number): number {
  const passed = countBefore(onsets.length, (index) => (onsets[index]?.epoch ?? 0) <= epoch);
  return onsets[passed - 1]?.offset ?? first;
}
