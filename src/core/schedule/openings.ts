import { type Obstacle, obstacleAt } from "./availability.ts";
import { createCandidate, slotsOf } from "./candidate.ts";
import type { Change } from "./change.ts";
import { kindOfNeed, needFor, type NeedId, type Person } from "./need.ts";
import { minute, minutesOf, overlaps, type Span } from "./span.ts";
import type { Week } from "./week.ts";
import type { Window } from "./window.ts";

/** A change, and how much it asks of them, in minutes of somebody's life. */
export type Opening = { readonly change: Change; readonly cost: number };

/** A sitter has to be found, too. */
const costOfSitter = 60;
/** What one wants for oneself is moved more easily than what another is asked to move. */
const costOfAsking = 15;

/** Nobody moves half a day for a block, in minutes. */
const longestMoved = 240;

/**
 * The single changes that would open a stretch of the week for a need, cheapest first. Every stretch on which nothing
 * planned stands is looked at; what two things block is left alone.
 */
export function findOpenings(
  week: Week,
  id: NeedId,
  taken: ReadonlySet<number>,
): readonly Opening[] {
  const { slots, step } = week.grid;
  const { shortest } = needFor(week.household, id);
  const count = Math.ceil(shortest / step);
  const openings = slots.flatMap((slot, first) => {
    const isWhole = slots[first + count - 1]?.day === slot.day;
    if (!isWhole || slot.from % 30 !== 0) return [];
    const span = { start: slot.start, end: slot.start + count * step * minute };
    return isClear(week, id, span, taken) ? openingsOf(week, id, span) : [];
  });
  return unique(openings.toSorted((a, b) => a.cost - b.cost));
}

function isClear(week: Week, id: NeedId, span: Span, taken: ReadonlySet<number>): boolean {
  const { takes, start } = createCandidate(week, { kind: kindOfNeed[id], ...span });
  return (id !== "me" || start >= week.notBefore) && takes.every((place) => !taken.has(place));
}

function openingsOf(week: Week, id: NeedId, span: Span): readonly Opening[] {
  const { household, availability } = week;
  const obstacles = slotsOf(week, { kind: kindOfNeed[id], ...span }).flatMap((slot) => {
    const obstacle = obstacleAt(household, availability, kindOfNeed[id], slot);
    return obstacle === null ? [] : [{ slot, obstacle }];
  });
  if (obstacles.length === 0) return [];
  const event = blockingEvent(week, obstacles);
  const isAboutChildren = obstacles.every(({ obstacle }) => obstacle.type !== "not-free");
  return [
    ...(event === null || minutesOf(event.span) > longestMoved ? [] : [moveEvent(event, id)]),
    ...(isAboutChildren ? [callSitter(week, span, obstacles)] : []),
  ];
}

type Blocked = { readonly slot: number; readonly obstacle: Obstacle };
type BlockingEvent = { readonly who: Person; readonly span: Span; readonly toCover: boolean };

/** The one event behind every obstacle; `null` when there are two, or something that is not an event. */
function blockingEvent(week: Week, blocked: readonly Blocked[]): BlockingEvent | null {
  const events = new Map<string, BlockingEvent>();
  for (const { slot, obstacle } of blocked) {
    if (obstacle.type === "children-awake") return null;
    if (obstacle.by !== "busy" && obstacle.by !== "travel") return null;
    for (const span of eventsAt(week, obstacle.who, slot)) {
      const toCover = obstacle.type === "no-cover";
      events.set(`${obstacle.who} ${span.start}`, { who: obstacle.who, span, toCover });
    }
  }
  const [event] = events.values();
  return events.size === 1 && event !== undefined ? event : null;
}

function eventsAt({ household, grid }: Week, who: Person, slot: number): readonly Span[] {
  const { busy, travel } = household[who];
  const start = grid.slots[slot]?.start ?? 0;
  const reach = {
    start: start - travel * minute,
    end: start + (grid.step + travel) * minute,
  };
  return busy.filter((span) => overlaps(span, reach));
}

function moveEvent(event: BlockingEvent, id: NeedId): Opening {
  const { who, span, toCover } = event;
  const cost = minutesOf(span) + (who === id ? 0 : costOfAsking);
  return { change: { type: "move-event", who, span, toCover }, cost };
}

function callSitter({ grid }: Week, span: Span, blocked: readonly Blocked[]): Opening {
  const touched = grid.slots.filter(
    ({ start }) => start < span.end && span.start < start + grid.step * minute,
  );
  const from = touched[0]?.from ?? 0;
  const to = touched.at(-1)?.to ?? 0;
  const window: Window = { days: [touched[0]?.weekday ?? 1], from, to };
  const [cover = null] = blocked.flatMap(({ obstacle }) =>
    obstacle.type === "no-cover" ? [{ who: obstacle.who, by: obstacle.by }] : [],
  );
  return {
    change: { type: "sitter", span, window, cover },
    cost: costOfSitter + minutesOf(span),
  };
}

function unique(openings: readonly Opening[]): readonly Opening[] {
  const byKey = new Map<string, Opening>();
  for (const opening of openings) {
    const key = JSON.stringify(opening.change);
    if (!byKey.has(key)) byKey.set(key, opening);
  }
  return [...byKey.values()];
}
