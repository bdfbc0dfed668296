import type { PractiseModel } from "./model.ts";
import { MovedDrawing } from "./moved-drawing.tsx";
import type { Scene, SceneTurn, Way } from "./scene.ts";
import { ScreenTitle } from "./screen-title.tsx";
import { endWords } from "./words.ts";

type WaysProps = { readonly model: PractiseModel };
type Side = "left" | "right";

/** Two ways of saying it, from where they part. */
export function WaysView({ model }: WaysProps) {
  const scene = model.talk.scene.value;
  const beside = scene?.beside ?? null;
  if (scene === null || beside === null) return null;
  return (
    <main class="screen ways">
      <ScreenTitle>Side by side</ScreenTitle>
      <Shared turns={beside.shared} opening={scene.opening} />
      {scene.ways.length > 2 && <Pick model={model} scene={scene} />}
      <div class="ways-both">
        <Column model={model} scene={scene} side="left" />
        <Column model={model} scene={scene} side="right" />
      </div>
      <div class="screen-foot">
        <button type="button" class="quiet" onClick={model.screens.back}>
          Back to the talk
        </button>
      </div>
    </main>
  );
}

function Shared({
  turns,
  opening,
}: {
  readonly turns: readonly SceneTurn[];
  readonly opening: string;
}) {
  return (
    <p class="hint">Up to here both are the same. They said: “{turns.at(-1)?.reply ?? opening}”</p>
  );
}

const sideWords: Readonly<Record<Side, string>> = { left: "One way", right: "Another way" };

function Column({
  model,
  scene,
  side,
}: WaysProps & { readonly scene: Scene; readonly side: Side }) {
  const turns = scene.beside?.[side] ?? [];
  const last = turns.at(-1);
  const [first] = turns;
  if (first === undefined || last === undefined) return <p class="hint">Nothing more was said.</p>;
  return (
    <section class="way" aria-label={sideWords[side]}>
      <h2>{sideWords[side]}</h2>
      <MovedDrawing before={first.before} after={last.after} />
      <ol class="way-turns">
        {turns.map(({ id, text, reply }) => (
          <li key={id}>
            <p class="way-yours">
              <span class="unseen">You say: </span>
              {text}
            </p>
            <p class="way-theirs">
              <span class="unseen">They say: </span>
              {reply}
            </p>
          </li>
        ))}
      </ol>
      <p class="way-end">{endWords(last.ending)}</p>
      <button type="button" class="button" onClick={() => void model.goOnFrom(last.id)}>
        Go on here
      </button>
    </section>
  );
}

/** With three ways and more one picks which two. */
function Pick({ model, scene }: WaysProps & { readonly scene: Scene }) {
  const [left, right] = model.talk.script.value?.beside ?? [];
  if (left === undefined || right === undefined) return null;
  return (
    <div class="ways-pick">
      <PickOne
        label={sideWords.left}
        ways={scene.ways.filter(({ tip }) => tip !== right)}
        tip={left}
        onPick={(tip) => void model.talk.layBeside(tip, right)}
      />
      <PickOne
        label={sideWords.right}
        ways={scene.ways.filter(({ tip }) => tip !== left)}
        tip={right}
        onPick={(tip) => void model.talk.layBeside(left, tip)}
      />
    </div>
  );
}

type PickOneProps = {
  readonly label: string;
  readonly ways: readonly Way[];
  readonly tip: number;
  readonly onPick: (tip: number) => void;
};

function PickOne({ label, ways, tip, onPick }: PickOneProps) {
  return (
    <label class="field-row">
      <span>{label}</span>
      <select class="answer" onChange={(event) => onPick(Number(event.currentTarget.value))}>
        {ways.map((way) => (
          <option key={way.tip} value={way.tip} selected={way.tip === tip}>
            {shortened(way.lastWords)}
          </option>
        ))}
      </select>
    </label>
  );
}

const longestLabel = 60;

function shortened(words: string): string {
  return words.length <= longestLabel ? words : `${words.slice(0, longestLabel).trimEnd()}…`;
}
