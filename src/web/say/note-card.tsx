import { noteByRuleId } from "virtual:rule-notes";
import { useComputed, useSignalEffect } from "@preact/signals";
import type { TargetedEvent } from "preact";
import { useRef } from "preact/hooks";
import type { Severity } from "../../core/review/finding.ts";
import { DoorMark, LineMark, TintMark } from "../ui/motif.tsx";
import type { Tint } from "../../core/review/rule.ts";
import type { SayModel } from "./model.ts";
import type { NoteFace } from "./note-face.ts";
import type { Note } from "./notes.ts";

type NoteCardProps = { readonly model: SayModel; readonly face: NoteFace };

/**
 * One note: the words, what they may do, why, and other words to take instead. It hangs on its face and on little more,
 * so that a review in which it only moved does not draw it anew.
 */
export function NoteCard({ model, face }: NoteCardProps) {
  const { list, tintByRuleId } = model;
  const card = useRef<HTMLLIElement>(null);
  useSignalEffect(() => {
    if (list.focusId.value !== face.id) return;
    const first = card.current?.querySelector("button, summary");
    if (first instanceof HTMLElement) first.focus();
    list.focusId.value = null;
  });

  // A word for this card alone: else each would be drawn anew when another one's words are lit up.
  const isCurrent = useComputed(() => list.currentId.value === face.id).value;
  const tint = useComputed(() => tintByRuleId.value.get(face.ruleId) ?? null).value;
  return (
    <li
      ref={card}
      class={`note note-${face.severity}`}
      aria-current={isCurrent ? "true" : undefined}
    >
      <p class="note-kind">
        <KindMark severity={face.severity} tint={tint} />
        {face.isSoft ? "A question" : kinds[face.severity]}
      </p>
      {face.quote !== null && (
        <button
          type="button"
          class="words"
          onClick={() => withNote(model, face, (note) => model.showWords(note))}
        >
          <span class="unseen">Show in the text: </span>“{face.quote}”
        </button>
      )}
      <p class="message">{face.message}</p>
      <Rewrites model={model} face={face} />
      <NoteFoot model={model} face={face} />
    </li>
  );
}

/** What is done with a note is done with what it has become: its words may have moved since it was drawn. */
function withNote({ list }: SayModel, { id }: NoteFace, act: (note: Note) => void): void {
  const note = list.noteOf(id);
  if (note !== null) act(note);
}

type KindMarkProps = { readonly severity: Severity; readonly tint: Tint | null };

function KindMark({ severity, tint }: KindMarkProps) {
  if (severity === "strength") return <TintMark tint={tint} />;
  if (severity === "missing") return <DoorMark isOpen={false} />;
  return <LineMark line={severity === "risk" ? "wavy" : "double"} />;
}

const kinds: Readonly<Record<Severity, string>> = {
  strength: "Strong",
  missing: "Not there yet",
  risk: "May hurt",
  harm: "Stop here first",
};

function Rewrites({ model, face }: NoteCardProps) {
  const { rewrites } = face;
  if (rewrites.length === 0) return null;
  return (
    <ul class="rewrites">
      {rewrites.map(({ title, words }, index) => (
        <li key={index}>
          <button
            type="button"
            class="rewrite"
            onClick={(event) => take(model, face, index, howPressed(event))}
          >
            <span class={title === rewrites[index - 1]?.title ? "unseen" : "rewrite-title"}>
              {title}
            </span>{" "}
            <span class="rewrite-words">{words}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function take(model: SayModel, face: NoteFace, index: number, how: Press): void {
  withNote(model, face, (note) => {
    const fix = note.finding.fixes[index];
    if (fix !== undefined) model.applyFix(note, fix, how);
  });
}

function NoteFoot({ model, face }: NoteCardProps) {
  const { ruleId, severity } = face;
  return (
    <div class="note-foot">
      <details open={severity === "harm"}>
        <summary>Why</summary>
        <p>{noteByRuleId[ruleId]}</p>
        {severity !== "harm" && (
          <button type="button" class="quiet" onClick={() => model.mute(ruleId)}>
            Never show this kind
          </button>
        )}
      </details>
      <button
        type="button"
        class="quiet"
        onClick={(event) => withNote(model, face, (note) => model.ignore(note, howPressed(event)))}
      >
        Not this one
      </button>
    </div>
  );
}

type Press = "keyboard" | "pointer";

/** A click that the keyboard made has no count of presses. */
function howPressed(event: TargetedEvent<HTMLElement, MouseEvent>): Press {
  return event.detail === 0 ? "keyboard" : "pointer";
}
