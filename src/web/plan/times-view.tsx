import type { Person } from "../../core/schedule/need.ts";
import { Choices } from "../ui/choices.tsx";
import { CalendarView } from "./calendar-view.tsx";
import { bedtimes, weekdayTimes, weekendTimes } from "./free-times.ts";
import type { PlanModel } from "./model.ts";
import { PlanScreen } from "./screen-view.tsx";
import { nameOf } from "./setup.ts";
import { weekdayLabels, weekendLabels } from "./times-words.ts";

type TimesViewProps = { readonly model: PlanModel; readonly who: Person };

/** Three taps, or a calendar. */
export function TimesView({ model, who }: TimesViewProps) {
  const { sources, screens, setup } = model;
  const free = sources.free.value[who];
  const { name } = setup.value;
  const theirs =
    name.trim() === "" ? "When are they free?" : `When is ${nameOf(setup.value)} free?`;
  const title = who === "me" ? "When are you free?" : theirs;
  return (
    <PlanScreen model={model} title={title} next="Done" onNext={screens.back}>
      <div class="three-taps">
        <Choices
          legend="On weekdays"
          name={`weekdays-${who}`}
          choices={weekdayTimes.map((value) => ({ value, label: weekdayLabels[value] }))}
          value={free?.weekdays ?? null}
          isRequired
          onChoose={(weekdays) => weekdays !== null && sources.tap(who, { weekdays })}
        />
        <Choices
          legend="At weekends"
          name={`weekends-${who}`}
          choices={weekendTimes.map((value) => ({ value, label: weekendLabels[value] }))}
          value={free?.weekends ?? null}
          isRequired
          onChoose={(weekends) => weekends !== null && sources.tap(who, { weekends })}
        />
        <Choices
          legend="In bed by"
          name={`bedtime-${who}`}
          choices={bedtimes.map((value) => ({ value, label: value }))}
          value={free?.bedtime ?? null}
          isRequired
          onChoose={(bedtime) => bedtime !== null && sources.tap(who, { bedtime })}
        />
      </div>
      <CalendarView sources={sources} who={who} onServer={() => screens.open("server")} />
    </PlanScreen>
  );
}
