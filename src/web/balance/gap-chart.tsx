import { kinds, type NeedAnswers } from "../../core/need/need.ts";
import { Figure } from "./figure.tsx";
import { kindLabels } from "./labels.ts";
import { minutesToLabel } from "./words.ts";

const width = 340;
const line = 50;

/** Each kind as a frame for what is wanted, filled as far as it was had. */
export function GapChart({ answers }: { readonly answers: NeedAnswers }) {
  const { had, wanted } = answers;
  const told = kinds.filter((kind) => had[kind] > 0 || wanted[kind] > 0);
  if (told.length === 0) return null;
  const most = Math.max(...told.flatMap((kind) => [had[kind], wanted[kind]]));
  const length = (minutes: number): number => (minutes / most) * (width - 2);
  return (
    <Figure
      title="Had and wanted in a week"
      description={told
        .map(
          (kind) =>
            `${kindLabels[kind]}: ${minutesToLabel(had[kind])} had, ${minutesToLabel(wanted[kind])} wanted`,
        )
        .join(". ")}
      width={width}
      height={told.length * line}
      legend={<GapLegend />}
      table={{
        head: ["Where", "Had", "Wanted"],
        rows: told.map((kind) => [
          kindLabels[kind],
          minutesToLabel(had[kind]),
          minutesToLabel(wanted[kind]),
        ]),
      }}
    >
      {told.map((kind, index) => (
        <g key={kind} transform={`translate(1 ${index * line})`}>
          <text class="name" x={0} y={16}>
            {kindLabels[kind]}
          </text>
          <text class="scale" x={width - 2} y={16} text-anchor="end">
            {minutesToLabel(had[kind])} of {minutesToLabel(wanted[kind])}
          </text>
          {had[kind] > 0 && (
            <rect
              class="bar-alone"
              fill="var(--alone)"
              x={0}
              y={24}
              width={length(had[kind])}
              height={14}
              rx={2}
            />
          )}
          {wanted[kind] > 0 && (
            <rect class="frame" x={0} y={24} width={length(wanted[kind])} height={14} rx={2} />
          )}
        </g>
      ))}
    </Figure>
  );
}

function GapLegend() {
  return (
    <p class="legend">
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <rect class="bar-alone" fill="var(--alone)" x={2} y={2} width={12} height={12} rx={2} />
      </svg>
      had
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <rect class="frame" x={2} y={2} width={12} height={12} rx={2} />
      </svg>
      wanted
    </p>
  );
}
