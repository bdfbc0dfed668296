import { effect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { createHighlighter, type Highlighter } from "./highlighter.ts";
import type { SayModel } from "./model.ts";
import type { TextareaEditor } from "./textarea-editor.ts";

type EditorProps = { readonly model: SayModel; readonly editor: TextareaEditor };

/**
 * A plain text field laid over a mirror of the same text in the same type. The field is written in,
 * the mirror carries the marks and makes both grow. See docs/adr/0003-textarea-with-mirrored-marks.md.
 */
export function Editor({ model, editor }: EditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const mirror = useRef<HTMLDivElement>(null);
  const { draft } = model;

  useEffect(() => {
    if (field.current === null || mirror.current === null) return undefined;
    editor.attach(field.current);
    field.current.focus();
    return followModel(model, createHighlighter(mirror.current));
  }, []);

  /** Not at every key: while one types, the notes are to stay where they are. */
  const followCaret = ({ selectionStart, selectionEnd }: HTMLTextAreaElement) => {
    if (selectionStart === selectionEnd) model.followCaret(selectionStart);
  };

  return (
    <div class={draft.isLong.value ? "sheet sheet-long" : "sheet"}>
      <div class="mirror" ref={mirror} aria-hidden="true" />
      <textarea
        ref={field}
        class="field"
        aria-label="What you want to say"
        aria-describedby="kept-where"
        placeholder="What would you like to say? Type it the way it comes."
        autocomplete="off"
        onInput={(event) => draft.typed(event.currentTarget.value)}
        onClick={(event) => followCaret(event.currentTarget)}
        onKeyUp={(event) => movesCaret.test(event.key) && followCaret(event.currentTarget)}
      />
    </div>
  );
}

/** At once, not with the next drawing: the sheet grows in the same frame as the text in it. */
function followModel(
  { draft, reading, list, marks }: SayModel,
  highlighter: Highlighter,
): () => void {
  const stopText = effect(() => {
    highlighter.setText(draft.isLong.value ? "" : draft.text.value);
  });
  const stopMarks = effect(() => {
    highlighter.paint(marks.value.source, marks.value.marks);
  });
  const stopCurrent = effect(() => {
    const finding = list.current.value?.finding;
    const span = finding === undefined || finding.severity === "missing" ? null : finding.span;
    highlighter.paintCurrent(reading.review.value?.source ?? "", span);
  });
  return () => {
    stopText();
    stopMarks();
    stopCurrent();
    highlighter.clear();
  };
}

const movesCaret = /^(?:Arrow|Home|End|Page)/u;
