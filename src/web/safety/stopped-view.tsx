import { TwoRooms } from "../ui/motif.tsx";

type StoppedProps = { readonly onHelp: () => void; readonly onResume: () => void };

/** Where the notes were. It says nothing about the partner, and leaves the choice to the person. */
export function StoppedView({ onHelp, onResume }: StoppedProps) {
  return (
    <section class="aside" aria-label="Beside the text">
      <div class="aside-empty">
        <TwoRooms door="closed" />
        <p>The notes are off. Calmer words cannot make it safe to ask.</p>
        <p>You can still write here, for yourself. Who could you talk to first?</p>
        <button type="button" class="button" onClick={onHelp}>
          Find people to talk to
        </button>
        <button type="button" class="quiet" onClick={onResume}>
          Turn the notes on
        </button>
      </div>
    </section>
  );
}
