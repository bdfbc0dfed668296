import { messageSpan, type Draft } from "./draft.ts";
import type { Fix } from "./finding.ts";
import { addLine } from "./insert.ts";
import type { PointId } from "./point.ts";
import type { Found } from "./rule.ts";

/** Raised only in a draft about time alone. Each line is a start, for the writer to change. */
export function foundMissing(
  draft: Draft,
  point: PointId,
  lines: readonly string[],
  inline: () => readonly Fix[] = () => [],
): readonly Found[] {
  if (!draft.isAboutTimeAlone || draft.spanByPoint[point] !== null) return [];
  return [
    {
      span: messageSpan(draft),
      isAboutMessage: true,
      fixes: () => [...inline(), ...lines.map((line) => addLine(draft, "Add a line", point, line))],
    },
  ];
}
