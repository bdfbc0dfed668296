import { useSignal } from "@preact/signals";
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
  readonly onDescribe: (part: Partial<Partner>) => void;
};

export function TemperamentTap({ partner, onDescribe }: TapProps) {
  return (
    <Choices
      legend={partnerQuestions.temperament}
      name="temperament"
      choices={temperamentChoices}
      value={partner.temperament}
      onChoose={(temperament) => onDescribe({ temperament })}
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
      onChoose={(value) => onDescribe({ sensitivity: parseSensitivity(value) })}
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
      onChoose={(value) => onDescribe({ reassuredBy: value === null ? [] : [value] })}
    />
  );
}

export function MindTap({ partner, onDescribe }: TapProps) {
  return (
    <TextQuestion
      label={partnerQuestions.onTheirMind}
      value={partner.onTheirMind ?? ""}
      suggestions={mindSuggestions}
      onAnswer={(words) => onDescribe({ onTheirMind: words.trim() === "" ? null : words })}
    />
  );
}

/** One after the other, each a single tap; every one can be passed over. */
const taps = [TemperamentTap, SensitivityTap, ReassuranceTap, MindTap];

export function PartnerTaps(props: TapProps & { readonly onDone: () => void }) {
  const step = useSignal(0);
  const Tap = taps[step.value] ?? MindTap;
  const isLast = step.value === taps.length - 1;
  const next = () => (isLast ? props.onDone() : (step.value += 1));
  return (
    <div class="taps">
      <Tap
        partner={props.partner}
        onDescribe={(part) => {
          props.onDescribe(part);
          if (!isLast) next();
        }}
      />
      <p class="taps-foot">
        {/* First and always in the same place, so that a second tap never goes back. */}
        <button type="button" class={isLast ? "button" : "quiet"} onClick={next}>
          {isLast ? "Done" : "Pass over"}
        </button>
        {step.value > 0 && (
          <button type="button" class="quiet" onClick={() => (step.value -= 1)}>
            Back
          </button>
        )}
      </p>
    </div>
  );
}
