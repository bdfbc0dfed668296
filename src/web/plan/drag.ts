import type { ShownBlock, Stretch } from "./week-shown.ts";

export type Dropped = { readonly date: string; readonly minute: number };

type DragDeps = {
  readonly hours: Stretch;
  /** In minutes: where blocks may begin. */
  readonly step: number;
  readonly onDrop: (block: ShownBlock, dropped: Dropped) => void;
};

/** Less is a tap by an unsteady hand. In pixels. */
const leastMove = 8;

/** Follows the pointer from a block until it is let go. Escape takes the block back to where it was. */
export function startDrag(event: PointerEvent, block: ShownBlock, deps: DragDeps): void {
  const element = event.currentTarget;
  if (!(element instanceof HTMLElement) || event.button !== 0) return;
  const [startX, startY] = [event.clientX, event.clientY];
  const over = new AbortController();
  const { signal } = over;
  const end = (): void => {
    over.abort();
    element.style.translate = "";
    element.classList.remove("is-dragged");
  };

  element.setPointerCapture(event.pointerId);
  const isMoved = ({ clientX, clientY }: PointerEvent): boolean =>
    Math.hypot(clientX - startX, clientY - startY) >= leastMove;
  element.addEventListener(
    "pointermove",
    (move) => {
      if (!isMoved(move)) return;
      element.classList.add("is-dragged");
      element.style.translate = `${move.clientX - startX}px ${move.clientY - startY}px`;
    },
    { signal },
  );
  element.addEventListener(
    "pointerup",
    (up) => {
      const wasDragged = element.classList.contains("is-dragged");
      const dropped = wasDragged ? placeOf(element, block, deps) : null;
      end();
      if (!wasDragged) return;
      swallowClick(element);
      up.preventDefault();
      if (dropped !== null) deps.onDrop(block, dropped);
    },
    { signal },
  );
  element.addEventListener("pointercancel", end, { signal });
  addEventListener("keydown", ({ key }) => key === "Escape" && end(), { signal });
}

/** The browser takes a drag for a click as well. */
function swallowClick(element: HTMLElement): void {
  element.addEventListener("click", stop, { capture: true, once: true });
  setTimeout(() => element.removeEventListener("click", stop, { capture: true }));
}

function stop(event: Event): void {
  event.stopImmediatePropagation();
}

/** Where the block lies now, by the day under its middle. `null` beside every day, or back where it was. */
function placeOf(element: HTMLElement, block: ShownBlock, deps: DragDeps): Dropped | null {
  const box = element.getBoundingClientRect();
  const middle = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  const tracks = [...document.querySelectorAll<HTMLElement>(".day-lanes")];
  const track = tracks.find((one) => holds(one.getBoundingClientRect(), middle));
  const date = track?.dataset["date"];
  if (track === undefined || date === undefined) return null;
  const minute = minuteIn(track.getBoundingClientRect(), box, deps);
  const latest = 24 * 60 - (block.to - block.from);
  const isSame = minute === block.from && element.closest(".day-lanes") === track;
  return isSame ? null : { date, minute: Math.max(0, Math.min(minute, latest)) };
}

function holds(box: DOMRect, { x, y }: { readonly x: number; readonly y: number }): boolean {
  return box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
}

/** Time runs to the right on a desk, and down on a phone. */
function minuteIn(track: DOMRect, box: DOMRect, { hours, step }: DragDeps): number {
  const isAcross = track.width > track.height;
  const share = isAcross
    ? (box.left - track.left) / track.width
    : (box.top - track.top) / track.height;
  const minute = hours.from + share * (hours.to - hours.from);
  return Math.round(minute / step) * step;
}
