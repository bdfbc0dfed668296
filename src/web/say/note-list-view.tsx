import { useComputed } from "@preact/signals";
import type { TargetedKeyboardEvent } from "preact";
import { unreachable } from "../../core/assert.ts";
import { TwoRooms } from "../ui/motif.tsx";
import type { SayModel } from "./model.ts";
import { NoteCard } from "./note-card.tsx";
import { numberWord } from "./notes.ts";
import type { ReadDraft } from "./reading.ts";

type NoteListProps = { readonly model: SayModel };

export function NoteListView({ model }: NoteListProps) {
  const { list, reading } = model;
  const harms = list.harmFaces.value;
  const outlook = useComputed(() => outlookOf(reading.review.value));
  return (
    <div class="notes" onKeyDown={(event) => moveBetweenNotes(event, model)}>
      {harms.length > 0 && (
        <ul class="note-list harm-list">
          {harms.map((face) => (
            <NoteCard key={face.id} model={model} face={face} />
          ))}
        </ul>
      )}
      <ul class="note-list" role="list">
        {list.faces.value.map((face) => (
          <NoteCard key={face.id} model={model} face={face} />
        ))}
      </ul>
      <MoreNotes model={model} />
      <Outlook look={outlook.value} />
      <SetAside model={model} />
    </div>
  );
}

function MoreNotes({ model: { list } }: NoteListProps) {
  const later = list.later.value;
  return (
    <p class="more">
      {later > 0 && (
        <button type="button" class="quiet" onClick={list.showNext}>
          {later > 10 ? "and more" : `and ${numberWord(later)} more`}
        </button>
      )}
      {!list.isFirstBatch.value && (
        <button type="button" class="quiet" onClick={list.showFirst}>
          Back to the first
        </button>
      )}
    </p>
  );
}

type Outlook = "clear" | "no-ask-yet" | "something";

function outlookOf(review: ReadDraft | null): Outlook {
  if (review?.findings.every(({ severity }) => severity === "strength") !== true)
    return "something";
  if (review.points.some(({ id, met }) => id === "ask" && met)) return "clear";
  return review.findings.length === 0 ? "no-ask-yet" : "something";
}

/** It ends sessions, once there is an ask and nothing in its way. */
function Outlook({ look }: { readonly look: Outlook }) {
  switch (look) {
    case "clear":
      return (
        <div class="aside-empty">
          <TwoRooms door="open" />
          <p>Nothing stands in the way of these words. That is enough. Go and talk.</p>
        </div>
      );
    case "no-ask-yet":
      return <p class="waiting">Write on. Once you say what you need, the notes show up here.</p>;
    case "something":
      return null;
    default:
      return unreachable(look);
  }
}

/** What was muted or set aside can be brought back. */
function SetAside({ model }: NoteListProps) {
  const muted = model.rules.value.filter(({ id }) => model.reading.mutedRuleIds.value.has(id));
  const hasIgnored = model.reading.ignoredKeys.value.size > 0;
  if (muted.length === 0 && !hasIgnored) return null;
  return (
    <details class="set-aside">
      <summary>What you put away</summary>
      <ul>
        {muted.map(({ id, title }) => (
          <li key={id}>
            <span>{title}</span>
            <button type="button" class="quiet" onClick={() => model.unmute(id)}>
              Show this kind again
            </button>
          </li>
        ))}
        {hasIgnored && (
          <li>
            <span>Single notes</span>
            <button type="button" class="quiet" onClick={model.bringBackIgnored}>
              Bring them back
            </button>
          </li>
        )}
      </ul>
    </details>
  );
}

/** Up and down go from note to note, Escape goes back to the text. */
function moveBetweenNotes(event: TargetedKeyboardEvent<HTMLElement>, model: SayModel): void {
  if (event.key === "Escape") model.focusText();
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const notes = [...event.currentTarget.querySelectorAll(".note")];
  const at = notes.findIndex((note) => note.contains(document.activeElement));
  const next = notes[at + (event.key === "ArrowDown" ? 1 : -1)];
  const target = next?.querySelector("button, summary");
  if (at < 0 || !(target instanceof HTMLElement)) return;
  event.preventDefault();
  target.focus();
}
