import type { KeptDraft } from "./kept-drafts.ts";
import type { SayModel } from "./model.ts";
import { ScreenTitle } from "./questions-view.tsx";

type KeptProps = { readonly model: SayModel };

/** Above the text: the way to the other drafts, and to an empty page. */
export function KeptLinks({ model: { kept, draft } }: KeptProps) {
  if (!kept.isOffered.value) return null;
  return (
    <p class="kept-links">
      <button type="button" class="quiet" onClick={() => void kept.showList()}>
        Your drafts
      </button>
      {!draft.isEmpty.value && (
        <button type="button" class="quiet" onClick={() => void kept.startNew()}>
          Start a new one
        </button>
      )}
    </p>
  );
}

export function KeptDraftsView({ model }: KeptProps) {
  const { kept, screens } = model;
  const drafts = kept.list.value;
  return (
    <section class="screen kept-screen">
      <ScreenTitle screen="kept">Your drafts</ScreenTitle>
      <p class="hint">
        {drafts.length === 0
          ? "Nothing is kept here. What you write will be."
          : "Kept on this device, encrypted. Nobody else has them."}
      </p>
      {drafts.length > 0 && (
        <ul class="kept-list">
          {drafts.map((draft) => (
            <KeptItem key={draft.id} model={model} draft={draft} />
          ))}
        </ul>
      )}
      {kept.unreadable.value > 0 && (
        <p class="hint">Something here can’t be read. It was left as it is.</p>
      )}
      {kept.erased.value !== null && (
        <p class="undo">
          <span>One draft is erased.</span>
          <button type="button" class="quiet" onClick={() => void kept.bringBack()}>
            Bring it back
          </button>
        </p>
      )}
      <div class="screen-foot">
        <button type="button" class="quiet" onClick={screens.back}>
          Back
        </button>
        <button type="button" class="button" onClick={() => void kept.startNew()}>
          Start a new one
        </button>
      </div>
    </section>
  );
}

function KeptItem({ model: { kept }, draft }: KeptProps & { readonly draft: KeptDraft }) {
  const title = titleOf(draft.value.text);
  const isCurrent = draft.id === kept.currentId.value;
  return (
    <li class="kept-item">
      <button
        type="button"
        class="kept-open"
        aria-current={isCurrent ? "true" : undefined}
        onClick={() => void kept.open(draft)}
      >
        <span class="kept-title">{title}</span>
        <span class="hint">
          {`${isCurrent ? "Open now. " : ""}${draft.conflictOf === null ? "" : "Another version. "}`}
          {`Last changed ${formatTime(draft.savedAt)}`}
        </span>
      </button>
      <button
        type="button"
        class="quiet"
        aria-label={`Erase “${title}”`}
        onClick={() => void kept.erase(draft)}
      >
        Erase
      </button>
    </li>
  );
}

/** As much as tells one from another. */
function titleOf(text: string): string {
  const line = text.trim().split("\n", 1)[0] ?? "";
  return line.length > 90 ? `${line.slice(0, 88).trimEnd()} …` : line;
}

const time = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  hour: "2-digit",
  minute: "2-digit",
});

function formatTime(savedAt: number): string {
  return time.format(savedAt);
}
