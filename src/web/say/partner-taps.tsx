import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { Partner } from "../../core/partner.ts";
import { Choices } from "../ui/choices.tsx";
import { TextQuestion } from "../ui/text-question.tsx";
import {
  mindSuggestions,
  parseSensitivity,
  partnerQuestions,
  reassuranceChoices,
  sensitivityChoices,
  temperamentChoices,
} from "./partner-words.ts";

type TapProps = {
  readonly partner: Partner;
  /** `how` it was answered: a tap goes on to the next question, the keyboard does not yet. */
  readonly onDescribe: (part: Partial<Partner>, how: "keyboard" | "pointer") => void;
};

export function TemperamentTap({ partner, onDescribe }: TapProps) {
  return (
    <Choices
      legend={partnerQuestions.temperament}
      name="temperament"
      choices={temperamentChoices}
      value={partner.temperament}
      onChoose={(temperament, how) => onDescribe({ temperament }, how)}
    />
  );
}

export function SensitivityTap({ partner, onDescribe }: TapProps) {
  return (
    <Choices
      legend={partnerQuestions.sensitivity}
      name="sensitivity"
      choices={sensitivityChoices}
      value={partner.sensitivity === null ? null : `${partner.sensitivity}`}
      onChoose={(value, how) => onDescribe({ sensitivity: parseSensitivity(value) }, how)}
    />
  );
}

export function ReassuranceTap({ partner, onDescribe }: TapProps) {
  return (
    <Choices
      legend={partnerQuestions.reassurance}
      name="reassurance"
      choices={reassuranceChoices}
      value={partner.reassuredBy[0] ?? null}
      onChoose={(value, how) => onDescribe({ reassuredBy: value === null ? [] : [value] }, how)}
    />
  );
}

export function MindTap({ partner, onDescribe }: TapProps) {
  return (
    <TextQuestion
      label={partnerQuestions.onTheirMind}
      value={partner.onTheirMind ?? ""}
      suggestions={mindSuggestions}
      onAnswer={(words) =>
        onDescribe({ onTheirMind: words.trim() === "" ? null : words }, "keyboard")
      }
    />
  );
}

/** One after the other, each a single tap; every one can be passed over. */
const taps = [TemperamentTap, SensitivityTap, ReassuranceTap, MindTap];

export function PartnerTaps(props: TapProps & { readonly onDone: () => void }) {
  const step = useSignal(0);
  const question = useRef<HTMLDivElement>(null);
  const Tap = taps[step.value] ?? MindTap;
  const isLast = step.value === taps.length - 1;
  const goTo = (next: number) => {
    step.value = next;
    // What had the focus may be gone: one goes on from the question.
    question.current?.focus();
  };
  const next = () => (isLast ? props.onDone() : goTo(step.value + 1));
  return (
    <div class="taps">
      <div class="tap" tabIndex={-1} ref={question}>
        <Tap
          partner={props.partner}
          onDescribe={(part, how) => {
            props.onDescribe(part, how);
            if (how === "pointer") next();
          }}
        />
      </div>
      <p class="taps-foot">
        {/* First and always in the same place, so that a second tap never goes back. */}
        <button type="button" class={isLast ? "button" : "quiet"} onClick={next}>
          {isLast ? "Done" : "Next"}
        </button>
        {step.value > 0 && (
          <button type="button" class="quiet" onClick={() => goTo(step.value - 1)}>
            Back
          </button>
        )}
      </p>
    </div>
  );
}
