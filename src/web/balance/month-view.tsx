import { enoughAnswers, monthQuestions, type MonthTalk } from "../../core/balance/month.ts";
import { Choices } from "../ui/choices.tsx";
import { enoughLabels } from "./labels.ts";
import type { BalanceModel } from "./model.ts";
import { BalanceScreen } from "./screen.tsx";
import { monthToWords } from "./words.ts";

/** Two questions, answered alone. What the other wrote is seen when both have. */
export function MonthView({ model }: { readonly model: BalanceModel }) {
  const { monthTalk, screens } = model;
  const { month } = monthTalk.value;
  const answer = (part: Partial<MonthTalk>): void => {
    monthTalk.value = { ...monthTalk.value, ...part };
  };
  return (
    <BalanceScreen
      title={monthToWords(month)}
      hint="Two questions, the same for both of you. Each answers alone. Then sit down and tell each other."
      foot={
        <>
          <button type="button" class="quiet" onClick={screens.back}>
            Not now
          </button>
          <button type="button" class="button button-main" onClick={model.keepMonth}>
            Keep it
          </button>
        </>
      }
    >
      {(["ownTime", "together"] as const).map((question) => (
        <Choices
          key={question}
          legend={monthQuestions[question]}
          name={`month-${question}`}
          choices={enoughAnswers.map((value) => ({ value, label: enoughLabels[value] }))}
          value={monthTalk.value[question]}
          onChoose={(value) => answer({ [question]: value })}
        />
      ))}
    </BalanceScreen>
  );
}
