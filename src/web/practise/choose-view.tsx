import { TwoRooms } from "../ui/motif.tsx";
import type { PractiseModel } from "./model.ts";
import type { ScenarioSummary } from "./scene.ts";
import { ScreenTitle } from "./screen-title.tsx";

type ChooseProps = { readonly model: PractiseModel };

export function ChooseView({ model }: ChooseProps) {
  // By what was found in Balance. It stands on no second shelf.
  const mine = model.likeYours.value;
  const others = model.scenarios.value.filter(({ id }) => id !== mine?.id);
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
      <Shelf title="Close to what you need" scenarios={mine === null ? [] : [mine]} model={model} />
      <Shelf title="A good one to start with" scenarios={others.filter(isEasy)} model={model} />
      <Shelf
        title="When you are warm"
        scenarios={others.filter((one) => !isEasy(one))}
        model={model}
      />
    </main>
  );
}

function isEasy({ easierId }: ScenarioSummary): boolean {
  return easierId === null;
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

type ShelfProps = ChooseProps & {
  readonly title: string;
  readonly scenarios: readonly ScenarioSummary[];
};

function Shelf({ title, scenarios, model }: ShelfProps) {
  if (scenarios.length === 0) return null;
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
