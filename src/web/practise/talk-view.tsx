import { useEffect, useRef } from "preact/hooks";
import { CoachView, HintView } from "./coach-view.tsx";
import { Composer } from "./composer.tsx";
import { TheirLine, YourLine } from "./line-view.tsx";
import type { PractiseModel } from "./model.ts";
import type { Scene, SceneTurn } from "./scene.ts";
import { ScreenTitle } from "./screen-title.tsx";
import type { Sound } from "./sound.ts";
import { TalkOver } from "./talk-over.tsx";
import { endWords } from "./words.ts";

type TalkProps = { readonly model: PractiseModel; readonly sound: Sound };

/** The talk itself: their lines, yours, and a quiet coach between them. */
export function TalkView({ model, sound }: TalkProps) {
  const { talk, played, screens } = model;
  const scene = talk.scene.value;
  return (
    <main class="talk talk-coached">
      <header class="talk-head">
        <ScreenTitle>{played.value?.title ?? "Your talk"}</ScreenTitle>
        {scene?.lookBack !== null && scene?.ending === null && (
          <button type="button" class="quiet" onClick={() => screens.open("debrief")}>
            Stop and look back
          </button>
        )}
      </header>
      <p class="talk-need">{played.value?.youNeed}</p>
      {scene !== null && <Turns model={model} sound={sound} scene={scene} />}
      {talk.status.value === "failed" && (
        <p class="talk-failed" role="alert">
          That did not go through. Your words are still in the field. Try again.
        </p>
      )}
      <Foot model={model} sound={sound} />
      <p class="unseen" role="status">
        {talk.announcement}
      </p>
    </main>
  );
}

function Turns({ model, sound, scene }: TalkProps & { readonly scene: Scene }) {
  const pending = model.talk.pending.value;
  const last = scene.path.at(-1);
  const newest = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // What one said last is at the top: their answer and the note to it come into sight below.
    newest.current?.scrollIntoView({ block: "start" });
  }, [last?.id, pending]);
  return (
    <ol class="turns">
      <li>
        <TheirLine words={scene.opening} sound={sound} />
      </li>
      {scene.path.map((turn) => (
        <li key={turn.id} class="turn" ref={turn === last && pending === null ? newest : null}>
          <Turn
            model={model}
            sound={sound}
            turn={turn}
            isLast={turn === last && pending === null}
          />
        </li>
      ))}
      {pending !== null && (
        <li class="turn" ref={newest}>
          <YourLine words={pending} />
          {model.wording.worded.value.by !== "ours" && <p class="hint">They take a moment.</p>}
        </li>
      )}
    </ol>
  );
}

type TurnProps = TalkProps & { readonly turn: SceneTurn; readonly isLast: boolean };

function Turn({ model, sound, turn, isLast }: TurnProps) {
  return (
    <>
      <YourLine words={turn.text}>
        <div class="line-ways">
          <OtherWays model={model} turn={turn} />
          <button
            type="button"
            class="quiet"
            onClick={() => void model.talk.differently(turn)}
            aria-label={`Go back and say it another way: ${turn.text}`}
          >
            Say it another way
          </button>
        </div>
      </YourLine>
      <TheirLine words={turn.reply} sound={sound} />
      {isLast ? (
        <CoachView model={model} turn={turn} />
      ) : (
        <details class="coach-past">
          <summary>What that did</summary>
          <CoachView model={model} turn={turn} />
        </details>
      )}
    </>
  );
}

/** Something else was said at this place before. */
function OtherWays({ model, turn }: { readonly model: PractiseModel; readonly turn: SceneTurn }) {
  const ways = model.talk.scene.value?.ways ?? [];
  const here = ways.find(({ turns }) => turns.includes(turn.id));
  const place = here?.turns.indexOf(turn.id) ?? 0;
  const other = ways.find(
    ({ turns }) =>
      !turns.includes(turn.id) &&
      turns.length > place &&
      turns.slice(0, place).every((id, index) => id === here?.turns[index]),
  );
  if (here === undefined || other === undefined) return null;
  return (
    <button type="button" class="quiet" onClick={() => void model.compare(other.tip, here.tip)}>
      Side by side
    </button>
  );
}

/** Why a line is one of ours, though a model was asked for it. */
const noteByNotice = {
  none: null,
  nowhere: null,
  gone: "Your model is not set up here any more. Their lines are ours again.",
  silent: "Your model did not answer. That line is one of ours.",
  unfit: "Your model said something else. That line is one of ours.",
} as const;

function Foot({ model, sound }: TalkProps) {
  const { talk, screens } = model;
  const scene = talk.scene.value;
  if (scene === null) return null;
  if (scene.ending !== null) {
    return (
      <TalkOver
        words={`${endWords(scene.ending)}.`}
        label="Look back"
        onGo={() => screens.open("debrief")}
      />
    );
  }
  const note = noteByNotice[model.wording.notice.value ?? "none"];
  return (
    <>
      {note !== null && <p class="hint talk-note">{note}</p>}
      {talk.pending.value === null && <HintView model={model} />}
      <Composer
        label="What you say to them"
        placeholder="Say it in your own words"
        unsent={talk.unsent}
        onSend={() => void talk.send()}
        dictation={sound.dictation}
        refocusOn={talk.script.value}
      />
    </>
  );
}
