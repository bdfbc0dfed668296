import type { Act, RecognisedAct } from "../acts/act.ts";
import type { Span } from "../text/span.ts";
import { askOf } from "./asking-words.ts";
import { isSure } from "./bars.ts";
import { clauseOf } from "./clause.ts";
import type { Hit, HitsByAct } from "./hit.ts";
import { pointIds, type Point, type PointId } from "./point.ts";
import { saidIn, searchIn, sifted, type Said } from "./said.ts";
import type { Timing } from "./timing.ts";

/** The words that meet each point of the method. `null`: not there yet. */
export type SpanByPoint = Readonly<Record<PointId, Span | null>>;

export function spansByPoint(
  said: readonly Said[],
  hitsByAct: HitsByAct,
  timing: Timing,
): SpanByPoint {
  const first = (act: Act): Span | null => {
    const hit = hitsByAct.get(act)?.[0];
    return hit === undefined ? null : clauseOf(said, hit);
  };
  // "I know you'll be sad, but I'm leaving you" thinks of nobody.
  const kind = (act: Act): Span | null => {
    const hit = hitsByAct.get(act)?.find(({ sentence }) => !sentence.acts.some(isHarsh));
    return hit === undefined ? null : clauseOf(said, hit);
  };
  const asks = hitsByAct.get("ask") ?? [];
  return {
    ask: asks[0] === undefined ? null : askOf(said, asks[0]),
    when: timing.when,
    "end-and-return": timing.end === null ? null : timing.comesBack,
    reason: first("why") ?? becauseOf(said, asks),
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

const because = sifted(
  /\b(?:because|since|cos|coz)\s+(?:i|i'm|im|my|work|it|the)\b(?![^.!?]*\byou)[^.!?…]*/iu,
);
const therefore = /^(?:i|i'm|im|my|work|it|the)\b(?![^.!?]*\byou)[^.!?…]*?(?=,? so i\b)/iu;

/** What it is for says why: "two hours on Sunday to run by the river". */
const purpose = sifted(
  /(?<!\b(?:like|want|wants|need|love|going|have|got|hoping|able|plan|try|trying),? )\b(?:just )?to (?:run|walk|swim|read|write|paint|draw|think|sleep|rest|nap|recharge|breathe|unwind|decompress|cycle|ride|climb|hike|garden|fish|play|practi[sc]e|sew|knit|study|train|stretch|meditate|pray|clear my head|hear myself|sit (?:in|by|and|with)|be (?:quiet|still)|do nothing)\b[^,.;!?…]*|\bfor (?:my |a |the |some )?(?:choir|band practice|gym|run|walk|swim|painting|reading|writing|running|swimming|pottery|yoga|football|training|nap|book|garden|music|sketching|drawing|fishing|climbing|cycling|studying)\b[^,.;!?…]*/iu,
);

/** A reason in the same breath as the ask: "because my head is full". */
function becauseOf(all: readonly Said[], asks: readonly Hit[]): Span | null {
  for (const { sentence, index } of asks) {
    const said = saidIn(all, index);
    const found = searchIn(said, because) ?? therefore.exec(said.words) ?? searchIn(said, purpose);
    if (found === null) continue;
    const start = sentence.sentence.content.start + found.index;
    return { start, end: start + found[0].length };
  }
  return null;
}
