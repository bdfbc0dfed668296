import { Choices } from "../ui/choices.tsx";
import { Switch } from "../ui/switch.tsx";
import type { PlanModel } from "./model.ts";
import { PlanScreen } from "./screen-view.tsx";

type HomeViewProps = { readonly model: PlanModel };

/** Children, quiet hours, and how gently to begin. */
export function HomeView({ model }: HomeViewProps) {
  const { setup, change, showWeek } = model;
  const { quiet, gentle, travel } = setup.value;
  return (
    <PlanScreen
      model={model}
      title="And at home?"
      door="open"
      next="Show the week"
      onNext={showWeek}
    >
      <ChildrenChoices model={model} />
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
      <Choices
        legend="On the way, before and after what is in a calendar"
        name="travel"
        isRequired
        choices={[
          { value: "0", label: "No time" },
          { value: "15", label: "15 minutes" },
          { value: "30", label: "30 minutes" },
          { value: "60", label: "An hour" },
        ]}
        value={String(travel)}
        onChoose={(value) => change({ travel: Number(value) })}
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

/** Who is there, and when someone else looks after them. */
function ChildrenChoices({ model: { setup, change } }: HomeViewProps) {
  const { children, sitter } = setup.value;
  return (
    <>
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
      {children !== "none" && (
        <Choices
          legend="Someone else is with them"
          name="sitter"
          isRequired
          choices={[
            { value: "none", label: "No one" },
            { value: "friday", label: "Friday evening" },
            { value: "saturday", label: "Saturday afternoon" },
            { value: "sunday", label: "Sunday morning" },
          ]}
          value={sitter}
          onChoose={(value) => value !== null && change({ sitter: value })}
        />
      )}
    </>
  );
}
