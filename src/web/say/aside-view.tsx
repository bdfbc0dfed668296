import { useComputed, useSignal, type Signal } from "@preact/signals";
import { unreachable } from "../../core/assert.ts";
import { LandingView } from "./landing-view.tsx";
import type { SayModel } from "./model.ts";
import { NoteListView } from "./note-list-view.tsx";
import { formatRoute } from "../shell/router.ts";
import { TwoRooms } from "../ui/motif.tsx";

type AsideProps = { readonly model: SayModel };
type Side = "notes" | "landing";

/** Beside the text: the notes, or what the partner may hear. One of the two at a time. */
export function AsideView({ model }: AsideProps) {
  const side = useSignal<Side>("notes");
  // One word for what is to be seen: whether something is being read changes twice at every key.
  const face = useComputed(() => faceOf(model));
  return (
    <section class="aside" aria-label="Beside the text">
      <SideSwitch side={side} />
      <div class="aside-body">
        {side.value === "landing" && <LandingView model={model} />}
        {side.value === "notes" && <NotesSide model={model} face={face.value} />}
      </div>
    </section>
  );
}

type Face = "welcome" | "waiting" | "too-much" | "failed" | "other-language" | "notes" | "nothing";

function faceOf({ draft, reading }: SayModel): Face {
  const { status, review } = reading;
  if (draft.isEmpty.value) return "welcome";
  if (status.value === "too-much" || status.value === "failed") return status.value;
  if (review.value !== null) return review.value.understood ? "notes" : "other-language";
  return status.value === "reading" ? "waiting" : "nothing";
}

function NotesSide({ model, face }: AsideProps & { readonly face: Face }) {
  switch (face) {
    case "welcome":
      return <Welcome model={model} />;
    case "waiting":
      return <p class="waiting">Reading…</p>;
    case "too-much":
      return <TooMuch />;
    case "failed":
      return <Failed />;
    case "other-language":
      return <OtherLanguage />;
    case "notes":
      return <NoteListView model={model} />;
    case "nothing":
      return null;
    default:
      return unreachable(face);
  }
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
      <a class="quiet" href={formatRoute("today")}>
        Take me through it, step by step
      </a>
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
