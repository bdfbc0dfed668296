import { toggled } from "./need-finder.ts";

type ManyChoicesProps<T extends string> = {
  readonly legend: string;
  readonly choices: readonly T[];
  readonly labels: Readonly<Record<T, string>>;
  readonly value: readonly T[];
  readonly onChange: (value: readonly T[]) => void;
};

/** Native checkboxes that look like things to tap. */
export function ManyChoices<T extends string>(props: ManyChoicesProps<T>) {
  const { legend, choices, labels, value, onChange } = props;
  return (
    <fieldset class="choices">
      <legend class="unseen">{legend}</legend>
      <div class="choices-row">
        {choices.map((choice) => (
          <label class="choice" key={choice}>
            <input
              type="checkbox"
              checked={value.includes(choice)}
              onChange={() => onChange(toggled(value, choice))}
            />
            <span>{labels[choice]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
