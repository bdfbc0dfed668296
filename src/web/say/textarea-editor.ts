import type { Edit } from "../../core/review/finding.ts";
import type { EditorPort } from "./draft.ts";

/** The text field as the model sees it. It is attached once it is on the page. */
export type TextareaEditor = EditorPort & {
  readonly attach: (field: HTMLTextAreaElement) => void;
};

export function createTextareaEditor(): TextareaEditor {
  let field: HTMLTextAreaElement | null = null;
  let early: readonly (() => void)[] = [];

  /** Words that were shared with the app, or kept, may be there before the field is. */
  function whenAttached(action: (attached: HTMLTextAreaElement) => void): void {
    if (field !== null) return action(field);
    early = [...early, () => whenAttached(action)];
  }

  return {
    replace: (edit) => whenAttached((into) => replace(into, edit)),
    load: (text) => whenAttached((into) => load(into, text)),
    attach: (attached) => {
      field = attached;
      const waiting = early;
      early = [];
      for (const action of waiting) action();
    },
    select: ({ start, end }) => {
      if (field === null) return;
      focusQuietly(field);
      field.setSelectionRange(start, end);
      scrollIntoSight(field);
    },
    focus: () => field?.focus(),
  };
}

function replace(field: HTMLTextAreaElement, edit: Edit): void {
  focusQuietly(field);
  field.setSelectionRange(edit.span.start, edit.span.end);
  if (!insertNatively(edit)) insertPlainly(field, edit);
}

/** Set from a script, a field forgets what it could undo. */
function load(field: HTMLTextAreaElement, text: string): void {
  field.value = text;
  field.setSelectionRange(text.length, text.length);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/**
 * `execCommand` is deprecated and still the only way to change a field so that the browser's own
 * undo takes it back. It answers `false` where it does not work.
 */
function insertNatively({ span, text }: Edit): boolean {
  if (text !== "") return document.execCommand("insertText", false, text);
  return span.start === span.end || document.execCommand("delete");
}

function insertPlainly(field: HTMLTextAreaElement, { span, text }: Edit): void {
  field.setRangeText(text, span.start, span.end, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Focus for the sake of an edit, without the keyboard of a phone coming up over the page. */
function focusQuietly(field: HTMLTextAreaElement): void {
  if (document.activeElement === field) return;
  const isTouch = matchMedia("(pointer: coarse)").matches;
  if (isTouch) field.inputMode = "none";
  field.focus({ preventScroll: true });
  if (isTouch) field.addEventListener("pointerdown", () => (field.inputMode = ""), { once: true });
}

function scrollIntoSight(field: HTMLTextAreaElement): void {
  const { top } = field.getBoundingClientRect();
  if (top < 0) field.scrollIntoView({ block: "start" });
}
