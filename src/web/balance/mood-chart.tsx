import type { Day, Feeling } from "../../core/balance/diary.ts";
import type { Moment } from "./charts.ts";
import { Figure } from "./figure.tsx";
import { feelingLabels } from "./labels.ts";
import { dayToLabel, dayToWords } from "./words.ts";

type MoodChartProps = { readonly moments: readonly Moment[]; readonly today: Day };

const width = 340;
const height = 160;
const left = 70;
const floor = 120;
const step = 26;

/** Each time alone as a line from how it was before to how it was after. */
export function MoodChart({ moments, today }: MoodChartProps) {
  const slot = (width - left) / moments.length;
  return (
    <Figure
      title="Before and after time alone"
      description={describe(moments)}
      width={width}
      height={height}
      legend={<MoodLegend />}
      table={{
        head: ["Day", "Before", "After"],
        rows: moments
          .toReversed()
          .map(({ day, before, after }) => [
            dayToWords(day, today),
            feelingLabels[before],
            feelingLabels[after],
          ]),
      }}
    >
      {([0, 1, 2, 3, 4] as const).map((feeling) => (
        <path key={feeling} class="grid" d={`M${left} ${y(feeling)}H${width}`} />
      ))}
      {([0, 2, 4] as const).map((feeling) => (
        <text key={feeling} class="scale" x={0} y={y(feeling) + 4}>
          {feelingLabels[feeling]}
        </text>
      ))}
      {moments.map((moment, index) => (
        <MomentMark
          key={index}
          x={left + slot * index + slot / 2}
          before={y(moment.before)}
          after={y(moment.after)}
        />
      ))}
      {[0, moments.length - 1]
        .filter((place, index, all) => all.indexOf(place) === index)
        .map((place) => (
          <text
            key={place}
            class="scale"
            x={left + slot * place + slot / 2}
            y={height - 8}
            text-anchor="middle"
          >
            {dayToLabel(moments[place]?.day ?? today)}
          </text>
        ))}
    </Figure>
  );
}

function y(feeling: Feeling): number {
  return floor - feeling * step;
}

type MarkProps = { readonly x: number; readonly before: number; readonly after: number };

function MomentMark({ x, before, after }: MarkProps) {
  return (
    <g>
      <path class="change" d={`M${x} ${before}V${after}`} />
      <circle class="before" cx={x} cy={before} r={5} />
      <circle class="after" cx={x} cy={after} r={before === after ? 2.5 : 5} />
    </g>
  );
}

function MoodLegend() {
  return (
    <p class="legend">
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <circle class="before" cx={8} cy={8} r={5} />
      </svg>
      before
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <circle class="after" cx={8} cy={8} r={5} />
      </svg>
      after
    </p>
  );
}

function describe(moments: readonly Moment[]): string {
  const better = moments.filter(({ before, after }) => after > before).length;
  const worse = moments.filter(({ before, after }) => after < before).length;
  return `The last ${moments.length} times with both told: better after ${better}, worse after ${worse}, the same after ${moments.length - better - worse}. The table below has all of them.`;
}
