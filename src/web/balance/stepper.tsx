import { useId } from "preact/hooks";
import { minutesToLabel } from "./words.ts";

/** For the time of a week: an hour more or less is soon told. */
export const weekSteps = [
  0, 30, 60, 120, 180, 240, 300, 360, 480, 600, 720, 900, 1200, 1800, 2400,
] as const;

/** For one time: small at first, where a quarter of an hour matters, and big where it does not. */
export const blockSteps = [
  15, 30, 45, 60, 90, 120, 150, 180, 240, 300, 360, 480, 600, 720, 900, 1200,
] as const;

type StepperProps = {
  readonly label: string;
  readonly minutes: number;
  readonly onChange: (minutes: number) => void;
  readonly steps: readonly number[];
};

/** An amount of time in big steps: nothing to type. */
export function Stepper({ label, minutes, steps, onChange }: StepperProps) {
  const id = useId();
  const less = steps.findLast((step) => step < minutes);
  const more = steps.find((step) => step > minutes);
  return (
    <div class="stepper" role="group" aria-labelledby={id}>
      <p id={id}>{label}</p>
      <div class="stepper-row">
        <StepButton sign="−" name="Less" to={less} onChange={onChange} />
        <output aria-live="polite">{minutesToLabel(minutes)}</output>
        <StepButton sign="+" name="More" to={more} onChange={onChange} />
      </div>
    </div>
  );
}

type StepButtonProps = {
  readonly sign: string;
  readonly name: string;
  readonly to: number | undefined;
  readonly onChange: (minutes: number) => void;
};

/** At the end of the scale it keeps the focus, so it is not `disabled`. */
function StepButton({ sign, name, to, onChange }: StepButtonProps) {
  return (
    <button
      type="button"
      class="step"
      aria-label={name}
      aria-disabled={to === undefined}
      onClick={() => to !== undefined && onChange(to)}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}
