import type { Span } from "../../core/text/span.ts";
import { markNames, type Mark } from "./marks.ts";
import { createMirrorText, type Stretch } from "./mirror-text.ts";
import { changeBetween, followRange, shiftSpan, type TextChange } from "./text-change.ts";

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

const currentName = "current";

export function createHighlighter(mirror: HTMLElement): Highlighter {
  const mirrored = createMirrorText(mirror);
  /** What was painted last, by the name of the highlight, where it stands now. */
  const spansByName = new Map<string, readonly Span[]>();

  function register(name: string, spans: readonly Span[]): void {
    spansByName.set(name, spans);
    if (!canHighlight()) return;
    const stretches = spans.flatMap((span) => mirrored.stretchesOf(span));
    const highlight = CSS.highlights.get(name);
    if (highlight !== undefined) reconcile(highlight, stretches);
    else if (stretches.length > 0)
      CSS.highlights.set(name, new Highlight(...stretches.map(rangeOf)));
  }

  /** Mostly the browser has moved them to where they should be. */
  function renew(name: string, spans: readonly Span[]): void {
    if (!areSame(spans, spansByName.get(name) ?? [])) register(name, spans);
  }

  return {
    setText: (text) => {
      const moved = changeBetween(mirrored.text(), text);
      if (moved === null) return;
      const isKept = mirrored.setText(text);
      for (const [name, spans] of spansByName) {
        if (isKept) spansByName.set(name, followAll(spans, moved));
        else register(name, moveAll(spans, moved));
      }
    },
    paint: (source, marks) => {
      if (source !== mirrored.text()) return;
      for (const name of markNames) {
        const own = marks.flatMap((mark) => (mark.name === name ? [mark.span] : []));
        renew(name, own);
      }
    },
    paintCurrent: (source, current) => {
      if (source !== mirrored.text()) return;
      renew(currentName, current === null ? [] : [current]);
    },
    clear: () => {
      if (!canHighlight()) return;
      for (const name of [...markNames, currentName]) CSS.highlights.delete(name);
    },
  };
}

/** Where the browser has moved them, as long as the stretches of text are still the same. */
function followAll(spans: readonly Span[], change: TextChange): readonly Span[] {
  return spans.map((span) => followRange(span, change));
}

function moveAll(spans: readonly Span[], change: TextChange): readonly Span[] {
  return spans.flatMap((span) => shiftSpan(span, change) ?? grown(span, change) ?? []);
}

/** The mark that a change went into: typed within it, it goes on to be one. */
function grown({ start, end }: Span, change: TextChange): Span | null {
  const isWithin = start <= change.start && change.start + change.removed <= end;
  return isWithin ? { start, end: end + change.inserted.length - change.removed } : null;
}

function areSame(a: readonly Span[], b: readonly Span[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ start, end }, at) => start === b[at]?.start && end === b[at]?.end)
  );
}

/** Without it the list beside the text says all there is to say. */
function canHighlight(): boolean {
  return typeof Highlight !== "undefined" && "highlights" in CSS;
}

/** The browser has moved the marks with their words, and mostly they are where they should be: those stay as they are. */
function reconcile(highlight: Highlight, stretches: readonly Stretch[]): void {
  const missing = [...stretches];
  for (const range of highlight) {
    const at = missing.findIndex((stretch) => isOver(range, stretch));
    if (at === -1) highlight.delete(range);
    else missing.splice(at, 1);
  }
  for (const stretch of missing) highlight.add(rangeOf(stretch));
}

function isOver(range: AbstractRange, { node, start, end }: Stretch): boolean {
  return range.startContainer === node && range.startOffset === start && range.endOffset === end;
}

function rangeOf({ node, start, end }: Stretch): Range {
  const range = new Range();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
}
