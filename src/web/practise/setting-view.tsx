import type { Partner } from "../../core/partner.ts";
import {
  parseSensitivity,
  partnerQuestions,
  sensitivityChoices,
  temperamentChoices,
} from "../say/partner-words.ts";
import { Choices } from "../ui/choices.tsx";
import type { PractiseModel } from "./model.ts";
import type { ScenarioSummary } from "./scene.ts";
import { WordingView } from "./wording-view.tsx";
import { ScreenTitle } from "./screen-title.tsx";
import type { Setup } from "./script.ts";
import {
  describeThem,
  intensityChoices,
  momentChoices,
  parseIntensity,
  strategyChoices,
} from "./words.ts";

type SettingProps = { readonly model: PractiseModel };

/** Where you are, what you need, and how they are. */
export function SettingView({ model }: SettingProps) {
  const { screens, sitDown } = model;
  const [scenario, setup] = [model.scenario.value, model.setup.value];
  if (scenario === null || setup === null) return null;
  return (
    <main class="screen setting">
      <ScreenTitle>{scenario.title}</ScreenTitle>
      <p class="situation">{scenario.situation}</p>
      <p class="you-need">{scenario.youNeed}</p>
      <section class="them" aria-labelledby="them">
        <h2 id="them">How they are</h2>
        <p>{describeThem(setup, scenario)}</p>
        <details>
          <summary>Make them more like yours</summary>
          <Taps model={model} setup={setup} scenario={scenario} />
        </details>
      </section>
      <WarmUp model={model} scenario={scenario} />
      <div class="screen-foot">
        <button type="button" class="quiet" onClick={screens.back}>
          Back
        </button>
        <button type="button" class="button button-main" onClick={() => void sitDown()}>
          Sit down with them
        </button>
      </div>
      <OtherChair model={model} />
      <WordingView wording={model.wording} />
    </main>
  );
}

type TapsProps = SettingProps & { readonly setup: Setup; readonly scenario: ScenarioSummary };

function Taps({ model: { describe }, setup, scenario }: TapsProps) {
  const own = (part: Partial<Partner>) => describe({ own: { ...setup.own, ...part } });
  return (
    <div class="them-taps">
      <Choices
        legend={partnerQuestions.temperament}
        name="practise-temperament"
        isRequired
        choices={temperamentChoices}
        value={setup.own.temperament ?? scenario.partner.temperament}
        onChoose={(temperament) => own({ temperament })}
      />
      <Choices
        legend="How much of that shows?"
        name="practise-intensity"
        isRequired
        choices={intensityChoices}
        value={`${setup.intensity}`}
        onChoose={(value) => value !== null && describe({ intensity: parseIntensity(value) })}
      />
      <Choices
        legend="How does the moment find them?"
        name="practise-moment"
        isRequired
        choices={momentChoices}
        value={setup.moment}
        onChoose={(moment) => moment !== null && describe({ moment })}
      />
      <Choices
        legend={partnerQuestions.sensitivity}
        name="practise-sensitivity"
        isRequired
        choices={sensitivityChoices}
        value={`${setup.own.sensitivity ?? scenario.partner.sensitivity}`}
        onChoose={(value) => own({ sensitivity: parseSensitivity(value) })}
      />
    </div>
  );
}

function WarmUp({ model, scenario }: SettingProps & { readonly scenario: ScenarioSummary }) {
  const easier = model.scenarios.value.find(({ id }) => id === scenario.easierId);
  if (easier === undefined) return null;
  return (
    <p class="warm-up">
      <span>An easier one first?</span>
      <button type="button" class="quiet" onClick={() => model.choose(easier)}>
        {easier.title}
      </button>
    </p>
  );
}

function OtherChair({ model }: SettingProps) {
  return (
    <details class="other-chair">
      <summary>Or switch chairs, and feel how it lands</summary>
      <p>You are your partner, and someone asks you. How should they ask?</p>
      <ul class="suggestions">
        {strategyChoices.map(({ value, label }) => (
          <li key={value}>
            <button type="button" class="button" onClick={() => void model.switchChairs(value)}>
              {label}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
