import { GapChart } from "./gap-chart.tsx";
import { needBefore } from "./model.ts";
import { gapToWords, growthToWords, notesOn } from "./need-words.ts";
import { BalanceScreen } from "./screen.tsx";
import { Stepper, weekSteps } from "./stepper.tsx";
import type { BalanceProps } from "./view.tsx";

/** The gap, in words and drawn. No number of hours is right for all. */
export function NeedResultView({ model, open, isStopped, onward }: BalanceProps) {
  const { finder, kept, today, screens } = model;
  const answers = finder.answers.value;
  const before = needBefore(kept.value.needs, today.value);
  const keep = (): void => {
    model.keepNeed();
    screens.home();
  };
  const keepAndSay = (): void => {
    model.keepNeed();
    onward.findWords();
  };
  return (
    <BalanceScreen
      title="What your answers say"
      foot={
        <>
          <button type="button" class="quiet" onClick={screens.back}>
            Back
          </button>
          {!isStopped.value && (
            <button type="button" class="quiet" onClick={keepAndSay}>
              Keep it, and find the words
            </button>
          )}
          <button type="button" class="button button-main" onClick={keep}>
            Keep it
          </button>
        </>
      }
    >
      <div class="need-words">
        <p class="lead">{gapToWords(answers)}</p>
        {before !== null && <p>{growthToWords(answers, before, today.value)}</p>}
        {notesOn(answers).map((note) => (
          <p key={note}>{note}</p>
        ))}
        <p class="hint">
          No number of hours is right for everyone. What counts is the gap, and only you can feel
          it.
        </p>
      </div>
      <GapChart answers={answers} />
      {answers.pushes.includes("being-watched") && <WatchedNote open={open} />}
      <Stepper
        label="And time for the two of you, in a good week"
        steps={weekSteps}
        minutes={finder.together.value}
        onChange={finder.wantTogether}
      />
    </BalanceScreen>
  );
}

/** Someone who is watched may not be free to ask. */
function WatchedNote({ open }: Pick<BalanceProps, "open">) {
  return (
    <p class="note-line">
      <span>Being watched can be more than tiring.</span>
      <button type="button" class="quiet" onClick={() => open("help")}>
        If it is not safe to ask
      </button>
    </p>
  );
}
