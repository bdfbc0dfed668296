import type { Act } from "../acts/act.ts";
import type { Span } from "../text/span.ts";
import { clauseOf } from "./clause.ts";
import type { HitsByAct } from "./hit.ts";
import { pointIds, type Point, type PointId } from "./point.ts";
import type { Timing } from "./timing.ts";

/** The words that meet each point of the method. `null`: not there yet. */
export type SpanByPoint = Readonly<Record<PointId, Span | null>>;

export function spansByPoint(source: string, hitsByAct: HitsByAct, timing: Timing): SpanByPoint {
  const first = (act: Act): Span | null => {
    const hit = hitsByAct.get(act)?.[0];
    return hit === undefined ? null : clauseOf(source, hit);
  };
  return {
    ask: first("ask"),
    when: timing.when,
    "end-and-return": timing.end === null ? null : timing.comesBack,
    reason: first("why"),
    reassurance: first("reassure"),
    "give-back": first("give"),
    invitation: first("invite"),
    care: first("validate") ?? first("encourage"),
  };
}

export function toPoints(spanByPoint: SpanByPoint): readonly Point[] {
  return pointIds.map((id) => ({ id, met: spanByPoint[id] !== null, span: spanByPoint[id] }));
}
