import type { ComponentChildren } from "preact";

export type Choice<T extends string> = { readonly value: T; readonly label: string };

type ChoicesProps<T extends string> = {
  readonly legend: ComponentChildren;
  readonly name: string;
  readonly choices: readonly Choice<T>[];
  readonly value: T | null;
  /**
   * `null` when the tap took the choice back: every question can be skipped. By keyboard one passes
   * every choice on the way to the one that is meant, so nothing may follow from it yet.
   */
  readonly onChoose: (value: T | null, how: "keyboard" | "pointer") => void;
  readonly isLegendHidden?: boolean;
  /** Always one of them: a second tap does not take it back. */
  readonly isRequired?: boolean;
};

/** Native radio buttons that look like things to tap. */
export function Choices<T extends string>(props: ChoicesProps<T>) {
  const { legend, name, choices, value, onChoose, isLegendHidden, isRequired } = props;
  return (
    <fieldset class="choices">
      <legend class={isLegendHidden ? "unseen" : undefined}>{legend}</legend>
      <div class="choices-row">
        {choices.map((choice) => (
          <label class="choice" key={choice.value}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onClick={(event) => {
                const isTakenBack = choice.value === value && isRequired !== true;
                const how = event.detail === 0 ? "keyboard" : "pointer";
                onChoose(isTakenBack ? null : choice.value, how);
              }}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
