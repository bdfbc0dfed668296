import { DoorMark } from "../ui/motif.tsx";
import type { PractiseModel } from "./model.ts";
import { MovedDrawing } from "./moved-drawing.tsx";
import type { SceneTurn } from "./scene.ts";

type CoachProps = { readonly model: PractiseModel; readonly turn: SceneTurn };

/** What a turn did: strengths first, then how they moved, then other words for it. */
export function CoachView({ model, turn }: CoachProps) {
  const { strengths, moved, slipped } = turn.feedback;
  return (
    <div class="coach">
      <MovedDrawing before={turn.before} after={turn.after} />
      <div class="coach-words">
        {strengths.length > 0 && (
          <ul class="coach-strengths">
            {strengths.map((words) => (
              <li key={words}>
                <span>{words}</span>
              </li>
            ))}
          </ul>
        )}
        {slipped !== null && <p class="coach-slip">{slipWords[slipped]}</p>}
        <p class="hint">
          {moved.length === 0
            ? "They stayed where they were."
            : moved.map(({ words }) => words).join(" ")}
        </p>
      </div>
      <Better model={model} turn={turn} />
    </div>
  );
}

const slipWords = {
  "gave-in": "Here the need went off the table.",
  hardened: "Here it got hard.",
} as const;

function Better({ model, turn }: CoachProps) {
  const { better } = turn.feedback;
  if (better === null) return null;
  const { why, rewrite } = better;
  return (
    <div class="better">
      <p>{why}</p>
      {rewrite !== null && (
        <button
          type="button"
          class="rewrite"
          onClick={() => void model.talk.instead(turn, rewrite)}
        >
          <span class="rewrite-title">Say this instead</span>
          <span class="rewrite-words">{rewrite}</span>
        </button>
      )}
    </div>
  );
}

/** One thing to do next, and why. Without it one practises harder. */
export function HintView({ model }: { readonly model: PractiseModel }) {
  const hint = model.talk.scene.value?.hint ?? null;
  const { hidesHints } = model;
  if (hint === null) return null;
  const isHidden = hidesHints.value;
  return (
    <aside class={isHidden ? "hint-line" : "next-hint"} aria-label="A hint">
      {!isHidden && (
        <>
          <DoorMark isOpen />
          <p>{hint.say}</p>
          <details key={hint.say}>
            <summary>Why</summary>
            <p>{hint.why}</p>
          </details>
        </>
      )}
      {/* One button for both, so that the focus has where to stay. */}
      <button type="button" class="quiet" onClick={() => (hidesHints.value = !isHidden)}>
        {isHidden ? "Show me a hint" : "Without hints"}
      </button>
    </aside>
  );
}
