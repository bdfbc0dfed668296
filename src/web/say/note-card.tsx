import { noteByRuleId } from "virtual:rule-notes";
import { useSignalEffect } from "@preact/signals";
import type { TargetedEvent } from "preact";
import { useRef } from "preact/hooks";
import type { Severity } from "../../core/review/finding.ts";
import { DoorMark, LineMark, TintMark } from "../ui/motif.tsx";
import type { Tint } from "../../core/review/rule.ts";
import type { SayModel } from "./model.ts";
import type { Note } from "./notes.ts";
import { previewOf, quoteOf } from "./rewrite.ts";

type NoteCardProps = { readonly model: SayModel; readonly note: Note };

/** One note: the words, what they may do, why, and other words to take instead. */
export function NoteCard({ model, note }: NoteCardProps) {
  const { finding } = note;
  const { list, tintByRuleId } = model;
  const card = useRef<HTMLLIElement>(null);
  useSignalEffect(() => {
    if (list.focusId.value !== note.id) return;
    const first = card.current?.querySelector("button, summary");
    if (first instanceof HTMLElement) first.focus();
    list.focusId.value = null;
  });

  const isCurrent = list.currentId.value === note.id;
  const source = model.reading.review.value?.source ?? "";
  return (
    <li
      ref={card}
      class={`note note-${finding.severity}`}
      aria-current={isCurrent ? "true" : undefined}
    >
      <p class="note-kind">
        <KindMark
          severity={finding.severity}
          tint={tintByRuleId.value.get(finding.ruleId) ?? null}
        />
        {finding.isSoft === true ? "A question" : kinds[finding.severity]}
      </p>
      {finding.severity !== "missing" && (
        <button type="button" class="words" onClick={() => model.showWords(note)}>
          <span class="unseen">Show in the text: </span>“{quoteOf(source, finding.span)}”
        </button>
      )}
      <p class="message">{finding.message}</p>
      <Rewrites model={model} note={note} source={source} />
      <NoteFoot model={model} note={note} />
    </li>
  );
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

/** Two to choose from; more is a menu. */
const mostRewrites = 2;

function Rewrites({ model, note, source }: NoteCardProps & { readonly source: string }) {
  const fixes = note.finding.fixes.slice(0, mostRewrites);
  if (fixes.length === 0) return null;
  return (
    <ul class="rewrites">
      {fixes.map((fix, index) => (
        <li key={index}>
          <button
            type="button"
            class="rewrite"
            onClick={(event) => model.applyFix(note, fix, howPressed(event))}
          >
            <span class={fix.title === fixes[index - 1]?.title ? "unseen" : "rewrite-title"}>
              {fix.title}
            </span>{" "}
            <span class="rewrite-words">{previewOf(source, note.finding, fix)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function NoteFoot({ model, note }: NoteCardProps) {
  const { finding } = note;
  return (
    <div class="note-foot">
      <details open={finding.severity === "harm"}>
        <summary>Why</summary>
        <p>{noteByRuleId[finding.ruleId]}</p>
        {finding.severity !== "harm" && (
          <button type="button" class="quiet" onClick={() => model.mute(finding.ruleId)}>
            Never show this kind
          </button>
        )}
      </details>
      <button
        type="button"
        class="quiet"
        onClick={(event) => model.ignore(note, howPressed(event))}
      >
        Not this one
      </button>
    </div>
  );
}

/** A click that the keyboard made has no count of presses. */
function howPressed(event: TargetedEvent<HTMLElement, MouseEvent>): "keyboard" | "pointer" {
  return event.detail === 0 ? "keyboard" : "pointer";
}
