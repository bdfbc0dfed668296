import { useId } from "preact/hooks";
import type { Block } from "../../core/balance/diary.ts";
import { topOf, type WeekRow } from "./charts.ts";
import { DotPattern, fillOf } from "./dot-pattern.tsx";
import { Figure } from "./figure.tsx";
import { timeLabels } from "./labels.ts";
import { dayToLabel, minutesToLabel } from "./words.ts";

type WeekChartProps = { readonly kind: Block["kind"]; readonly rows: readonly WeekRow[] };

const width = 340;
const height = 150;
const floor = 124;
const ceiling = 12;
const left = 38;

/** Bars for what was had, a line for what was wanted. */
export function WeekChart({ kind, rows }: WeekChartProps) {
  const pattern = useId();
  const top = topOf(rows);
  const y = (minutes: number): number => floor - (minutes / top) * (floor - ceiling);
  const slot = (width - left) / rows.length;
  const bar = Math.min(26, slot * 0.56);
  const x = (index: number): number => left + slot * index + slot / 2;
  return (
    <Figure
      title={`${timeLabels[kind]}, by week`}
      description={describe(rows)}
      width={width}
      height={height}
      legend={<WeekLegend kind={kind} />}
      table={{
        head: ["Week of", "Wanted", "Had"],
        rows: rows
          .toReversed()
          .map(({ start, wanted, had }) => [
            dayToLabel(start),
            wanted === 0 ? "Not said" : minutesToLabel(wanted),
            minutesToLabel(had),
          ]),
      }}
    >
      <DotPattern id={pattern} />
      {[0, top / 2, top].map((minutes) => (
        <g key={minutes}>
          <path class="grid" d={`M${left} ${y(minutes)}H${width}`} />
          <text class="scale" x={left - 8} y={y(minutes) + 4} text-anchor="end">
            {minutesToLabel(minutes)}
          </text>
        </g>
      ))}
      {rows.map(({ start, had }, index) => (
        <g key={start}>
          {had > 0 && (
            <rect
              class={`bar-${kind}`}
              fill={fillOf(kind, pattern)}
              x={x(index) - bar / 2}
              y={y(had)}
              width={bar}
              height={floor - y(had)}
              rx={2}
            />
          )}
          {isLabelled(index, rows.length) && (
            <text class="scale" x={x(index)} y={height - 6} text-anchor="middle">
              {dayToLabel(start)}
            </text>
          )}
        </g>
      ))}
      <path class="wanted" d={wantedPath(rows, left, slot, y)} />
    </Figure>
  );
}

/** Counted from the right, where the week that is now stands: no more words than have room. */
function isLabelled(index: number, count: number): boolean {
  const every = Math.ceil(count / 5);
  return (count - 1 - index) % every === 0;
}

/** Steps, as what is wanted holds until one says another. Broken where nothing was wanted yet. */
function wantedPath(
  rows: readonly WeekRow[],
  start: number,
  slot: number,
  y: (minutes: number) => number,
): string {
  return rows
    .map(({ wanted }, index) => {
      if (wanted === 0) return "";
      const goesOn = (rows[index - 1]?.wanted ?? 0) > 0;
      const to = goesOn ? `V${y(wanted)}` : `M${start + slot * index + 2} ${y(wanted)}`;
      return `${to}H${start + slot * (index + 1) - 2}`;
    })
    .join("");
}

function WeekLegend({ kind }: { readonly kind: Block["kind"] }) {
  const pattern = useId();
  return (
    <p class="legend">
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <DotPattern id={pattern} />
        <rect
          class={`bar-${kind}`}
          fill={fillOf(kind, pattern)}
          x={2}
          y={2}
          width={12}
          height={12}
          rx={2}
        />
      </svg>
      had
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path class="wanted" d="M0 8H16" />
      </svg>
      wanted
    </p>
  );
}

function describe(rows: readonly WeekRow[]): string {
  const last = rows.at(-1);
  if (last === undefined) return "";
  const { wanted, had } = last;
  return `${rows.length} ${rows.length === 1 ? "week" : "weeks"}. In the last one ${minutesToLabel(had)} had${wanted > 0 ? `, ${minutesToLabel(wanted)} wanted` : ""}. The table below has all of them.`;
}
