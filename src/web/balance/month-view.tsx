import { monthQuestions, type MonthTalk } from "../../core/balance/month.ts";
import { TextQuestion } from "../ui/text-question.tsx";
import type { BalanceModel } from "./model.ts";
import { BalanceScreen } from "./screen.tsx";
import { monthToWords } from "./words.ts";

/** Two questions, answered alone. What the other wrote is seen when both have. */
export function MonthView({ model }: { readonly model: BalanceModel }) {
  const { monthTalk, screens } = model;
  const { month, good, change } = monthTalk.value;
  const answer = (part: Partial<MonthTalk>): void => {
    monthTalk.value = { ...monthTalk.value, ...part };
  };
  return (
    <BalanceScreen
      title={monthToWords(month)}
      hint="Two questions, the same for both of you. Each answers alone. Then sit down and read them to each other."
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
      <TextQuestion
        label={monthQuestions.good}
        rows={3}
        value={good}
        onAnswer={(words) => answer({ good: words })}
      />
      <TextQuestion
        label={monthQuestions.change}
        rows={3}
        value={change}
        onAnswer={(words) => answer({ change: words })}
      />
    </BalanceScreen>
  );
}
