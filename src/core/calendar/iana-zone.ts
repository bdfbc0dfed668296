import { Temporal } from "temporal-polyfill";
import { type Onset, offsetByOnsets, utc, type Zone } from "./zone.ts";

/** A little over a year: most calendars need a few, and asking Temporal for one takes a millisecond. */
const chunkSeconds = 2 ** 25;

/** `first` is the offset at its beginning. */
type Chunk = { readonly first: number; readonly onsets: readonly Onset[] };

const zoneByName = new Map<string, Zone | null>();

/**
 * A zone of the tz database by its name, `null` when there is none. What Temporal says of it is kept in a table, since
 * asking for every occurrence would take most of the time of an import.
 */
export function ianaZone(name: string): Zone | null {
  const known = zoneByName.get(name);
  if (known !== undefined) return known;
  const zone = createIanaZone(name);
  zoneByName.set(name, zone);
  return zone;
}

function createIanaZone(name: string): Zone | null {
  if (name.toUpperCase() === "UTC") return utc;
  if (!/^[A-Za-z][\w+/-]*$/u.test(name) || at(name, 0) === null) return null;
  const chunks = new Map<number, Chunk>();
  let quiet = { from: Infinity, to: -Infinity, offset: 0 };
  const load = (index: number): Chunk => {
    const [start, end] = [index * chunkSeconds, (index + 1) * chunkSeconds];
    if (quiet.from <= start && end <= quiet.to) return { first: quiet.offset, onsets: [] };
    const { first, onsets, next } = readOnsets(name, start, end);
    const last = onsets.at(-1) ?? { epoch: start, offset: first };
    quiet = { from: last.epoch, to: next, offset: last.offset };
    return { first, onsets };
  };
  return {
    id: name,
    offsetAt: (epoch) => {
      const index = Math.floor(epoch / chunkSeconds);
      const chunk = chunks.get(index) ?? load(index);
      if (!chunks.has(index)) chunks.set(index, chunk);
      return chunk.onsets.length === 0
        ? chunk.first
        : offsetByOnsets(chunk.onsets, chunk.first, epoch);
    },
  };
}

/** What a zone does from `start` to before `end`, for those who write it down. */
export function ianaOnsets(name: string, start: number, end: number): Chunk {
  const { first, onsets } = readOnsets(name, start, end);
  return { first, onsets };
}

/** The changes from `start` to before `end`, and when the one after them is (`Infinity` when there is none). */
function readOnsets(name: string, start: number, end: number): Chunk & { readonly next: number } {
  const onsets: Onset[] = [];
  const first = at(name, start);
  let moment = first;
  for (;;) {
    moment = moment?.getTimeZoneTransition("next") ?? null;
    const epoch = moment === null ? Infinity : Math.floor(moment.epochMilliseconds / 1000);
    if (moment === null || epoch >= end) return { first: offsetOf(first), onsets, next: epoch };
    onsets.push({ epoch, offset: offsetOf(moment) });
  }
}

/** Temporal reaches 100 million days either way; four-digit years stay well inside. */
function at(name: string, epoch: number): Temporal.ZonedDateTime | null {
  try {
    return Temporal.Instant.fromEpochMilliseconds(epoch * 1000).toZonedDateTimeISO(name);
  } catch {
    return null;
  }
}

function offsetOf(moment: Temporal.ZonedDateTime | null): number {
  return Math.round((moment?.offsetNanoseconds ?? 0) / 1e9);
}
