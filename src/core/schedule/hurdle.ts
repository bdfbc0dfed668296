import { obstacleAt, takersOf, type Hindrance, type Obstacle } from "./availability.ts";
import { kindOfNeed, type NeedId } from "./need.ts";
import type { Week } from "./week.ts";

/** Known to everybody, and no news: what is left of the day is what they ask about. */
const givens: ReadonlySet<Hindrance> = new Set(["sleep", "work"]);

/**
 * What most often stands in the way of a need in the hours that are nobody's work or sleep of those who would take
 * them. `null`: there are no such hours, or nothing stands in them.
 */
export function findHurdle(week: Week, id: NeedId): Obstacle | null {
  const { household, availability, grid } = week;
  const kind = kindOfNeed[id];
  const takers = takersOf(kind);
  const found = new Map<string, { readonly obstacle: Obstacle; count: number }>();
  for (const slot of grid.slots.keys()) {
    const isGiven = takers.some((who) => {
      const by = availability.hindrance[who][slot] ?? null;
      return by !== null && givens.has(by);
    });
    const obstacle = isGiven ? null : obstacleAt(household, availability, kind, slot);
    if (obstacle === null) continue;
    const key = JSON.stringify(obstacle);
    const known = found.get(key) ?? { obstacle, count: 0 };
    found.set(key, known);
    known.count += 1;
  }
  return [...found.values()].toSorted((a, b) => b.count - a.count)[0]?.obstacle ?? null;
}
