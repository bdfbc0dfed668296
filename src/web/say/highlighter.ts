import type { Span } from "../../core/text/span.ts";
import { markNames, type Mark } from "./marks.ts";
import { changeBetween } from "./text-change.ts";

/** Paints marks over the mirror of the text with the CSS Custom Highlight API. */
export type Highlighter = {
  /** The text changed: the marks move with their words until the next review is in. */
  readonly setText: (text: string) => void;
  /** `marks` were made of `source`; when the text has gone on since, they wait for the next ones. */
  readonly paint: (source: string, marks: readonly Mark[]) => void;
  /** The words of the note that is looked at. */
  readonly paintCurrent: (source: string, current: Span | null) => void;
  /** The browser holds on to every marked text until it is told otherwise. */
  readonly clear: () => void;
};

export function createHighlighter(mirror: HTMLElement): Highlighter {
  const node = document.createTextNode("\n");
  mirror.replaceChildren(node);
  let shown = "";

  return {
    setText: (text) => {
      const change = changeBetween(shown, text);
      if (change === null) return;
      // `replaceData` keeps every range on its words; setting the text anew would drop them all.
      node.replaceData(change.start, change.removed, change.inserted);
      shown = text;
    },
    paint: (source, marks) => {
      if (source !== shown || !canHighlight()) return;
      for (const name of markNames) {
        const spans = marks.filter((mark) => mark.name === name).map(({ span }) => span);
        register(name, node, spans);
      }
    },
    paintCurrent: (source, current) => {
      if (source !== shown || !canHighlight()) return;
      register("current", node, current === null ? [] : [current]);
    },
    clear: () => {
      if (!canHighlight()) return;
      for (const name of [...markNames, "current"]) CSS.highlights.delete(name);
    },
  };
}

/** Without it the list beside the text says all there is to say. */
function canHighlight(): boolean {
  return typeof Highlight !== "undefined" && "highlights" in CSS;
}

function register(name: string, node: Text, spans: readonly Span[]): void {
  const painted = CSS.highlights.get(name);
  // The browser has moved the marks with their words: mostly they are where they should be.
  if (isPainted(painted, spans)) return;
  if (spans.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...spans.map((span) => rangeOf(node, span))));
}

function isPainted(painted: Highlight | undefined, spans: readonly Span[]): boolean {
  if ((painted?.size ?? 0) !== spans.length) return false;
  return [...(painted ?? [])].every(
    (range, index) =>
      range.startOffset === spans[index]?.start && range.endOffset === spans[index].end,
  );
}

function rangeOf(node: Text, { start, end }: Span): Range {
  const range = new Range();
  range.setStart(node, Math.min(start, node.length));
  range.setEnd(node, Math.min(end, node.length));
  return range;
}
