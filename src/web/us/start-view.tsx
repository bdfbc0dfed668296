import { TwoRooms } from "../ui/motif.tsx";
import type { UsModel } from "./model.ts";
import { UsScreen } from "./us-screen.tsx";

/** Nothing is shared yet, with anybody. */
export function StartView({ model }: { readonly model: UsModel }) {
  return (
    <UsScreen title="Us">
      <div class="us-lamp">
        <TwoRooms door="ajar" />
      </div>
      <p class="lead">
        Ask the one you love, and let them answer in their own time. They open a link. They install
        nothing.
      </p>
      <ul class="us-points">
        <li>Only you two can read it. It is sealed here before it goes out.</li>
        <li>You see each thing as it goes, before it goes.</li>
        <li>Neither of you sees when the other was here.</li>
        <li>You can leave at any time.</li>
      </ul>
      <p class="us-ways">
        <button type="button" class="button button-main" onClick={model.startAsk}>
          Write to them
        </button>
        <button type="button" class="quiet" onClick={model.words.start}>
          I lost my device
        </button>
      </p>
      <p class="hint small">Nothing goes out until you have seen it and press Share.</p>
    </UsScreen>
  );
}
