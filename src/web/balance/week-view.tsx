import { addDays, weekOf } from "../../core/balance/week.ts";
import { minutesHad } from "../../core/balance/diary.ts";
import { BlockRow } from "./block-row.tsx";
import { timeLabels } from "./labels.ts";
import type { BalanceModel } from "./model.ts";
import { clockToWords, dayToLabel, dayToWords, minutesToLabel, weekToWords } from "./words.ts";

/** What became of the blocks of a week. */
export function WeekView({ model }: { readonly model: BalanceModel }) {
  const { shownWeek, blocksOfWeek, today, undoable, kept } = model;
  const week = shownWeek.value;
  const isTakenOut =
    undoable.value !== null &&
    !kept.value.diary.blocks.some(({ id }) => id === undoable.value?.blockId);
  return (
    <section class="group week" aria-labelledby="week-title">
      <div class="week-head">
        <div>
          <h2 id="week-title">{weekToWords(week, weekOf(today.value))}</h2>
          <p class="hint small">
            {dayToLabel(week)} to {dayToLabel(addDays(week, 6))}
          </p>
        </div>
        <span class="week-turns">
          <TurnButton name="The week before" sign="‹" onTurn={() => model.turnWeek(-1)} />
          <TurnButton name="The week after" sign="›" onTurn={() => model.turnWeek(1)} />
        </span>
      </div>
      {blocksOfWeek.value.length === 0 ? (
        <p class="hint">Nothing is put in for these days.</p>
      ) : (
        <ul class="blocks">
          {blocksOfWeek.value.map((block) => (
            <BlockRow key={block.id} model={model} block={block} />
          ))}
        </ul>
      )}
      <FromCalendar model={model} />
      {isTakenOut && (
        <p class="undo-line">
          Taken out.{" "}
          <button type="button" class="quiet" onClick={model.undo}>
            Undo
          </button>
        </p>
      )}
      <p>
        <button
          type="button"
          class="button"
          onClick={() => model.startPut({ day: week === weekOf(today.value) ? today.value : week })}
        >
          Put in a time
        </button>
      </p>
    </section>
  );
}

/** A calendar says when, and nothing of what. */
function FromCalendar({ model }: { readonly model: BalanceModel }) {
  const times = model.calendarOfWeek.value;
  if (times.length === 0) return null;
  return (
    <details class="from-calendar">
      <summary>From your calendar</summary>
      <ul class="blocks">
        {times.map((block) => (
          <li key={block.id} class="from-calendar-time">
            <p id={block.id}>
              {dayToWords(block.day, model.today.value)}
              {clockToWords(block.start)}, {minutesToLabel(minutesHad(block))}
            </p>
            <p class="outcomes">
              {(["alone", "together"] as const).map((kind) => (
                <button
                  type="button"
                  class="button outcome"
                  key={kind}
                  aria-describedby={block.id}
                  onClick={() => model.putFromCalendar(block, kind)}
                >
                  {timeLabels[kind]}
                </button>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}

type TurnProps = { readonly name: string; readonly sign: string; readonly onTurn: () => void };

function TurnButton({ name, sign, onTurn }: TurnProps) {
  return (
    <button type="button" class="week-turn" aria-label={name} onClick={onTurn}>
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}
