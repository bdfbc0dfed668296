import { TwoRooms } from "../ui/motif.tsx";
import { ScreenTitle } from "./screen-title.tsx";

type StoppedProps = { readonly onHelp: () => void; readonly onResume: () => void };

/** Instead of a rehearsal, when it may not be safe to ask. It says nothing about the partner. */
export function StoppedView({ onHelp, onResume }: StoppedProps) {
  return (
    <main class="screen practise-empty">
      <TwoRooms door="closed" />
      <ScreenTitle>Let us not practise this one</ScreenTitle>
      <p>Better words cannot make it safe to ask. You deserve someone beside you first.</p>
      <div class="screen-foot">
        <button type="button" class="button" onClick={onHelp}>
          Find people to talk to
        </button>
        <button type="button" class="quiet" onClick={onResume}>
          Open the room anyway
        </button>
      </div>
    </main>
  );
}
