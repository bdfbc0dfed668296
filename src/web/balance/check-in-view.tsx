import type { CheckIn } from "../../core/balance/diary.ts";
import { addDays, weekOf } from "../../core/balance/week.ts";
import { Choices } from "../ui/choices.tsx";
import { TextQuestion } from "../ui/text-question.tsx";
import { checkInLabels, easeLabels, restedLabels } from "./labels.ts";
import type { BalanceModel } from "./model.ts";
import { BalanceScreen } from "./screen.tsx";
import { dayToLabel, weekToWords } from "./words.ts";
import { WordSlider } from "./word-slider.tsx";

/** Two sliders and three taps, each of which can be skipped, and one to keep them. */
export function CheckInView({ model }: { readonly model: BalanceModel }) {
  const { checkIn, today, screens } = model;
  const { week, rested, atEase, line } = checkIn.value;
  const answer = (part: Partial<CheckIn>): void => {
    checkIn.value = { ...checkIn.value, ...part };
  };
  const when = weekToWords(week, weekOf(today.value));
  return (
    <BalanceScreen
      title="How was your week?"
      hint={`${when}, ${dayToLabel(week)} to ${dayToLabel(addDays(week, 6))}. Skip what you like.`}
      foot={
        <>
          <button type="button" class="quiet" onClick={screens.back}>
            Not now
          </button>
          <button type="button" class="button button-main" onClick={model.keepCheckIn}>
            Keep it
          </button>
        </>
      }
    >
      <WordSlider
        label="Worn out or rested?"
        labels={restedLabels}
        value={rested}
        onAnswer={(value) => answer({ rested: value })}
      />
      <WordSlider
        label="On edge or at ease?"
        labels={easeLabels}
        value={atEase}
        onAnswer={(value) => answer({ atEase: value })}
      />
      <ThreeTaps checkIn={checkIn.value} answer={answer} />
      <TextQuestion
        label="One line for yourself"
        value={line ?? ""}
        onAnswer={(words) => answer({ line: words === "" ? null : words })}
      />
    </BalanceScreen>
  );
}

type TapsProps = {
  readonly checkIn: CheckIn;
  readonly answer: (part: Partial<CheckIn>) => void;
};

function ThreeTaps({ checkIn, answer }: TapsProps) {
  const { wasEnough, wasChosen, feltClose } = checkInLabels;
  return (
    <>
      <Choices
        legend="Was there enough time to yourself?"
        name="was-enough"
        choices={[
          { value: "yes", label: wasEnough.yes },
          { value: "nearly", label: wasEnough.nearly },
          { value: "no", label: wasEnough.no },
        ]}
        value={checkIn.wasEnough}
        onChoose={(value) => answer({ wasEnough: value })}
      />
      <Choices
        legend="Did you choose it?"
        name="was-chosen"
        choices={[
          { value: "yes", label: wasChosen.yes },
          { value: "partly", label: wasChosen.partly },
          { value: "no", label: wasChosen.no },
        ]}
        value={checkIn.wasChosen}
        onChoose={(value) => answer({ wasChosen: value })}
      />
      <Choices
        legend="Did your time together feel close?"
        name="felt-close"
        choices={[
          { value: "yes", label: feltClose.yes },
          { value: "partly", label: feltClose.partly },
          { value: "no", label: feltClose.no },
        ]}
        value={checkIn.feltClose}
        onChoose={(value) => answer({ feltClose: value })}
      />
    </>
  );
}
