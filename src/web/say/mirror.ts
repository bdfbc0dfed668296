import type { Span } from "../../core/text/span.ts";
import { splitBlocks } from "./blocks.ts";
import type { TextChange } from "./text-change.ts";

/**
 * The same text as in the field, in blocks of whole lines: at a key the browser lays out and paints the block it was
 * typed in, and leaves the others as they are.
 */
export type Mirror = {
  /** Whether blocks were exchanged, and the ranges in them lost. Inside a block ranges go along with their words. */
  readonly change: (change: TextChange) => boolean;
  readonly rangeOf: (span: Span) => Range;
};

/** A block and an offset in it. */
type Place = { readonly index: number; readonly offset: number };

export function createMirror(element: HTMLElement): Mirror {
  // The last line has an end as well: without it the browser would give an empty one no height.
  let blocks: readonly Text[] = [document.createTextNode("\n")];
  element.replaceChildren(...blocks.map(wrap));

  function exchange({ index: from, offset }: Place, removed: number, inserted: string): void {
    let old = "";
    let to = from;
    for (; to < blocks.length && old.length <= offset + removed; to++)
      old += blocks[to]?.data ?? "";
    const text = old.slice(0, offset) + inserted + old.slice(offset + removed);
    const fresh = splitBlocks(text).map((block) => document.createTextNode(block));
    const next = blocks[to]?.parentElement ?? null;
    for (const block of blocks.slice(from, to)) block.parentElement?.remove();
    for (const block of fresh) element.insertBefore(wrap(block), next);
    blocks = blocks.toSpliced(from, to - from, ...fresh);
  }

  return {
    change({ start, removed, inserted }) {
      const place = locate(blocks, start);
      const block = blocks[place.index];
      const keepsEnd = block !== undefined && place.offset + removed < block.length;
      if (!keepsEnd || inserted.includes("\n")) {
        exchange(place, removed, inserted);
        return true;
      }
      block.replaceData(place.offset, removed, inserted);
      return false;
    },
    rangeOf({ start, end }) {
      const [first, last] = [locate(blocks, start), locate(blocks, end)];
      const range = new Range();
      range.setStart(blocks[first.index] ?? element, first.offset);
      range.setEnd(blocks[last.index] ?? element, last.offset);
      return range;
    },
  };
}

function wrap(block: Text): HTMLElement {
  const element = document.createElement("div");
  element.append(block);
  return element;
}

/** Where an offset of the whole text is; past its end, the end. */
function locate(blocks: readonly Text[], offset: number): Place {
  let rest = offset;
  for (const [index, { length }] of blocks.entries()) {
    if (rest < length) return { index, offset: rest };
    rest -= length;
  }
  const last = blocks.length - 1;
  return { index: last, offset: blocks[last]?.length ?? 0 };
}
