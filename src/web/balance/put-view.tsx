import type { Block } from "../../core/balance/diary.ts";
import { isDay } from "../../core/balance/diary.ts";
import { addDays } from "../../core/balance/week.ts";
import { purposes } from "../../core/need/need.ts";
import { Choices } from "../ui/choices.tsx";
import { purposeLabels, timeLabels } from "./labels.ts";
import type { BalanceModel } from "./model.ts";
import { BalanceScreen } from "./screen.tsx";
import { blockSteps, Stepper } from "./stepper.tsx";
import { dayToWords } from "./words.ts";

type PutProps = { readonly model: BalanceModel };

/** A time put in by hand, behind one or ahead. */
export function PutView({ model }: PutProps) {
  const { put, screens } = model;
  const { kind, minutes } = put.form.value;
  return (
    <BalanceScreen
      title="Put in a time"
      foot={
        <>
          <button type="button" class="quiet" onClick={screens.back}>
            Back
          </button>
          <button type="button" class="button button-main" onClick={model.keepPut}>
            Put it in
          </button>
        </>
      }
    >
      <Choices
        legend="Alone or together?"
        isRequired
        name="put-kind"
        choices={[
          { value: "alone", label: timeLabels.alone },
          { value: "together", label: timeLabels.together },
        ]}
        value={kind}
        onChoose={(value) => put.change({ kind: value ?? "alone" })}
      />
      <DayQuestion model={model} />
      <Stepper
        label="How long?"
        steps={blockSteps}
        minutes={minutes}
        onChange={(value) => put.change({ minutes: value })}
      />
      {kind === "alone" ? <UseQuestion model={model} /> : <GiveBackQuestion model={model} />}
    </BalanceScreen>
  );
}

function DayQuestion({ model: { put, today } }: PutProps) {
  const { day, isAheadToday } = put.form.value;
  return (
    <div class="day-question">
      <label class="day-label">
        Which day?
        <input
          type="date"
          class="answer"
          required
          value={day}
          onInput={({ currentTarget: { value } }) => isDay(value) && put.change({ day: value })}
        />
      </label>
      <div class="suggestions">
        {[
          { label: "Yesterday", on: addDays(today.value, -1) },
          { label: "Today", on: today.value },
          { label: "Tomorrow", on: addDays(today.value, 1) },
        ].map(({ label, on }) => (
          <button
            type="button"
            class="suggestion"
            key={label}
            aria-pressed={day === on}
            onClick={() => put.change({ day: on })}
          >
            {label}
          </button>
        ))}
      </div>
      {day === today.value && (
        <Choices
          legend="Was it, or is it still to come?"
          isRequired
          name="put-ahead"
          choices={[
            { value: "was", label: "It was" },
            { value: "ahead", label: "Still to come" },
          ]}
          value={isAheadToday ? "ahead" : "was"}
          onChoose={(value) => put.change({ isAheadToday: value === "ahead" })}
        />
      )}
    </div>
  );
}

function UseQuestion({ model: { put } }: PutProps) {
  return (
    <Choices
      legend="What for? You can skip this."
      name="put-use"
      choices={purposes.map((value) => ({ value, label: purposeLabels[value] }))}
      value={put.form.value.use}
      onChoose={(use) => put.change({ use })}
    />
  );
}

/** Time given back is a promise kept, so it can be told which one. */
function GiveBackQuestion({ model: { put, kept, today } }: PutProps) {
  const recent = recentAlone(kept.value.diary.blocks);
  if (recent.length === 0) return null;
  return (
    <Choices
      legend="Does it give back for time alone? You can skip this."
      name="put-gives-back"
      choices={recent.map(({ id, day }) => ({ value: id, label: dayToWords(day, today.value) }))}
      value={put.form.value.givesBackFor}
      onChoose={(givesBackFor) => put.change({ givesBackFor })}
    />
  );
}

function recentAlone(blocks: readonly Block[]): readonly Block[] {
  return blocks
    .filter(({ kind, outcome }) => kind === "alone" && outcome.type !== "skipped")
    .slice(-4)
    .toReversed();
}
