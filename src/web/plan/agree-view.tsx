import { unnamedPartner } from "../../core/schedule/partner-name.ts";
import type { AgreementState } from "./agreement.ts";
import type { PlanModel } from "./model.ts";

type AgreeViewProps = { readonly model: PlanModel; readonly partner: string };

/** Both agree, or nothing is agreed. */
export function AgreeView({ model, partner }: AgreeViewProps) {
  const { agreement, screens, sayYes, theySaid } = model;
  const state = agreement.state.value;
  return (
    <section class={`agree agree-${state}`} aria-labelledby="agree-title">
      <h2 id="agree-title">{titles[state]}</h2>
      <p role="status">{wordsFor(state, partner, agreement.restsUntil.value)}</p>
      <div class="agree-actions">
        {state === "asked" ? (
          <>
            <button type="button" class="button button-main" onClick={() => theySaid("yes")}>
              They said yes
            </button>
            <button type="button" class="button" onClick={() => theySaid("no")}>
              They said not now
            </button>
          </>
        ) : state === "agreed" ? (
          <button type="button" class="button button-main" onClick={() => screens.open("out")}>
            Into my calendar
          </button>
        ) : state === "resting" ? (
          <button type="button" class="button" onClick={agreement.theyReopened}>
            They brought it up again
          </button>
        ) : (
          <button type="button" class="button button-main" onClick={sayYes}>
            I say yes to this
          </button>
        )}
        {state !== "agreed" && (
          <button type="button" class="quiet" onClick={() => screens.open("out")}>
            Into my calendar, as “maybe”
          </button>
        )}
      </div>
    </section>
  );
}

const titles: Readonly<Record<AgreementState, string>> = {
  open: "Nothing is agreed yet",
  asked: "You said yes",
  agreed: "Both said yes",
  declined: "They said no",
  resting: "They said not now",
  changed: "The week has changed",
};

function wordsFor(state: AgreementState, partner: string, restsUntil: number | null): string {
  const words: Readonly<Record<AgreementState, string>> = {
    open: "It counts when both of you say yes.",
    asked: `Now sit down with ${partner === unnamedPartner ? "them" : partner}. Their answer is given here, on your device, in your words: we cannot see that they said it.`,
    agreed: "That is enough. Go and live it.",
    resting: `So this week rests until ${dayAndMonth.format(restsUntil ?? 0)}. Until then we do not put the same to them again: it would press. Change what did not suit, or wait. They can bring it up at any time.`,
    declined: "So nothing is agreed. Change what did not suit, and ask again.",
    changed: "What was said before was about another week. It takes a yes from both again.",
  };
  return words[state];
}

const dayAndMonth = new Intl.DateTimeFormat("en-GB", {
  weekday: "long",
  day: "numeric",
  month: "long",
});
