import { useSignal } from "@preact/signals";
import { isClock, isDay } from "../../core/balance/diary.ts";
import { addDays } from "../../core/balance/week.ts";
import type { TodayModel } from "./model.ts";

/** An hour at which most are fed, and not yet asleep. */
const evening = "20:00";

/** When the two sit down together. */
export function MeetView({ model }: { readonly model: TodayModel }) {
  const today = model.balance.today.value;
  const day = useSignal(addDays(today, 1));
  const start = useSignal(evening);
  return (
    <div class="meet">
      <p class="suggestions">
        {[
          { label: "Tonight", on: today },
          { label: "Tomorrow evening", on: addDays(today, 1) },
        ].map(({ label, on }) => (
          <button
            type="button"
            class="suggestion"
            key={label}
            onClick={() => model.meetOn(on, evening)}
          >
            {label}
          </button>
        ))}
      </p>
      <details>
        <summary>Another time</summary>
        <div class="meet-when">
          <label>
            Day
            <input
              type="date"
              class="answer"
              required
              min={today}
              value={day.value}
              onInput={({ currentTarget: { value } }) => isDay(value) && (day.value = value)}
            />
          </label>
          <label>
            Time
            <input
              type="time"
              class="answer"
              required
              value={start.value}
              onInput={({ currentTarget: { value } }) => isClock(value) && (start.value = value)}
            />
          </label>
          <button
            type="button"
            class="button"
            onClick={() => model.meetOn(day.value < today ? today : day.value, start.value)}
          >
            Then
          </button>
        </div>
      </details>
    </div>
  );
}
