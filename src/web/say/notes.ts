import type { Finding, Severity } from "../../core/review/finding.ts";

/** A finding with a name of its own on the page: the same words can stand twice in a draft. */
export type Note = { readonly id: string; readonly finding: Finding };

export type Notes = {
  /** Named first and apart; never polished. */
  readonly harms: readonly Note[];
  /** What is open at one time: at most three, strengths first, then what is missing, then risks. */
  readonly batches: readonly (readonly Note[])[];
};

export const emptyNotes: Notes = { harms: [], batches: [] };

/** More than three at a time is a marked exam paper. */
const openAtOnce = 3;

/**
 * Deals the findings out in batches. Each takes the first of every kind before it takes a second of
 * any: a draft with five strengths must not hide its one risk.
 */
export function arrangeNotes(findings: readonly Finding[]): Notes {
  const notes = named(findings);
  const of = (severity: Severity) => notes.filter(({ finding }) => finding.severity === severity);
  const [strengths, missing] = [of("strength"), of("missing")];
  // What is only asked about waits for what is sure.
  const risks = of("risk").toSorted((a, b) => Number(isSoft(a)) - Number(isSoft(b)));
  const batches: Note[][] = [];
  while (strengths.length + missing.length + risks.length > 0) {
    const batch = [strengths, missing, risks].flatMap((kind) => kind.splice(0, 1));
    for (const kind of [risks, missing, strengths]) {
      batch.push(...kind.splice(0, openAtOnce - batch.length));
    }
    batches.push(batch.toSorted((a, b) => rank[a.finding.severity] - rank[b.finding.severity]));
  }
  return { harms: of("harm"), batches };
}

function isSoft({ finding }: Note): boolean {
  return finding.isSoft === true;
}

const rank: Readonly<Record<Severity, number>> = { harm: 0, strength: 1, missing: 2, risk: 3 };

function named(findings: readonly Finding[]): readonly Note[] {
  const timesByKey = new Map<string, number>();
  return findings.map((finding) => {
    const times = timesByKey.get(finding.key) ?? 0;
    timesByKey.set(finding.key, times + 1);
    return { id: `${finding.key}#${times}`, finding };
  });
}

/** Said aloud by a screen reader after a pause in the typing. */
export function describeNotes(findings: readonly Finding[]): string {
  const soft = findings.filter((finding) => finding.isSoft === true).length;
  const count = (severity: Severity) =>
    findings.filter((f) => f.severity === severity && f.isSoft !== true).length;
  const parts = [
    phrase(count("harm"), "place to stop at first", "places to stop at first"),
    phrase(count("strength"), "strength", "strengths"),
    phrase(count("missing"), "thing missing", "things missing"),
    phrase(count("risk"), "place that may hurt", "places that may hurt"),
    phrase(soft, "question", "questions"),
  ].filter((part) => part !== "");
  return parts.length === 0 ? "No notes." : `Notes: ${parts.join(", ")}.`;
}

function phrase(count: number, one: string, many: string): string {
  if (count === 0) return "";
  return `${numberWord(count)} ${count === 1 ? one : many}`;
}

const words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

export function numberWord(count: number): string {
  return words[count] ?? "more than ten";
}
