import type { Card, ComposedDraft } from "../../core/compose/request.ts";
import { Choices } from "../ui/choices.tsx";
import { TwoRooms } from "../ui/motif.tsx";
import { registerChoices } from "./actions-view.tsx";
import type { SayModel } from "./model.ts";
import { ScreenTitle } from "./questions-view.tsx";

type DraftsProps = { readonly model: SayModel };

export function DraftsView({ model }: DraftsProps) {
  const { drafts, screens } = model;
  const state = drafts.state.value;
  return (
    <section class="screen drafts-screen">
      <ScreenTitle screen="drafts">Which one sounds like you?</ScreenTitle>
      <p class="hint">Take the nearest. You can change every word of it.</p>
      <Choices
        legend="How will you say it?"
        isLegendHidden
        isRequired
        name="drafts-register"
        choices={registerChoices}
        value={drafts.register.value}
        onChoose={(register) => register !== null && model.drawDrafts(register)}
      />
      {state.type === "ready" && (
        <ul class="draft-list">
          {state.drafts.map((draft) => (
            <DraftItem key={draft.id} model={model} draft={draft} />
          ))}
        </ul>
      )}
      {state.type === "failed" && <NoDrafts />}
      <div class="screen-foot">
        <button type="button" class="quiet" onClick={screens.back}>
          Back
        </button>
        <button type="button" class="quiet" onClick={screens.home}>
          Write it myself
        </button>
        <button
          type="button"
          class="button"
          onClick={() => model.drawDrafts(drafts.register.value)}
        >
          Other three
        </button>
      </div>
    </section>
  );
}

function DraftItem({ model, draft }: DraftsProps & { readonly draft: ComposedDraft }) {
  return (
    <li class="draft">
      <h2>{draft.approach}</h2>
      <div class="draft-text">
        {draft.text.split("\n").map((line, index) => (
          <p key={index}>{line}</p>
        ))}
      </div>
      {draft.card !== null && <Reactions card={draft.card} />}
      <button type="button" class="button button-main" onClick={() => model.choose(draft)}>
        Use this one
      </button>
    </li>
  );
}

function Reactions({ card }: { readonly card: Card }) {
  return (
    <details class="reactions">
      <summary>If they…</summary>
      <dl>
        {card.ifThey.map(({ reaction, say }) => (
          <div key={reaction}>
            <dt>{reaction}</dt>
            <dd>{say}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function NoDrafts() {
  return (
    <div class="aside-empty">
      <TwoRooms door="closed" />
      <p>The drafts did not come this time. Press “Other three” to try again.</p>
    </div>
  );
}
