import { lengthWords } from "../../core/schedule/clock-words.ts";
import type { NeedReport, PlanReport } from "../../core/schedule/report.ts";

type ComesViewProps = { readonly report: PlanReport; readonly partner: string };

const weekNames = ["The first week", "The second week"];

/** What each gets of what was wanted; what is short, why, and what would free it. */
export function ComesView({ report, partner }: ComesViewProps) {
  return (
    <section class="comes" aria-labelledby="comes-title">
      <h2 id="comes-title">What comes of it</h2>
      <div class="comes-weeks">
        {report.weeks.map((week, index) => (
          <div key={week.from}>
            <h3>{weekNames[index]}</h3>
            <dl>
              {week.needs.map((need) => (
                <div key={need.who} class={`had had-${need.who}`}>
                  <dt>
                    {
                      { me: "You alone", partner: `${partner} alone`, together: "Together" }[
                        need.who
                      ]
                    }
                  </dt>
                  <dd>{amountWords(need)}</dd>
                  {isGrowing(need) && (
                    <dd class="short">It begins small, and grows to {lengthWords(need.need)}.</dd>
                  )}
                  <ShortView unmet={week.unmet.find((unmet) => unmet.need === need.who)} />
                </div>
              ))}
            </dl>
          </div>
        ))}
      </div>
    </section>
  );
}

/** Less than the need is meant so. */
function isGrowing({ need, wanted }: NeedReport): boolean {
  return wanted > 0 && wanted < need;
}

type ShortViewProps = { readonly unmet: PlanReport["weeks"][number]["unmet"][number] | undefined };

/** Why it is short, under what is. */
function ShortView({ unmet }: ShortViewProps) {
  if (unmet === undefined) return null;
  const { reason, wouldFree } = unmet;
  return (
    <dd class="short">
      {reason} {wouldFree !== null && <strong>{wouldFree}</strong>}
    </dd>
  );
}

function amountWords({ wanted, planned }: NeedReport): string {
  if (wanted === 0) return planned === 0 ? "rests" : lengthWords(planned);
  if (planned === 0) return `nothing of ${lengthWords(wanted)}`;
  return planned >= wanted
    ? lengthWords(planned)
    : `${lengthWords(planned)} of ${lengthWords(wanted)}`;
}
