import type { PlannedBlock } from "../../core/space/kinds.ts";
import type { Device } from "../../core/sync/device.ts";
import { TintMark } from "../ui/motif.tsx";
import type { UsModel } from "./model.ts";
import { planItem, spanToWords, withdrawItem, type ShownPlan } from "./plans.ts";

type PlanCardProps = {
  readonly model: UsModel;
  readonly device: Device;
  readonly plan: ShownPlan;
};

/** How a week stands: what holds, and what each would like instead. Two wishes are two proposals. */
export function PlanCard({ model, device, plan }: PlanCardProps) {
  const { week, agreed, mine, theirs } = plan;
  const say = (blocks: readonly PlannedBlock[]) =>
    model.sharing.show(planItem(device, week, blocks));
  return (
    <article class="us-card us-week" aria-label={`The week of ${week}`}>
      {agreed !== null && (
        <Proposal title="You both want this week" blocks={agreed} model={model} />
      )}
      {mine !== null && <Proposal title="You propose" blocks={mine} model={model} />}
      {theirs !== null && <Proposal title="They propose" blocks={theirs} model={model} />}
      <p class="us-ways">
        {theirs !== null && (
          <button type="button" class="button button-main" onClick={() => say(theirs)}>
            Yes to this week
          </button>
        )}
        <button type="button" class="button" onClick={() => model.startPlan(plan)}>
          Change it
        </button>
        <button type="button" class="quiet" onClick={() => model.sharing.show(withdrawItem(week))}>
          Take it back
        </button>
      </p>
    </article>
  );
}

type ProposalProps = {
  readonly title: string;
  readonly blocks: readonly PlannedBlock[];
  readonly model: UsModel;
};

function Proposal({ title, blocks, model }: ProposalProps) {
  return (
    <div class="us-proposal">
      <h2 class="us-small-title">{title}</h2>
      <BlockList blocks={blocks} whoseOf={({ whose }) => model.whoseOf(whose)} />
    </div>
  );
}

type BlockListProps = {
  readonly blocks: readonly PlannedBlock[];
  readonly whoseOf: (block: PlannedBlock) => string;
};

export function BlockList({ blocks, whoseOf }: BlockListProps) {
  const inOrder = blocks.toSorted((a, b) => (a.start < b.start ? -1 : 1));
  return (
    <ul class="us-times">
      {inOrder.map((block) => (
        <li key={`${block.whose} ${block.start}`}>
          <TintMark tint={block.kind} />
          <span>
            {spanToWords(block)}, {whoseOf(block)}
          </span>
        </li>
      ))}
    </ul>
  );
}
