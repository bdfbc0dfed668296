import type { Balance } from "../../core/balance/balance.ts";

/** "Of 5 plans in the last four weeks 3 happened, 1 was cut short and 1 fell through." */
export function promisesToWords({ kept, partly, fellThrough }: Balance["promises"]): string | null {
  const all = kept + partly + fellThrough;
  if (all === 0) return null;
  const parts = [
    kept > 0 ? `${kept} happened` : null,
    partly > 0 ? `${partly} ${partly === 1 ? "was" : "were"} cut short` : null,
    fellThrough > 0 ? `${fellThrough} fell through` : null,
  ].filter((part) => part !== null);
  if (all === 1) return `The one plan of the last four weeks ${parts.join("").replace("1 ", "")}.`;
  return `Of ${all} plans in the last four weeks ${listOf(parts)}.`;
}

function listOf(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  const others = parts.slice(0, -1);
  return others.length === 0 ? last : `${others.join(", ")} and ${last}`;
}
