import type { Act, RecognisedAct } from "../acts/act.ts";
import type { Span } from "../text/span.ts";
import { askOf } from "./asking-words.ts";
import { isSure } from "./bars.ts";
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
  // "I know you'll be sad, but I'm leaving you" thinks of nobody.
  const kind = (act: Act): Span | null => {
    const hit = hitsByAct.get(act)?.find(({ sentence }) => !sentence.acts.some(isHarsh));
    return hit === undefined ? null : clauseOf(source, hit);
  };
  const asks = hitsByAct.get("ask") ?? [];
  return {
    ask: asks[0] === undefined ? null : askOf(source, asks[0]),
    when: timing.when,
    "end-and-return": timing.end === null ? null : timing.comesBack,
    reason: first("why") ?? becauseOf(source, asks),
    reassurance: kind("reassure"),
    "give-back": kind("give"),
    invitation: kind("invite"),
    care: kind("validate") ?? kind("encourage"),
  };
}

export function toPoints(spanByPoint: SpanByPoint): readonly Point[] {
  return pointIds.map((id) => ({ id, met: spanByPoint[id] !== null, span: spanByPoint[id] }));
}

const harsh: ReadonlySet<Act> = new Set<Act>(["threat", "control", "contempt", "press"]);

function isHarsh(recognised: RecognisedAct): boolean {
  return harsh.has(recognised.act) && isSure(recognised);
}

const because =
  /\b(?:because|since|cos|coz)\s+(?:i|i'm|im|my|work|it|the)\b(?![^.!?]*\byou)[^.!?…]*/iu;
const therefore = /^(?:i|i'm|im|my|work|it|the)\b(?![^.!?]*\byou)[^.!?…]*?(?=,? so i\b)/iu;

/** What it is for says why: "two hours on Sunday to run by the river". */
const purpose =
  /(?<!\b(?:like|want|wants|need|love|going|have|got|hoping|able|plan|try|trying),? )\b(?:just )?to (?:run|walk|swim|read|write|paint|draw|think|sleep|rest|nap|recharge|breathe|unwind|decompress|cycle|ride|climb|hike|garden|fish|play|practi[sc]e|sew|knit|study|train|stretch|meditate|pray|clear my head|hear myself|sit (?:in|by|and|with)|be (?:quiet|still)|do nothing)\b[^,.;!?…]*|\bfor (?:my |a |the |some )?(?:choir|band practice|gym|run|walk|swim|painting|reading|writing|running|swimming|pottery|yoga|football|training|nap|book|garden|music|sketching|drawing|fishing|climbing|cycling|studying)\b[^,.;!?…]*/iu;

/** A reason in the same breath as the ask: "because my head is full". */
function becauseOf(source: string, asks: readonly Hit[]): Span | null {
  for (const { sentence } of asks) {
    const { start, end } = sentence.sentence.content;
    const words = plain(source.slice(start, end));
    const found = because.exec(words) ?? therefore.exec(words) ?? purpose.exec(words);
    if (found === null) continue;
    return { start: start + found.index, end: start + found.index + found[0].length };
  }
  return null;
}
