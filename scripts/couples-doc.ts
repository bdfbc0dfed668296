import { droppedPromises, judge, stillOwed } from "../test/couples/judge.ts";
import { sides, type Year } from "../test/couples/year.ts";

/** Twenty: every trait with four couples at least, alone and beside others. */
export const couples = 20;
/** Of the need, over four weeks in which there was room for it. */
export const mostMissing = 0.2;

const head = `# Twenty couples, a year each

A made-up year of twenty made-up couples, lived through the real core: the words come from \`compose\` and are read by \`review\` and the signs of danger; each week is planned by \`schedule\` (greedy and a short search) and held against its independent check; both answer, and both agree or nothing is agreed; what was agreed goes into two diaries, one a side; four in a hundred times fall through and six are cut short; a time alone that fell through is planned again in the same week, and time given back that fell through is made good first; each week ends with a check-in. All of it is drawn from seeds: \`node scripts/generate-couples-doc.ts\` prints the same page on every machine, and a test holds it (one couple in \`npm test\`, all with \`npm run soak\`).

It shows that the parts fit together and keep their own promises. It shows nothing about people.

A span counts as one with room when the planner found room for the whole need in each of its four weeks. Left out are weeks too full for it (as a search found, which proves nothing), weeks the other said no to, a gentle start that is still growing, and weeks in which a time fell through so late that there was no other place for it. The column beside it counts all of them.
`;

const columns = [
  "",
  "what is hard",
  "wants alone (hours a week)",
  "spans of four weeks with room",
  "largest part missing in one",
  "in any span of all",
  "times alone, answered",
  "against the plan's rules",
  "words that may hurt, asked too soon",
  "dropped, still owed",
];

/** The row of one couple: it stands alone, so that one of them can be made anew and compared. */
export function rowOf(year: Year): string {
  const { couple, asks, answered, violations, mayHurt, pace } = year;
  const verdicts = judge(year);
  return row([
    String(couple.id + 1),
    couple.traits.join(", ") || "nothing much",
    pair((index) => String((index === 0 ? couple.wanted.me : couple.wanted.partner) / 60)),
    pair((index) => String(verdicts[index]?.spans ?? 0)),
    pair((index) => percent(verdicts[index]?.worstGap ?? 0)),
    pair((index) => percent(verdicts[index]?.worstOfAll ?? 0)),
    `${asks}, ${answered}`,
    String(violations),
    `${mayHurt}, ${pace.tooSoon}`,
    `${droppedPromises(year)}, ${stillOwed(year)}`,
  ]);
}

/** The page, from the years of all couples. Of two figures the first is the asker's. */
export function formatCouplesDoc(years: readonly Year[]): string {
  return [
    head,
    row(columns),
    row(columns.map(() => "---")),
    ...years.map(rowOf),
    "",
    "Of two figures the first is of the one who asks, the second of the other. A partner whom distance hurts was invited to time of their own once; the others once a month at most.",
    "",
  ].join("\n");
}

/** The asker's, and the other's. */
function pair(write: (index: number) => string): string {
  return sides.map((_, index) => write(index)).join(", ");
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}
