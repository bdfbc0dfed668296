import { useEffect } from "preact/hooks";
import { hasMinutes, moments, useRows, weekRows } from "./charts.ts";
import type { BalanceModel } from "./model.ts";
import { MoodChart } from "./mood-chart.tsx";
import { promisesToWords } from "./promise-words.ts";
import { UseChart } from "./use-chart.tsx";
import { WeekChart } from "./week-chart.tsx";

/** What the diary shows so far: the person's own numbers, and true sentences about them. */
export function SeenView({ model }: { readonly model: BalanceModel }) {
  const { balance, kept, today, insights } = model;
  const { weeks } = balance.value;
  const { diary } = kept.value;
  useEffect(insights.look, [diary, today.value]);
  const alone = weekRows(weeks, "alone");
  const together = weekRows(weeks, "together");
  const uses = useRows(diary, today.value);
  const felt = moments(diary);
  return (
    <section class="balance-seen" aria-labelledby="seen-title">
      <h2 id="seen-title">What there is to see</h2>
      {hasMinutes(alone) && <WeekChart kind="alone" rows={alone} />}
      {hasMinutes(together) && <WeekChart kind="together" rows={together} />}
      {uses.length > 0 && <UseChart rows={uses} />}
      {felt.length > 0 && <MoodChart moments={felt} today={today.value} />}
      <div class="insights">
        <h3>Does it help?</h3>
        <p>{insights.words.value?.blocks}</p>
        <p>{insights.words.value?.weeks}</p>
        <Promises model={model} />
      </div>
    </section>
  );
}

/** What became of all that was planned, of both kinds alike: whose it was is not in it. */
function Promises({ model }: { readonly model: BalanceModel }) {
  const words = promisesToWords(model.balance.value.promises);
  return words === null ? null : <p>{words}</p>;
}
