import type { ShownDay } from "./week-shown.ts";

type DayStripProps = {
  readonly days: readonly ShownDay[];
  readonly day: number;
  readonly onChoose: (day: number) => void;
};

/** On a phone: which day is shown, and what is on which. */
export function DayStrip({ days, day, onChoose }: DayStripProps) {
  return (
    <nav class="day-strip" aria-label="Days">
      {days.map(({ index, date, name, short, dayOfMonth, blocks }) => (
        <button
          type="button"
          key={date}
          class="strip-day"
          aria-current={index === day ? "date" : undefined}
          aria-label={`${name} ${dayOfMonth}, ${countWords(blocks.length)}`}
          onClick={() => onChoose(index)}
        >
          <span>{short}</span>
          <strong>{Number(date.slice(-2))}</strong>
          <span class="strip-marks" aria-hidden="true">
            {blocks.map(({ id, lane }) => (
              <i key={id} class={lane === "us" ? "mark-together" : "mark-alone"} />
            ))}
          </span>
        </button>
      ))}
    </nav>
  );
}

function countWords(count: number): string {
  if (count === 0) return "nothing";
  return count === 1 ? "one block" : `${count} blocks`;
}
