import { computed, signal, type ReadonlySignal } from "@preact/signals";
import type { Edit } from "../../core/review/finding.ts";
import type { Span } from "../../core/text/span.ts";
import { longestMarkedText } from "./marks.ts";
import { invertEdit, rebaseEdit } from "./text-change.ts";

/** What the model asks of the text field. The field reports every change back through `typed`. */
export type EditorPort = {
  /** One step of the field's own undo, wherever the browser allows it. */
  readonly replace: (edit: Edit) => void;
  /** The field begins with this: no undo leads back from it to what was there. */
  readonly load: (text: string) => void;
  readonly select: (span: Span) => void;
  readonly focus: () => void;
};

/** A change Elbowroom made on request, and how to take it back. */
type Undo = { readonly edit: Edit; readonly what: string };

export type Draft = {
  readonly text: ReadonlySignal<string>;
  /** Nothing but white space. What is drawn hangs on this, so that a key draws nothing anew. */
  readonly isEmpty: ReadonlySignal<boolean>;
  readonly isLong: ReadonlySignal<boolean>;
  /** The last change that can still be taken back. */
  readonly undoable: ReadonlySignal<Undo | null>;
  /** The field holds this now. */
  readonly typed: (text: string) => void;
  /** `what` says afterwards what was done: "Changed to “…”". */
  readonly change: (edit: Edit, what: string) => void;
  readonly undo: () => void;
  /** Another draft is opened. */
  readonly load: (text: string) => void;
};

/** The only text there is lives in the field; the model follows it and changes it on request only. */
export function createDraft(editor: EditorPort): Draft {
  const text = signal("");
  const isEmpty = computed(() => text.value.trim() === "");
  const isLong = computed(() => text.value.length > longestMarkedText);
  const undoable = signal<Undo | null>(null);
  let earlier: readonly Undo[] = [];

  function typed(next: string): void {
    const before = text.value;
    text.value = next;
    // What is typed elsewhere moves the words a change stands on; typing into them makes them the
    // person's own, and there is nothing left to take back.
    keep(earlier.flatMap((one) => rebaseUndo(one, before, next)));
  }

  function keep(undos: readonly Undo[]): void {
    earlier = undos;
    undoable.value = undos.at(-1) ?? null;
  }

  function change(edit: Edit, what: string): void {
    const inverse = invertEdit(text.value, edit);
    editor.replace(edit);
    keep([...earlier, { edit: inverse, what }]);
  }

  function undo(): void {
    const last = earlier.at(-1);
    if (last === undefined) return;
    keep(earlier.slice(0, -1));
    editor.replace(last.edit);
  }

  function load(next: string): void {
    keep([]);
    editor.load(next);
  }

  return { text, isEmpty, isLong, undoable, typed, change, undo, load };
}

function rebaseUndo(undo: Undo, from: string, to: string): readonly Undo[] {
  const edit = rebaseEdit(undo.edit, from, to);
  return edit === null ? [] : [{ ...undo, edit }];
}
