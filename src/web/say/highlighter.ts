import type { Span } from "../../core/text/span.ts";
import { markNames, type Mark } from "./marks.ts";
import { createMirror, type Mirror } from "./mirror.ts";
import { changeBetween, dragSpan } from "./text-change.ts";

/** Paints marks over the mirror of the text with the CSS Custom Highlight API. */
export type Highlighter = {
  /** The text changed: the marks move with their words until the next review is in. */
  readonly setText: (text: string) => void;
  /** `marks` were made of `source`; when the text has gone on since, they wait for the next ones. */
  readonly paint: (source: string, marks: readonly Mark[]) => void;
  /** The words of the note that is looked at. */
  readonly paintCurrent: (source: string, current: Span | null) => void;
};

type HighlightName = Mark["name"] | "current";

export function createHighlighter(element: HTMLElement): Highlighter {
  const mirror = createMirror(element);
  /** Where the browser has them now. */
  const painted = new Map<HighlightName, readonly Span[]>();
  let shown = "";

  function show(name: HighlightName, spans: readonly Span[]): void {
    if (!areSame(painted.get(name) ?? [], spans)) register(mirror, name, spans);
    painted.set(name, spans);
  }

  return {
    setText: (text) => {
      const change = changeBetween(shown, text);
      if (change === null) return;
      shown = text;
      const lostRanges = mirror.change(change);
      for (const [name, spans] of painted) {
        const moved = spans.map((span) => dragSpan(span, change));
        painted.set(name, moved);
        if (lostRanges && canHighlight()) register(mirror, name, moved);
      }
    },
    paint: (source, marks) => {
      if (source !== shown || !canHighlight()) return;
      for (const name of markNames) {
        show(
          name,
          marks.filter((mark) => mark.name === name).map(({ span }) => span),
        );
      }
    },
    paintCurrent: (source, current) => {
      if (source !== shown || !canHighlight()) return;
      show("current", current === null ? [] : [current]);
    },
  };
}

/** Without it the list beside the text says all there is to say. */
function canHighlight(): boolean {
  return typeof Highlight !== "undefined" && "highlights" in CSS;
}

function register(mirror: Mirror, name: HighlightName, spans: readonly Span[]): void {
  if (spans.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...spans.map(mirror.rangeOf)));
}

function areSame(some: readonly Span[], others: readonly Span[]): boolean {
  return (
    some.length === others.length &&
    some.every(
      ({ start, end }, index) => start === others[index]?.start && end === others[index].end,
    )
  );
}
