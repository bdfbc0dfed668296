import { useId } from "preact/hooks";
import { feelings, type Feeling } from "../../core/balance/diary.ts";
import type { FeelingLabels } from "./labels.ts";

type WordSliderProps = {
  readonly label: string;
  readonly labels: FeelingLabels;
  readonly value: Feeling | null;
  readonly onAnswer: (value: Feeling | null) => void;
};

/** A native slider that says words, not numbers. It stands in the middle without meaning it until it is touched. */
export function WordSlider({ label, labels, value, onAnswer }: WordSliderProps) {
  const id = useId();
  const words = value === null ? "Not said" : labels[value];
  const take = (input: HTMLInputElement): void =>
    onAnswer(feelings.find((feeling) => feeling === input.valueAsNumber) ?? null);
  return (
    <div class={value === null ? "slider slider-unsaid" : "slider"}>
      <div class="slider-head">
        <label for={id}>{label}</label>
        <span class="slider-words" aria-hidden="true">
          {words}
        </span>
      </div>
      <input
        id={id}
        type="range"
        min={0}
        max={feelings.length - 1}
        step={1}
        value={value ?? 2}
        aria-valuetext={words}
        onInput={(event) => take(event.currentTarget)}
        // A tap on the middle changes nothing and still says something.
        onClick={(event) => take(event.currentTarget)}
      />
      <p class="slider-ends" aria-hidden="true">
        <span>{labels[0]}</span>
        <span>{labels[4]}</span>
      </p>
    </div>
  );
}
