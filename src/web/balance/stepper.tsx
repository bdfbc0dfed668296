import { useId } from "preact/hooks";
import { minutesToLabel } from "./words.ts";

/** Small at first, where half an hour matters, and big where it does not. */
const steps = [
  0, 15, 30, 45, 60, 90, 120, 150, 180, 240, 300, 360, 480, 600, 720, 900, 1200, 1800, 2400,
] as const;

type StepperProps = {
  readonly label: string;
  readonly minutes: number;
  readonly onChange: (minutes: number) => void;
  readonly least?: number;
  readonly most?: number;
};

/** An amount of time in big steps: nothing to type. */
export function Stepper({ label, minutes, onChange, least = 0, most = 2400 }: StepperProps) {
  const id = useId();
  const less = steps.findLast((step) => step < minutes && step >= least);
  const more = steps.find((step) => step > minutes && step <= most);
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
