import { useSignal } from "@preact/signals";
import { needOfKind } from "../../core/schedule/need.ts";
import { useModal } from "../ui/use-modal.ts";
import type { PlanModel } from "./model.ts";
import { formatMinute, type ShownBlock, type ShownDay } from "./week-shown.ts";

type BlockSheetProps = {
  readonly model: PlanModel;
  readonly days: readonly ShownDay[];
};

/** One block, and what either of the two may say about it. */
export function BlockSheet({ model, days }: BlockSheetProps) {
  const openId = model.open.value;
  const block = days.flatMap(({ blocks }) => blocks).find(({ id }) => id === openId);
  const close = () => {
    model.open.value = null;
  };
  const modal = useModal(block !== undefined, close);
  return (
    <dialog class="block-sheet" {...modal} aria-labelledby="sheet-title">
      {block !== undefined && (
        <div class="sheet-body" key={block.id}>
          <SheetHead block={block} day={days[block.day]} />
          <SheetActions model={model} block={block} />
          <MoveForm model={model} block={block} days={days} />
          <button type="button" class="quiet" onClick={close}>
            Close
          </button>
        </div>
      )}
    </dialog>
  );
}

type SheetHeadProps = { readonly block: ShownBlock; readonly day: ShownDay | undefined };

function SheetHead({ block, day }: SheetHeadProps) {
  return (
    <header class={`sheet-head sheet-${block.lane}`}>
      <h2 id="sheet-title">{block.title}</h2>
      <p>
        {day?.name} {day?.dayOfMonth}, {block.time}
      </p>
      <p class="hint">{block.why}</p>
    </header>
  );
}

/** A block of an hour has no smaller one that is of use. */
const leastToShorten = 90;

function SheetActions({
  model,
  block: shown,
}: {
  readonly model: PlanModel;
  readonly block: ShownBlock;
}) {
  const { block, isPinned, day, to, from } = shown;
  const need = needOfKind[block.kind];
  const say = (answer: Parameters<PlanModel["say"]>[0], told: string) => () =>
    void model.say(answer, told);
  return (
    <div class="sheet-actions">
      {!isPinned && (
        <button
          type="button"
          class="button"
          onClick={say({ type: "pin", block }, "It stays here.")}
        >
          Keep it here
        </button>
      )}
      <button
        type="button"
        class="button"
        onClick={say({ type: "refuse", block }, "Not then. The week is planned anew.")}
      >
        Not then
      </button>
      {to - from >= leastToShorten && (
        <button
          type="button"
          class="button"
          onClick={say(
            { type: "smaller", block, minutes: shorterThan(to - from) },
            "Shorter. The rest of the week follows.",
          )}
        >
          Shorter
        </button>
      )}
      <button
        type="button"
        class="button"
        onClick={say(
          { type: "not-this-week", need, week: Math.floor(day / 7) },
          "Not this week. It is not made up for later.",
        )}
      >
        {restLabel[need]}
      </button>
    </div>
  );
}

/** About two thirds, in quarters of an hour. */
function shorterThan(minutes: number): number {
  return Math.round((minutes * 2) / 3 / 15) * 15;
}

const restLabel = {
  me: "No time of my own this week",
  partner: "No time of their own this week",
  together: "No time together this week",
};

type MoveFormProps = BlockSheetProps & { readonly block: ShownBlock };

/** Every half hour of the day: what does not work is told, with the reason. */
function MoveForm({ model, block, days }: MoveFormProps) {
  const date = useSignal(days[block.day]?.date ?? "");
  const minute = useSignal(block.from);
  const latest = 24 * 60 - (block.to - block.from);
  const starts = Array.from(
    { length: Math.floor((latest - 360) / 30) + 1 },
    (_, index) => 360 + index * 30,
  );
  return (
    <form
      class="move"
      onSubmit={(event) => {
        event.preventDefault();
        void model.move(block.block, date.value, minute.value);
      }}
    >
      <fieldset>
        <legend>Another time, yours or theirs</legend>
        <div class="move-fields">
          <label>
            <span>Day</span>
            <select
              value={date.value}
              onChange={(event) => (date.value = event.currentTarget.value)}
            >
              {days.map((day) => (
                <option key={day.date} value={day.date}>
                  {day.short} {day.dayOfMonth}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>From</span>
            <select
              value={String(minute.value)}
              onChange={(event) => (minute.value = Number(event.currentTarget.value))}
            >
              {starts.map((start) => (
                <option key={start} value={String(start)}>
                  {formatMinute(start)}
                </option>
              ))}
            </select>
          </label>
          <button type="submit" class="button">
            Move it
          </button>
        </div>
      </fieldset>
    </form>
  );
}
