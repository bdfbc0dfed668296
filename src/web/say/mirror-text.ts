import type { Span } from "../../core/text/span.ts";
import { changeBetween } from "./text-change.ts";

/** The same text as in the field, for marks to stand under. */
export type MirrorText = {
  /** Whether every stretch of text is still the one that it was: else there are no marks on some of it any more. */
  readonly setText: (text: string) => boolean;
  readonly text: () => string;
  /** The stretches that make up a span of the text, one a paragraph. */
  readonly stretchesOf: (span: Span) => readonly Stretch[];
};

export type Stretch = { readonly node: Text; readonly start: number; readonly end: number };

/** Past so many the rest is one: a browser is slow with thousands, and nobody writes as many. */
const mostParagraphs = 200;

/**
 * A block for each paragraph, so that a key has the browser lay out and paint the one it went into and not the whole
 * letter. Each ends with its line feed, the last with one that is not in the text: otherwise an empty last line would
 * have no height.
 */
export function createMirrorText(mirror: HTMLElement): MirrorText {
  const nodes: Text[] = [document.createTextNode("\n")];
  mirror.replaceChildren(...nodes.map(toBlock));
  let shown = "";

  /** Where a place in the text is: the paragraph, and the offset at which that begins. */
  function find(place: number): { readonly index: number; readonly from: number } {
    let from = 0;
    let index = 0;
    while (index < nodes.length - 1 && from + (nodes[index]?.length ?? 0) <= place) {
      from += nodes[index]?.length ?? 0;
      index += 1;
    }
    return { index, from };
  }

  function replaceParagraphs(first: number, last: number, words: string): void {
    const room = mostParagraphs - nodes.length + last - first + 1;
    const made = splitParagraphs(words, room).map((one) => document.createTextNode(one));
    const gone = nodes.splice(first, last - first + 1, ...made);
    gone[0]?.parentElement?.before(...made.map(toBlock));
    for (const node of gone) node.parentElement?.remove();
  }

  return {
    text: () => shown,
    setText(text) {
      const change = changeBetween(shown, text);
      if (change === null) return true;
      const { start, removed, inserted } = change;
      const { index, from } = find(start);
      const node = nodes[index];
      const isWithin =
        !shown.slice(start, start + removed).includes("\n") && !inserted.includes("\n");
      shown = text;
      // `replaceData` keeps every range on its words; setting the text anew would drop them all.
      if (isWithin) node?.replaceData(start - from, removed, inserted);
      else {
        const end = find(start + removed);
        const head = node?.data.slice(0, start - from) ?? "";
        const tail = nodes[end.index]?.data.slice(start + removed - end.from) ?? "";
        replaceParagraphs(index, end.index, head + inserted + tail);
      }
      return isWithin;
    },
    stretchesOf({ start, end }) {
      const stretches: Stretch[] = [];
      let { index, from } = find(start);
      for (; from < end && index < nodes.length; index += 1) {
        const node = nodes[index];
        if (node === undefined) break;
        const stretch = {
          node,
          start: Math.max(0, start - from),
          end: Math.min(node.length, end - from),
        };
        if (stretch.start < stretch.end) stretches.push(stretch);
        from += node.length;
      }
      return stretches;
    },
  };
}

function toBlock(node: Text): HTMLElement {
  const block = document.createElement("div");
  block.append(node);
  return block;
}

function splitParagraphs(words: string, most: number): readonly string[] {
  const paragraphs: string[] = [];
  let rest = words;
  for (let end = rest.indexOf("\n") + 1; paragraphs.length < most - 1 && end < rest.length;) {
    paragraphs.push(rest.slice(0, end));
    rest = rest.slice(end);
    end = rest.indexOf("\n") + 1;
  }
  return [...paragraphs, rest];
}
