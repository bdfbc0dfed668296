import { feelings, type Feeling } from "../../core/balance/diary.ts";
import { feelingLabels } from "./labels.ts";

type FeelingScaleProps = {
  readonly legend: string;
  /** Of its own on the page: radio buttons of one name belong together. */
  readonly name: string;
  readonly value: Feeling | null;
  readonly onChoose: (value: Feeling | null) => void;
};

/** Five glasses, filled further from low to high; the words of the one that is chosen stand above. */
export function FeelingScale({ legend, name, value, onChoose }: FeelingScaleProps) {
  return (
    <fieldset class="feeling">
      <legend>
        {legend}
        {value !== null && (
          <span class="feeling-words" aria-hidden="true">
            {`: ${feelingLabels[value].toLowerCase()}`}
          </span>
        )}
      </legend>
      <div class="feeling-row">
        {feelings.map((feeling) => (
          <label key={feeling} class="feeling-choice" title={feelingLabels[feeling]}>
            <input
              type="radio"
              name={name}
              checked={feeling === value}
              aria-label={feelingLabels[feeling]}
              onClick={() => onChoose(feeling === value ? null : feeling)}
            />
            <FeelingMark feeling={feeling} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** A glass that fills. */
function FeelingMark({ feeling }: { readonly feeling: Feeling }) {
  const height = feeling * 4;
  return (
    <svg class="feeling-mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path class="glass" d="M5.5 3.5h13l-1.4 17H6.9Z" />
      {feeling > 0 && (
        <path
          class="fill"
          d={`M${6.9 - height * 0.082} ${20.5 - height}h${10.2 + height * 0.165}L17.1 20.5H6.9Z`}
        />
      )}
    </svg>
  );
}
