import { Choices } from "../ui/choices.tsx";
import { Switch } from "../ui/switch.tsx";
import type { PlanModel } from "./model.ts";
import { PlanScreen } from "./screen-view.tsx";

type HomeViewProps = { readonly model: PlanModel };

/** Children, quiet hours, and how gently to begin. */
export function HomeView({ model }: HomeViewProps) {
  const { setup, change, showWeek } = model;
  const { children, quiet, gentle } = setup.value;
  return (
    <PlanScreen
      model={model}
      title="And at home?"
      door="open"
      next="Show the week"
      onNext={showWeek}
    >
      <Choices
        legend="Children at home"
        name="children"
        isRequired
        choices={[
          { value: "none", label: "None" },
          { value: "small", label: "Small ones" },
          { value: "school", label: "At school by day" },
        ]}
        value={children}
        onChoose={(value) => value !== null && change({ children: value })}
      />
      <Choices
        legend="Keep free of plans"
        name="quiet"
        isRequired
        choices={[
          { value: "none", label: "Nothing" },
          { value: "mornings", label: "Until 9 in the morning" },
          { value: "dinner", label: "Dinner, 18:00 to 19:30" },
        ]}
        value={quiet}
        onChoose={(value) => value !== null && change({ quiet: value })}
      />
      <Switch
        label="Go gently"
        hint="If distance hurts them easily: a small first time, two days’ notice, and time together before it."
        isOn={gentle}
        onChange={(isOn) => change({ gentle: isOn })}
      />
    </PlanScreen>
  );
}
