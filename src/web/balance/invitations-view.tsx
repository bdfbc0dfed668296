import type { Encouragement } from "../../core/balance/encouragement.ts";
import { parseSensitivity, partnerQuestions, sensitivityChoices } from "../say/partner-words.ts";
import { Choices } from "../ui/choices.tsx";
import { TextQuestion } from "../ui/text-question.tsx";
import type { BalanceModel } from "./model.ts";

type ModelProps = { readonly model: BalanceModel };

/** Time of their own for the partner: an invitation one can send, and not more than one. */
export function InvitationsView({ model }: ModelProps) {
  const { them, invitations } = model;
  const { sensitivity, enjoy } = them.value;
  return (
    <section class="group" aria-labelledby="invitations-title">
      <h2 id="invitations-title">Time of their own</h2>
      <p class="hint">
        They may like time for themselves too. Invite them, once, and leave it with them.
      </p>
      <Choices
        legend={partnerQuestions.sensitivity}
        name="invite-sensitivity"
        choices={sensitivityChoices}
        value={sensitivityToValue(sensitivity)}
        onChoose={(value) => (them.value = { ...them.value, sensitivity: parseSensitivity(value) })}
      />
      {invitations.value !== null && (
        <>
          <TextQuestion
            label="What do they enjoy?"
            value={enjoy}
            onAnswer={(words) => (them.value = { ...them.value, enjoy: words })}
          />
          <Invitations model={model} all={invitations.value} />
        </>
      )}
    </section>
  );
}

function sensitivityToValue(sensitivity: 1 | 2 | 3 | null) {
  return (
    sensitivityChoices.find(({ value }) => parseSensitivity(value) === sensitivity)?.value ?? null
  );
}

function Invitations({ model, all }: ModelProps & { readonly all: readonly Encouragement[] }) {
  if (all.length === 0)
    return <p>You have invited them. That is enough for now: what comes of it is theirs.</p>;
  return (
    <ul class="invitations">
      {all.map((invitation) => (
        <li key={invitation.id} class="to-send">
          <p>{invitation.say}</p>
          <button
            type="button"
            class="button"
            onClick={() => void model.copyInvitation(invitation)}
          >
            Copy
          </button>
        </li>
      ))}
    </ul>
  );
}
