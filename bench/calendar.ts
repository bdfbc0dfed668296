import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expandRecurringEvent, sync } from "node-ical";
import { convertIcsCalendar } from "ts-ics";
import { expandCalendar } from "../src/core/calendar/expand-calendar.ts";
import { ianaZone } from "../src/core/calendar/iana-zone.ts";
import { parseCalendar } from "../src/core/calendar/parse-calendar.ts";
import { utc } from "../src/core/calendar/zone.ts";
import { createRandom } from "../src/core/random.ts";
import { percentile } from "./measure.ts";
import { formatNumber, printTable } from "./print.ts";

const zoneName = "Europe/Berlin";
const from = new Date("2026-03-02T00:00:00+01:00");
const to = new Date("2026-03-30T00:00:00+02:00");

type Reader = { readonly name: string; readonly read: (source: string) => number };

const ours: Reader = {
  name: "elbowroom",
  read: (source) => {
    const span = { from: from.getTime() / 1000, to: to.getTime() / 1000 };
    const zone = ianaZone(zoneName) ?? utc;
    return expandCalendar(parseCalendar(source).events, span, zone).occurrences.length;
  },
};

const nodeIcal: Reader = {
  name: "node-ical",
  read: (source) =>
    Object.values(sync.parseICS(source)).reduce((sum, component) => {
      if (component?.type !== "VEVENT") return sum;
      return sum + expandRecurringEvent(component, { from, to }).length;
    }, 0),
};

/** It reads events, and leaves it to its user to expand them. */
const tsIcs: Reader = {
  name: "ts-ics, reading alone",
  read: (source) => convertIcsCalendar(undefined, source).events?.length ?? 0,
};

/** Four weeks out of 9 MB with 20,000 events; and whether an event costs the same in a large file as in a small one. */
export async function benchCalendar(): Promise<void> {
  const large = calendarOf(20_000);
  const small = calendarOf(2_000);
  const medians = takeTurns([ours, nodeIcal], large, 7, 3);
  // It takes a minute for what the others do in a second: once is enough to see it.
  const all = new Map([...medians, ...takeTurns([tsIcs], large, 1)]);
  const own = all.get(ours.name) ?? Number.NaN;
  printTable(`Four weeks of ${formatNumber(large.length / 1e6)} MB, 20,000 events`, [
    ["", "CPU ms", "of ours"],
    ...[...all].map(([name, ms]) => [name, formatNumber(ms), `${formatNumber(ms / own)} ×`]),
  ]);
  printCounts(large);
  const [few, many] = [costOfEvent(small, 2_000), costOfEvent(large, 20_000)];
  printTable("Cost of an event", [
    ["events", "µs an event", "of 2,000"],
    ["2,000", formatNumber(few), ""],
    ["20,000", formatNumber(many), `${formatNumber(many / few)} ×`],
  ]);
}

/** In µs. As many events are read for each sample, whatever the file, so that what comes with a sample weighs the same. */
function costOfEvent(source: string, events: number): number {
  const files = 20_000 / events;
  const reader: Reader = {
    name: "alone",
    read: () => Array.from({ length: files }, () => ours.read(source)).at(-1) ?? 0,
  };
  const milliseconds = takeTurns([reader], source, 7).get(reader.name) ?? Number.NaN;
  return (milliseconds * 1000) / (events * files);
}

function printCounts(source: string): void {
  const counts = [ours, nodeIcal].map(({ name, read }) => `${name} ${read(source)}`);
  console.log(`  occurrences found: ${counts.join(", ")}`);
}

/**
 * In time of the processor, which another process on the machine cannot take away. Each begins with a swept heap: what
 * the one before left behind is not for the next to clear away.
 */
function takeTurns(
  readers: readonly Reader[],
  source: string,
  rounds: number,
  warmUps = 0,
): ReadonlyMap<string, number> {
  const times = new Map<string, number[]>(readers.map(({ name }) => [name, []]));
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const { name, read } of readers) {
      sweep();
      const start = process.cpuUsage();
      if (read(source) === 0) throw new Error(`${name} found nothing: nothing was measured.`);
      const { user, system } = process.cpuUsage(start);
      if (round >= 0) times.get(name)?.push((user + system) / 1000);
    }
  }
  return new Map([...times].map(([name, list]) => [name, percentile(list, 0.5)]));
}

setFlagsFromString("--expose-gc");

function sweep(): void {
  runInNewContext("gc()");
}

/** Twelve years of somebody's meetings: one in ten repeats, some with exceptions, some changed once. */
function calendarOf(events: number): string {
  const random = createRandom(6);
  const between = (low: number, high: number): number =>
    low + Math.floor(random() * (high - low + 1));
  const parts = Array.from({ length: events }, (_, index) => eventOf(index, between));
  return ["BEGIN:VCALENDAR", "VERSION:2.0", ...zone, ...parts.flat(), "END:VCALENDAR", ""].join(
    "\r\n",
  );
}

function eventOf(index: number, between: (low: number, high: number) => number): readonly string[] {
  const day = `${between(2015, 2026)}${two(between(1, 12))}${two(between(1, 28))}`;
  const hour = between(7, 18);
  const repeats = index % 10 === 0 ? [rules[between(0, rules.length - 1)] ?? ""] : [];
  return [
    "BEGIN:VEVENT",
    `UID:event-${index}@example.com`,
    "DTSTAMP:20260101T000000Z",
    `DTSTART;TZID=${zoneName}:${day}T${two(hour)}0000`,
    `DTEND;TZID=${zoneName}:${day}T${two(hour + 1)}0000`,
    ...repeats,
    ...(index % 50 === 0 ? [`EXDATE;TZID=${zoneName}:20260310T${two(hour)}0000`] : []),
    `SUMMARY:Meeting number ${index} about this and that`,
    "DESCRIPTION:Bring what we spoke of last time\\, and whatever else you can t",
    " hink of. There is tea. The door is on the left as you come up the stairs.",
    "LOCATION:Upstairs",
    "STATUS:CONFIRMED",
    "TRANSP:OPAQUE",
    "SEQUENCE:1",
    "END:VEVENT",
  ];
}

const rules = [
  "RRULE:FREQ=WEEKLY;BYDAY=TU,TH",
  "RRULE:FREQ=WEEKLY;INTERVAL=2",
  "RRULE:FREQ=MONTHLY;BYDAY=2TU",
  "RRULE:FREQ=DAILY;COUNT=200",
  "RRULE:FREQ=YEARLY",
];

const zone = [
  "BEGIN:VTIMEZONE",
  `TZID:${zoneName}`,
  "BEGIN:DAYLIGHT",
  "TZOFFSETFROM:+0100",
  "TZOFFSETTO:+0200",
  "DTSTART:19810329T020000",
  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
  "END:DAYLIGHT",
  "BEGIN:STANDARD",
  "TZOFFSETFROM:+0200",
  "TZOFFSETTO:+0100",
  "DTSTART:19961027T030000",
  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
  "END:STANDARD",
  "END:VTIMEZONE",
];

function two(value: number): string {
  return String(value).padStart(2, "0");
}
