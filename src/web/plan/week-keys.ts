import type { ShownBlock, ShownDay } from "./week-shown.ts";

const keys = new Set(["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"]);

/** Where an arrow key leads: left and right through time, up and down to the nearest block of another day. */
export function blockAfter(
  days: readonly ShownDay[],
  currentId: string | null,
  key: string,
): ShownBlock | null {
  if (!keys.has(key)) return null;
  const all = days.flatMap(({ blocks }) => blocks);
  const index = all.findIndex(({ id }) => id === currentId);
  const current = all[index];
  if (current === undefined) return all[0] ?? null;
  switch (key) {
    case "ArrowLeft":
      return all[index - 1] ?? null;
    case "ArrowRight":
      return all[index + 1] ?? null;
    case "ArrowUp":
      return nearest(days.slice(0, current.day).toReversed(), current);
    case "ArrowDown":
      return nearest(days.slice(current.day + 1), current);
    case "Home":
      return all[0] ?? null;
    case "End":
      return all.at(-1) ?? null;
    default:
      return null;
  }
}

function nearest(days: readonly ShownDay[], { from }: ShownBlock): ShownBlock | null {
  const day = days.find(({ blocks }) => blocks.length > 0);
  const byDistance = (day?.blocks ?? []).toSorted(
    (a, b) => Math.abs(a.from - from) - Math.abs(b.from - from),
  );
  return byDistance[0] ?? null;
}
