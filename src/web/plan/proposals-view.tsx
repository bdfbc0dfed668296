import type { CounterProposal } from "../../core/caldav/proposal.ts";
import type { PlanModel } from "./model.ts";
import { kindOfUid, uidOf } from "./out.ts";
import { kindWords, proposalWords } from "./server-words.ts";

type ProposalsViewProps = { readonly model: PlanModel; readonly partner: string };

/** What someone did to a block in the calendar: a counter-proposal, which binds nobody until both say yes. */
export function ProposalsView({ model, partner }: ProposalsViewProps) {
  const proposals = model.server.proposals.value;
  if (proposals.length === 0) return null;
  return (
    <section class="proposals" aria-labelledby="proposals-title">
      <h2 id="proposals-title">Your calendar says otherwise</h2>
      <p class="hint">Someone changed it there. It counts when both of you say yes to the week.</p>
      <ul>
        {proposals.map((proposal) => (
          <ProposalView key={proposal.uid} model={model} proposal={proposal} partner={partner} />
        ))}
      </ul>
    </section>
  );
}

type ProposalViewProps = ProposalsViewProps & { readonly proposal: CounterProposal };

function ProposalView({ model, proposal, partner }: ProposalViewProps) {
  const { zone, planning, server, follow } = model;
  const what = kindWords(kindOfUid(proposal.uid) ?? "alone-me", partner);
  const isPlanned = planning.blocks.value.some((block) => uidOf(block) === proposal.uid);
  const canFollow = isPlanned && proposal.type !== "unreadable";
  return (
    <li>
      <p>{proposalWords(proposal, { zone, what })}</p>
      <div class="sheet-actions">
        {canFollow && (
          <button type="button" class="button" onClick={() => void follow(proposal)}>
            {proposal.type === "moved" ? "Plan it like that" : "Leave it out"}
          </button>
        )}
        <button type="button" class="button" onClick={() => server.settle(proposal)}>
          {isPlanned ? "As it was planned" : "All right"}
        </button>
      </div>
    </li>
  );
}
