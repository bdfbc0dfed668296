import type { Act } from "../acts/act.ts";
import type { HitsByAct } from "./hit.ts";

/** Words in which people talk of time alone without asking for it. */
const timeAlone =
  /\b(?:alone|on my own|(?:by|to) myself|my own company|without company|space|me[- ]time|time off|time for (?:me|myself)|night off|breather|breathing room|solitude|peace|quiet|a break)\b/iu;

/** Acts that circle round a need that is not said yet. */
const around: readonly Act[] = [
  "hint",
  "apologise",
  "hedge",
  "why",
  "when",
  "blame",
  "give-in",
  "threat",
  "press",
  "give",
  "invite",
];

/** Whether the draft asks for time alone, or goes round it. */
export function isAboutTimeAlone(source: string, hitsByAct: HitsByAct): boolean {
  if (hitsByAct.has("ask")) return true;
  return around.some((act) => hitsByAct.has(act)) && timeAlone.test(source);
}
