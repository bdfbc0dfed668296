import type { UseRow } from "./charts.ts";
import { Figure } from "./figure.tsx";
import { useLabels } from "./labels.ts";
import { minutesToLabel } from "./words.ts";

const width = 340;
const line = 32;
const left = 78;
const right = 62;

/** Time alone of the season by what it was used for. */
export function UseChart({ rows }: { readonly rows: readonly UseRow[] }) {
  const most = Math.max(...rows.map(({ minutes }) => minutes));
  return (
    <Figure
      title="What time alone was for"
      description={`The last 12 weeks: ${rows.map(rowToWords).join(", ")}.`}
      width={width}
      height={rows.length * line}
      table={{
        head: ["For", "Had"],
        rows: rows.map((row) => [nameOf(row), minutesToLabel(row.minutes)]),
      }}
    >
      {rows.map((row, index) => {
        const length = (row.minutes / most) * (width - left - right);
        const middle = index * line + line / 2;
        return (
          <g key={nameOf(row)}>
            <text class="name" x={0} y={middle + 4.5}>
              {nameOf(row)}
            </text>
            <rect
              class={row.use === null ? "bar-unsaid" : "bar-alone"}
              fill={row.use === null ? "none" : "var(--alone)"}
              x={left}
              y={middle - 7}
              width={length}
              height={14}
              rx={2}
            />
            <text class="scale" x={left + length + 8} y={middle + 4}>
              {minutesToLabel(row.minutes)}
            </text>
          </g>
        );
      })}
    </Figure>
  );
}

function nameOf({ use }: UseRow): string {
  return use === null ? "Not said" : useLabels[use];
}

function rowToWords(row: UseRow): string {
  return `${nameOf(row)} ${minutesToLabel(row.minutes)}`;
}
