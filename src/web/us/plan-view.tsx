import { Choices, type Choice } from "../ui/choices.tsx";
import type { UsModel } from "./model.ts";
import { isBlockWhole, type BlockForm, type BlockOf } from "./plans.ts";
import { ProblemView } from "./problem-view.tsx";
import { UsScreen } from "./us-screen.tsx";

const sorts: readonly Choice<BlockOf>[] = [
  { value: "me", label: "Mine" },
  { value: "partner", label: "Theirs" },
  { value: "together", label: "Together" },
];

const emptyBlock: BlockForm = { of: "me", day: "", from: "", to: "" };

type PlanProps = { readonly model: UsModel; readonly onFromPlan: () => Promise<void> };

/** A week, as one would like it. Nothing of it holds until the other wants the same. */
export function PlanView({ model, onFromPlan }: PlanProps) {
  const blocks = model.plan.value;
  const put = (at: number, part: Partial<BlockForm>) => {
    model.plan.value = blocks.map((one, index) => (index === at ? { ...one, ...part } : one));
  };
  const isWhole = blocks.length > 0 && blocks.every(isBlockWhole);
  return (
    <UsScreen
      title="A week for both"
      hint="What was agreed stays until you both want the new one."
      onBack={model.screens.back}
    >
      <ol class="us-blocks">
        {blocks.map((block, at) => (
          <li key={at}>
            <BlockFields
              block={block}
              at={at}
              put={(part) => put(at, part)}
              onRemove={() => {
                model.plan.value = blocks.filter((_, index) => index !== at);
              }}
            />
          </li>
        ))}
      </ol>
      <p class="us-ways">
        <button
          type="button"
          class="button"
          onClick={() => {
            const day = blocks.at(-1)?.day ?? "";
            model.plan.value = [...blocks, { ...emptyBlock, day }];
          }}
        >
          Add a time
        </button>
        <button type="button" class="quiet" onClick={() => void onFromPlan()}>
          Take the week from Plan
        </button>
      </p>
      <ProblemView model={model} />
      <div class="screen-foot">
        <button
          type="button"
          class="button button-main"
          disabled={!isWhole}
          onClick={model.previewPlan}
        >
          See it as they will
        </button>
      </div>
    </UsScreen>
  );
}

type FieldsProps = {
  readonly block: BlockForm;
  readonly at: number;
  readonly put: (part: Partial<BlockForm>) => void;
  readonly onRemove: () => void;
};

function BlockFields({ block, at, put, onRemove }: FieldsProps) {
  return (
    <div class={`us-block us-block-${block.of === "together" ? "together" : "alone"}`}>
      <Choices
        legend={`Whose time ${at + 1} is`}
        isLegendHidden
        name={`whose-${at}`}
        choices={sorts}
        value={block.of}
        isRequired
        onChoose={(of) => put({ of: of ?? "me" })}
      />
      <div class="us-when">
        <label>
          <span>Day</span>
          <input
            type="date"
            value={block.day}
            onInput={(event) => put({ day: event.currentTarget.value })}
          />
        </label>
        <label>
          <span>From</span>
          <input
            type="time"
            value={block.from}
            onInput={(event) => put({ from: event.currentTarget.value })}
          />
        </label>
        <label>
          <span>To</span>
          <input
            type="time"
            value={block.to}
            onInput={(event) => put({ to: event.currentTarget.value })}
          />
        </label>
      </div>
      <button type="button" class="quiet" onClick={onRemove}>
        Take this time out
      </button>
    </div>
  );
}
