import { AskCard } from "./ask-card.tsx";
import type { KeptSpace } from "./kept-space.ts";
import type { UsModel } from "./model.ts";
import { SavingView } from "./saving-view.tsx";
import { shownAsks } from "./shown-space.ts";
import { UsScreen } from "./us-screen.tsx";

type SpaceProps = {
  readonly model: UsModel;
  readonly kept: Extract<KeptSpace, { readonly type: "in" }>;
};

/** What the two share, and what each can do next. */
export function SpaceView({ model, kept: { device, link } }: SpaceProps) {
  const asks = shownAsks(device);
  return (
    <UsScreen title="Us">
      <SavingView model={model} />
      {device.troubles.length > 0 && (
        <p class="note-line" role="alert">
          Your histories differ. What one of you sees may not be all that the other shared. Look at
          it together, side by side.
        </p>
      )}
      {link !== null && (
        <p class="note-line">
          <button type="button" class="button" onClick={() => model.screens.open("link")}>
            Show the link
          </button>
        </p>
      )}
      {asks.map((ask) => (
        <AskCard model={model} ask={ask} key={`${ask.whose} ${ask.id}`} />
      ))}
      <p class="us-ways">
        <button type="button" class="button" onClick={model.startAsk}>
          Ask them something
        </button>
      </p>
      <footer class="us-end">
        <button type="button" class="quiet" onClick={() => model.screens.open("leave")}>
          Leave
        </button>
      </footer>
    </UsScreen>
  );
}
