import type { Act } from "../acts/act.ts";
import type { Span } from "../text/span.ts";
import { clauseOf } from "./clause.ts";
import type { Hit, HitsByAct } from "./hit.ts";
import { plain } from "./plain.ts";
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
    reason: first("why") ?? becauseOf(source, hitsByAct.get("ask") ?? []),
    reassurance: first("reassure"),
    "give-back": first("give"),
    invitation: first("invite"),
    care: first("validate") ?? first("encourage"),
  };
}

export function toPoints(spanByPoint: SpanByPoint): readonly Point[] {
  return pointIds.map((id) => ({ id, met: spanByPoint[id] !== null, span: spanByPoint[id] }));
}

const because =
  /\b(?:because|since|cos|coz)\s+(?:i|i'm|im|my|work|it|the)\b(?![^.!?]*\byou)[^.!?…]*/iu;
const therefore = /^(?:i|i'm|im|my|work|it|the)\b(?![^.!?]*\byou)[^.!?…]*?(?=,? so i\b)/iu;

/** A reason in the same breath as the ask: "because my head is full". */
function becauseOf(source: string, asks: readonly Hit[]): Span | null {
  for (const { sentence } of asks) {
    const { start, end } = sentence.sentence.content;
    const words = plain(source.slice(start, end));
    const found = because.exec(words) ?? therefore.exec(words);
    if (found === null) continue;
    return { start: start + found.index, end: start + found.index + found[0].length };
  }
  return null;
}
