import { formatInstant, secondsPerDay } from "./civil.ts";
import { ianaOnsets } from "./iana-zone.ts";
import type { Onset } from "./zone.ts";

/**
 * A VTIMEZONE (RFC 5545, 3.6.5) that tells what the clocks of a place do in a span, change by change, in seconds since
 * 1970 UTC. A rule would have to be guessed, and be wrong wherever a government changed its mind.
 */
export function writeZone(name: string, from: number, to: number): readonly string[] {
  const start = Math.floor(from / secondsPerDay - daysAround) * secondsPerDay;
  const { first, onsets } = ianaOnsets(name, start, to + daysAround * secondsPerDay);
  const all = [{ epoch: start, offset: first }, ...onsets];
  const standard = Math.min(...all.map(({ offset }) => offset));
  const parts = all.flatMap((onset, index) =>
    writeOnset(onset, all[index - 1]?.offset ?? first, standard),
  );
  return ["BEGIN:VTIMEZONE", `TZID:${name}`, ...parts, "END:VTIMEZONE"];
}

/** Enough that both of a year's changes are in it. */
const daysAround = 366;

function writeOnset({ epoch, offset }: Onset, before: number, standard: number): readonly string[] {
  const name = offset > standard ? "DAYLIGHT" : "STANDARD";
  return [
    `BEGIN:${name}`,
    `DTSTART:${formatWall(epoch + before)}`,
    `TZOFFSETFROM:${formatOffset(before)}`,
    `TZOFFSETTO:${formatOffset(offset)}`,
    `END:${name}`,
  ];
}

/** `+0100`; seconds only where there are any. */
function formatOffset(offset: number): string {
  const time = formatInstant(Math.abs(offset)).slice(11, 19).replaceAll(":", "");
  return `${offset < 0 ? "-" : "+"}${time.endsWith("00") ? time.slice(0, 4) : time}`;
}

/** `20260329T010000` */
export function formatWall(wall: number): string {
  return formatInstant(wall).replaceAll(/[-:Z]/gu, "");
}
