import { useSignal, type Signal } from "@preact/signals";
import { LandingView } from "./landing-view.tsx";
import type { SayModel } from "./model.ts";
import { NoteListView } from "./note-list-view.tsx";
import { TwoRooms } from "../ui/motif.tsx";

type AsideProps = { readonly model: SayModel };
type Side = "notes" | "landing";

/** Beside the text: the notes, or what the partner may hear. One of the two at a time. */
export function AsideView({ model }: AsideProps) {
  const side = useSignal<Side>("notes");
  const { status, review } = model.reading;
  const isEmpty = model.draft.isEmpty.value;
  return (
    <section class="aside" aria-label="Beside the text">
      <SideSwitch side={side} />
      <div class="aside-body">
        {side.value === "landing" && <LandingView model={model} />}
        {side.value === "notes" && isEmpty && <Welcome model={model} />}
        {side.value === "notes" && !isEmpty && (
          <>
            {status.value === "reading" && review.value === null && <p class="waiting">Reading…</p>}
            {status.value === "too-much" && <TooMuch />}
            {status.value === "failed" && <Failed />}
            {review.value?.understood === false && <OtherLanguage />}
            {review.value?.understood === true && <NoteListView model={model} />}
          </>
        )}
      </div>
    </section>
  );
}

function SideSwitch({ side }: { readonly side: Signal<Side> }) {
  const button = (value: Side, label: string) => (
    <button
      type="button"
      class="side"
      aria-pressed={side.value === value}
      onClick={() => (side.value = value)}
    >
      {label}
    </button>
  );
  return (
    <div class="sides" role="group" aria-label="Beside the text, show">
      {button("notes", "Notes")}
      {button("landing", "What they may hear")}
    </div>
  );
}

function Welcome({ model }: AsideProps) {
  return (
    <div class="aside-empty">
      <TwoRooms door="ajar" />
      <p>Wanting time alone is no offence. It is a door you open and close again.</p>
      <p>Write it the way it comes. What is strong in it, and what may hurt, shows up here.</p>
      <button type="button" class="button" onClick={() => model.screens.open("need")}>
        Help me find the words
      </button>
    </div>
  );
}

function TooMuch() {
  return (
    <div class="aside-empty">
      <TwoRooms door="closed" />
      <p>
        That is a lot to read at once, so reading stopped. Your text is all there. Try a shorter
        piece and the notes come back.
      </p>
    </div>
  );
}

function Failed() {
  return (
    <div class="aside-empty">
      <TwoRooms door="closed" />
      <p>The notes do not work here just now. You can still write, copy and share.</p>
    </div>
  );
}

function OtherLanguage() {
  return (
    <div class="aside-empty">
      <TwoRooms door="ajar" />
      <p>Elbowroom only reads English so far. Your words are welcome here, just without notes.</p>
    </div>
  );
}
