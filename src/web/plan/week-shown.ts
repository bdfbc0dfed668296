import { Temporal } from "temporal-polyfill";
import { readAvailability } from "../../core/schedule/availability.ts";
import { type Block, blockId, isSameBlock } from "../../core/schedule/block.ts";
import { createGrid } from "../../core/schedule/grid.ts";
import { type BlockKind, people, type Person } from "../../core/schedule/need.ts";
import { unnamedPartner } from "../../core/schedule/partner-name.ts";
import type { Requests } from "../../core/schedule/requests.ts";
import type { PlanInput } from "../../core/schedule/week.ts";
import type { Shown } from "./planning.ts";

export const lanes = ["me", "partner", "us"] as const;
export type Lane = (typeof lanes)[number];

/** Minutes since midnight, on the wall clock. */
export type Stretch = { readonly from: number; readonly to: number };

export type ShownBlock = Stretch & {
  readonly id: string;
  readonly block: Block;
  readonly lane: Lane;
  readonly day: number;
  /** "19:00 to 20:30". */
  readonly time: string;
  /** "You alone". */
  readonly title: string;
  /** As much of it as fits into an hour: "You". */
  readonly shortTitle: string;
  readonly why: string;
  /** All of it, for who cannot see where it lies. */
  readonly label: string;
  readonly isPinned: boolean;
};

/** Where something was last week, and is not now. */
type Ghost = Stretch & { readonly lane: Lane };

export type ShownDay = {
  readonly index: number;
  /** `2026-03-02` */
  readonly date: string;
  readonly name: string;
  readonly short: string;
  /** "2 March". */
  readonly dayOfMonth: string;
  readonly blocks: readonly ShownBlock[];
  readonly ghosts: readonly Ghost[];
  /** When each cannot. */
  readonly closed: Readonly<Record<Person, readonly Stretch[]>>;
};

export type ShownWeeks = {
  readonly days: readonly ShownDay[];
  /** What of the day is drawn: somebody is up. */
  readonly hours: Stretch;
};

/** A plan as it is drawn and read aloud. */
export function describeWeeks({ input, plan, report }: Shown, requests: Requests): ShownWeeks {
  const why = new Map(
    report.weeks.flatMap((week) => week.blocks.map((block) => [block.id, block.why] as const)),
  );
  const blocks = plan.weeks.flatMap((week) => week.blocks);
  const habit = input.requests.lastWeek.map((block) => aWeekOn(block, input.horizon.zone));
  const ghosts = habit.filter((old) => !blocks.some((block) => isSameBlock(block, old)));
  const dates = datesOf(input);
  const closed = closedByDay(input);
  const days = dates.map((date, index): ShownDay => {
    const isOn = (block: Block): boolean => dateOf(block, input).equals(date);
    return {
      index,
      date: date.toString(),
      name: date.toLocaleString("en-GB", { weekday: "long" }),
      short: date.toLocaleString("en-GB", { weekday: "short" }),
      dayOfMonth: date.toLocaleString("en-GB", { day: "numeric", month: "long" }),
      blocks: blocks.filter(isOn).map((block) => {
        const isPinned = requests.pinned.some((pin) => isSameBlock(pin, block));
        return describeBlock(block, date, index, input, why.get(blockId(block)) ?? "", isPinned);
      }),
      ghosts: ghosts.filter(isOn).map((old) => ({
        lane: laneOf[old.kind],
        ...stretchOf(old, input.horizon.zone),
      })),
      closed: { me: closed.me[index] ?? [], partner: closed.partner[index] ?? [] },
    };
  });
  return { days, hours: hoursOf(input) };
}

/** 1170 is "19:30". */
export function formatMinute(minute: number): string {
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}

const laneOf = {
  "alone-me": "me",
  "alone-partner": "partner",
  together: "us",
} as const satisfies Record<BlockKind, Lane>;

function describeBlock(
  block: Block,
  date: Temporal.PlainDate,
  day: number,
  { household, horizon }: PlanInput,
  why: string,
  isPinned: boolean,
): ShownBlock {
  const { from, to } = stretchOf(block, horizon.zone);
  const time = `${formatMinute(from)} to ${formatMinute(to)}`;
  const shortTitle = {
    "alone-me": "You",
    "alone-partner": shortName(household.partner.name),
    together: "Together",
  }[block.kind];
  const title = {
    "alone-me": "You alone",
    "alone-partner": `${household.partner.name} alone`,
    together: "Together",
  }[block.kind];
  const when = date.toLocaleString("en-GB", { weekday: "long", day: "numeric", month: "long" });
  const held = isPinned ? " It stays here." : "";
  return {
    id: blockId(block),
    block,
    lane: laneOf[block.kind],
    day,
    from,
    to,
    time,
    title,
    shortTitle,
    why,
    label: `${when}, ${time}. ${title}. ${why}${held}`,
    isPinned,
  };
}

function shortName(name: string): string {
  return name === unnamedPartner ? "They" : name;
}

function datesOf({ horizon }: PlanInput): readonly Temporal.PlainDate[] {
  const first = Temporal.PlainDate.from(horizon.from);
  return Array.from({ length: 7 * horizon.weeks }, (_, days) => first.add({ days }));
}

function zoned(at: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
}

function dateOf({ start }: Block, { horizon }: PlanInput): Temporal.PlainDate {
  return zoned(start, horizon.zone).toPlainDate();
}

function stretchOf({ start, end }: Block, zone: string): Stretch {
  const [from, to] = [zoned(start, zone), zoned(end, zone)].map(
    ({ hour, minute }) => hour * 60 + minute,
  );
  // Midnight is the end of this day, not the beginning of the next.
  return { from: from ?? 0, to: to === 0 || to === undefined ? dayMinutes : to };
}

const dayMinutes = 1440;

/** By the wall clock, as the plan itself carries a habit on. */
function aWeekOn(block: Block, zone: string): Block {
  const move = (at: number): number => zoned(at, zone).add({ weeks: 1 }).epochMilliseconds;
  return { ...block, start: move(block.start), end: move(block.end) };
}

type Closed = Readonly<Record<Person, readonly (readonly Stretch[])[]>>;

function closedByDay({ household, horizon }: PlanInput): Closed {
  const byDay: Record<Person, Stretch[][]> = { me: [], partner: [] };
  for (let week = 0; week < horizon.weeks; week += 1) {
    const grid = createGrid(horizon, week);
    const { hindrance } = readAvailability(household, grid);
    for (const who of people) {
      const days = Array.from({ length: 7 }, (): Stretch[] => []);
      for (const [index, slot] of grid.slots.entries()) {
        if ((hindrance[who][index] ?? null) !== null) extend(days[slot.day] ?? [], slot);
      }
      byDay[who].push(...days);
    }
  }
  return byDay;
}

function extend(stretches: Stretch[], { from, to }: Stretch): void {
  const last = stretches.at(-1);
  if (last?.to === from) stretches[stretches.length - 1] = { from: last.from, to };
  else stretches.push({ from, to });
}

/** From the first who wakes to the last who sleeps, in whole hours. */
function hoursOf({ household }: PlanInput): Stretch {
  const nights = people.flatMap((who) => household[who].sleep);
  const ups = nights.filter(({ from, to }) => to < from).map(({ to }) => to);
  const downs = nights.map(({ from, to }) => (to < from ? from : dayMinutes));
  const from = ups.length === 0 ? 0 : Math.floor(Math.min(...ups) / 60) * 60;
  const to = downs.length === 0 ? dayMinutes : Math.ceil(Math.max(...downs) / 60) * 60;
  return { from, to };
}
