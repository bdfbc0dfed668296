import { TextQuestion } from "../ui/text-question.tsx";
import type { PlanModel } from "./model.ts";
import { PlanScreen } from "./screen-view.tsx";

type OutViewProps = { readonly model: PlanModel };

/** Into any calendar, under a title that says no more than one wants. */
export function OutView({ model }: OutViewProps) {
  const { out, agreement, screens, planning } = model;
  const { titles } = out;
  const isEmpty = planning.blocks.value.length === 0;
  const hint =
    agreement.state.value === "agreed"
      ? "Both said yes, so the times are firm."
      : "It is not agreed yet: your calendar shows the times as “maybe”.";
  return (
    <PlanScreen
      model={model}
      title="Into your calendar"
      hint={hint}
      next={isEmpty ? "To the week" : "Save the file"}
      onNext={isEmpty ? () => screens.open("week") : out.save}
    >
      <TextQuestion
        label="What it shows for your own time"
        hint="Anyone who looks over your shoulder can read it."
        value={titles.value.alone}
        suggestions={["Busy", "Walk", "Reading"]}
        onAnswer={(alone) => {
          titles.value = { ...titles.value, alone };
        }}
      />
      <TextQuestion
        label="What it shows for time together"
        value={titles.value.together}
        suggestions={["Busy", "Dinner", "Us two"]}
        onAnswer={(together) => {
          titles.value = { ...titles.value, together };
        }}
      />
      <p role="status">{out.isSaved.value ? "Saved as week.ics." : ""}</p>
      <p class="hint small">
        Open the file with the calendar on this device. A later file moves the same times; it does
        not double them.
      </p>
    </PlanScreen>
  );
}
