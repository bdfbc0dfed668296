import { TwoRooms } from "../ui/motif.tsx";
import type { PractiseModel } from "./model.ts";
import { ScreenTitle } from "./screen-title.tsx";

/** The end of the session. What counts happens elsewhere. */
export function EnoughView({ model: { screens } }: { readonly model: PractiseModel }) {
  return (
    <main class="screen practise-empty">
      <TwoRooms door="open" />
      <ScreenTitle>That is enough. Go and talk.</ScreenTitle>
      <p>Pick a calm hour, and sit down together. It need not come out as it did here.</p>
      <button type="button" class="quiet" onClick={() => screens.open("choose")}>
        Back to the talks
      </button>
    </main>
  );
}
