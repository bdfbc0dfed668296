import { TwoRooms } from "../ui/motif.tsx";
import type { PractiseModel } from "./model.ts";
import type { ScenarioSummary } from "./scene.ts";
import { ScreenTitle } from "./screen-title.tsx";

type ChooseProps = { readonly model: PractiseModel };

export function ChooseView({ model }: ChooseProps) {
  const scenarios = model.scenarios.value;
  const easy = scenarios.filter(({ easierId }) => easierId === null);
  const others = scenarios.filter(({ easierId }) => easierId !== null);
  return (
    <main class="screen practise-choose">
      <header class="practise-welcome">
        <TwoRooms door="ajar" />
        <div>
          <ScreenTitle>Say it here first</ScreenTitle>
          <p class="hint">
            A made-up partner answers. It is never your real one, and nobody else hears it.
          </p>
        </div>
      </header>
      <UnderWay model={model} />
      <LikeYours model={model} />
      <Shelf title="A good one to start with" scenarios={easy} model={model} />
      <Shelf title="When you are warm" scenarios={others} model={model} />
    </main>
  );
}

/** A talk that was left in the middle. */
function UnderWay({ model }: ChooseProps) {
  const { played, talk, goOn } = model;
  if (played.value === null || talk.scene.value === null) return null;
  return (
    <section class="shelf" aria-labelledby="under-way">
      <h2 id="under-way">Where you were</h2>
      <button type="button" class="register register-now" onClick={() => void goOn()}>
        <strong>{played.value.title}</strong>
        <span>{lastWords(talk.scene.value.path.at(-1)?.reply ?? talk.scene.value.opening)}</span>
      </button>
    </section>
  );
}

function lastWords(line: string): string {
  return `They said: “${line}”`;
}

/** By what was found in Balance. */
function LikeYours({ model }: ChooseProps) {
  const scenario = model.likeYours.value;
  return scenario === null ? null : (
    <Shelf title="Close to what you need" scenarios={[scenario]} model={model} />
  );
}

type ShelfProps = ChooseProps & {
  readonly title: string;
  readonly scenarios: readonly ScenarioSummary[];
};

function Shelf({ title, scenarios, model }: ShelfProps) {
  return (
    <section class="shelf">
      <h2>{title}</h2>
      <ul class="shelf-list">
        {scenarios.map((scenario) => (
          <li key={scenario.id}>
            <button type="button" class="register" onClick={() => model.choose(scenario)}>
              <strong>{scenario.title}</strong>
              <span>{scenario.youNeed}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
