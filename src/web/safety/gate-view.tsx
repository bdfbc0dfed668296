import { gateQuestions, type GateAnswer } from "../../core/safety/assess.ts";
import { Choices, type Choice } from "../ui/choices.tsx";
import { useModal } from "../ui/use-modal.ts";
import { LeaveButton } from "../shell/leave-button.tsx";
import type { Gate } from "./gate.ts";

type GateViewProps = {
  readonly gate: Gate;
  /** To the page with the help lines. */
  readonly onHelp: () => void;
  readonly onLeave: () => void;
};

const choices: readonly Choice<Exclude<GateAnswer, null>>[] = [
  { value: "no", label: "No" },
  { value: "unsure", label: "Not sure" },
  { value: "yes", label: "Yes" },
];

/** The quiet page before a hard talk. It can be skipped, and it keeps nothing. */
export function GateView({ gate, onHelp, onLeave }: GateViewProps) {
  const isOpen = gate.isOpen.value;
  const modal = useModal(isOpen, gate.dismiss);

  const finish = () => {
    if (gate.finish() !== "go-on") onHelp();
  };
  return (
    <dialog class="gate" {...modal} aria-labelledby="gate-title">
      {isOpen && (
        <form
          class="gate-body"
          onSubmit={(event) => {
            event.preventDefault();
            finish();
          }}
        >
          <h2 id="gate-title">Is it safe to say this?</h2>
          <p class="hint">Only for you. Your answers are gone as soon as you close this.</p>
          {gateQuestions.map(([key, legend]) => (
            <Choices
              key={key}
              legend={legend}
              name={`gate-${key}`}
              choices={choices}
              value={gate.answers.value[key]}
              onChoose={(answer) => gate.answer({ [key]: answer })}
            />
          ))}
          <div class="screen-foot">
            <button type="button" class="quiet" onClick={gate.dismiss}>
              Skip this
            </button>
            <button type="submit" class="button button-main">
              Done
            </button>
          </div>
        </form>
      )}
      {/* The one on the page lies behind this, out of reach. */}
      {isOpen && <LeaveButton onLeave={onLeave} />}
    </dialog>
  );
}
