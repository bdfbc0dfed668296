import { TwoRooms } from "../ui/motif.tsx";
import { ItemView } from "./item-view.tsx";
import { parseItems } from "../../core/space/item.ts";
import type { KeptSpace } from "./kept-space.ts";
import type { UsModel } from "./model.ts";
import { SavingView } from "./saving-view.tsx";
import { sharedItems } from "./shown-space.ts";
import { UsScreen } from "./us-screen.tsx";

type JoiningProps = {
  readonly model: UsModel;
  readonly kept: Extract<KeptSpace, { readonly type: "joining" }>;
};

/** The answer is written, and has not gone out yet. */
export function JoiningView({ model, kept }: JoiningProps) {
  const items = parseItems(kept.items);
  const shown = (items.ok ? items.value : []).map((item) => (
    <ItemView item={item} whoseOf={model.whoseOf} key={item.id} />
  ));
  if (!model.space.isLinkClosed.value) {
    return (
      <UsScreen title="Your answer">
        <SavingView model={model} />
        {shown}
      </UsScreen>
    );
  }
  return (
    <UsScreen
      title="This link is no longer open"
      hint="Your answer did not go out: the link was used, taken back, or is past its seven days."
    >
      {shown}
      <p class="us-ways">
        <button type="button" class="button" onClick={() => void model.space.forget()}>
          Erase it here
        </button>
      </p>
    </UsScreen>
  );
}

type OutProps = {
  readonly model: UsModel;
  readonly kept: Extract<KeptSpace, { readonly type: "leaving" | "out" }>;
};

/** One has left. What was shared stays to be read. */
export function OutView({ model, kept: { type, device } }: OutProps) {
  return (
    <UsScreen title="You have left">
      <div class="us-lamp">
        <TwoRooms door="closed" />
      </div>
      <p class="lead" role="status">
        {type === "leaving"
          ? "Nothing more goes out from here. The relay hears of it when there is a connection."
          : "Nothing more goes out from here, and nothing more comes in."}
      </p>
      {sharedItems(device).map(({ whose, item }) => (
        <article class="us-card" key={`${whose} ${item.kind} ${item.id}`} aria-label="A copy">
          <p class="us-who">{whose === "mine" ? "From you" : "From them"}</p>
          <ItemView item={item} whoseOf={model.whoseOf} />
        </article>
      ))}
      {type === "out" && (
        <p class="us-ways">
          <button type="button" class="button" onClick={model.startAsk}>
            Write to someone
          </button>
          <button type="button" class="quiet" onClick={model.words.start}>
            Come back by twelve words
          </button>
          <button type="button" class="quiet" onClick={() => void model.space.forget()}>
            Erase the copy
          </button>
        </p>
      )}
    </UsScreen>
  );
}
