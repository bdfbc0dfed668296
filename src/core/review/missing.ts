import type { Act } from "../acts/act.ts";
import { messageSpan, type Draft } from "./draft.ts";
import type { Fix } from "./finding.ts";
import { hasAct, isSpoilt } from "./hit.ts";
import { addLine } from "./insert.ts";
import type { PointId } from "./point.ts";
import type { Found } from "./rule.ts";

/**
 * Whether the draft is one that can lack something: it is about time alone, and beside a threat
 * nothing is missing that would make it better.
 */
export function canLack(draft: Draft): boolean {
  return (
    draft.isAboutTimeAlone &&
    // Not even where it is in doubt.
    !draft.sentences.some((sentence) => hasAct(sentence, "threat") || hasAct(sentence, "control"))
  );
}

/** Until it asks, the ask is all that is missing. */
export function isAsk(draft: Draft): boolean {
  return canLack(draft) && draft.spanByPoint.ask !== null;
}

/** Each line is a start, for the writer to change. */
export function foundMissing(
  draft: Draft,
  point: PointId,
  lines: readonly string[],
  inline: () => readonly Fix[] = () => [],
): readonly Found[] {
  if (!isAsk(draft) || draft.spanByPoint[point] !== null || isFairlySaid(draft, point)) return [];
  return [lacking(draft, point, "Add a line", lines, inline)];
}

const actsByPoint: Readonly<Partial<Record<PointId, readonly Act[]>>> = {
  ask: ["ask"],
  when: ["when"],
  reason: ["why"],
  reassurance: ["reassure"],
  "give-back": ["give"],
  invitation: ["invite"],
  care: ["validate", "encourage"],
};

/**
 * Some sentence has a fair chance of saying it: to be told that something is missing which one has said reads as if
 * nobody had listened. What is kind in one breath with a slight is not heard.
 */
export function isFairlySaid({ sentences }: Draft, point: PointId): boolean {
  const wanted = actsByPoint[point] ?? [];
  return sentences.some(
    (sentence) => !isSpoilt(sentence) && wanted.some((act) => hasAct(sentence, act)),
  );
}

export function lacking(
  draft: Draft,
  point: PointId,
  title: string,
  lines: readonly string[],
  inline: () => readonly Fix[] = () => [],
): Found {
  return {
    span: messageSpan(draft),
    isAboutMessage: true,
    fixes: () => [
      ...inline(),
      ...unsaid(draft, lines).map((line) => addLine(draft, title, point, line)),
    ],
  };
}

/** The same line twice would show that it is borrowed. */
function unsaid(draft: Draft, lines: readonly string[]): readonly string[] {
  return lines.filter((line) => !draft.says(line.replace(/[.?]$/u, "")));
}
