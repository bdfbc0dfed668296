import { useSignal } from "@preact/signals";
import { TextQuestion } from "../ui/text-question.tsx";
import { hoursToWords } from "./hours-words.ts";
import type { UsModel } from "./model.ts";
import { ProblemView } from "./problem-view.tsx";
import { UsScreen } from "./us-screen.tsx";

/** What one needs, said blind: neither looks first and answers then. */
export function NeedView({ model }: { readonly model: UsModel }) {
  const hours = useSignal(5);
  const words = useSignal("");
  return (
    <UsScreen
      title="What do you need?"
      hint="Each of you says it without seeing the other’s. When both are there, both open."
      onBack={model.screens.back}
    >
      <div class="us-hours">
        <label for="us-hours">Time to yourself in a week</label>
        <input
          id="us-hours"
          type="range"
          min="0"
          max="30"
          step="1"
          value={hours.value}
          aria-valuetext={hoursToWords(hours.value * 60)}
          onInput={(event) => {
            hours.value = Number(event.currentTarget.value);
          }}
        />
        <output for="us-hours">{hoursToWords(hours.value * 60)}</output>
      </div>
      <TextQuestion
        label="What is it for, and what else do you need?"
        value={words.value}
        rows={4}
        onAnswer={(answer) => {
          words.value = answer;
        }}
      />
      <ProblemView model={model} />
      <div class="screen-foot">
        <button
          type="button"
          class="button button-main"
          onClick={() =>
            model.previewNeed({ minutes: hours.value * 60, words: words.value.trim() })
          }
        >
          See it as they will
        </button>
      </div>
    </UsScreen>
  );
}
