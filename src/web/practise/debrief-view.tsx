import type { Note } from "../../core/rehearsal/debrief.ts";
import { TwoRooms } from "../ui/motif.tsx";
import type { PractiseModel } from "./model.ts";
import type { LookBack } from "./scene.ts";
import { ScreenTitle } from "./screen-title.tsx";
import { doorOf } from "./words.ts";

type DebriefProps = { readonly model: PractiseModel };

/** One page on the talk: what held comes first. */
export function DebriefView({ model }: DebriefProps) {
  const scene = model.talk.scene.value;
  if (scene === null || scene.lookBack === null) return null;
  const { debrief } = scene.lookBack;
  return (
    <main class="screen debrief">
      <header class="practise-welcome">
        <TwoRooms door={doorOf(scene.ending)} />
        <div>
          <ScreenTitle>Looking back</ScreenTitle>
          <p class="debrief-ended">{debrief.ended}</p>
        </div>
      </header>
      <Notes title="What held" notes={debrief.held} kind="held" />
      <Notes title="Where the need slipped" notes={debrief.slipped} kind="slipped" />
      <Notes title="Where it got hard" notes={debrief.hardened} kind="hardened" />
      <Keep model={model} lookBack={scene.lookBack} />
      <section class="debrief-part">
        <h2>To try next</h2>
        <p>{debrief.tryNext}</p>
      </section>
      <GoNow model={model} words={debrief.goNow} />
    </main>
  );
}

type NotesProps = {
  readonly title: string;
  readonly notes: readonly Note[];
  readonly kind: "held" | "slipped" | "hardened";
};

function Notes({ title, notes, kind }: NotesProps) {
  if (notes.length === 0) return null;
  return (
    <section class="debrief-part">
      <h2>{title}</h2>
      <ul class="debrief-notes">
        {notes.map(({ turn, words, note }) => (
          <li key={turn}>
            {words !== "" && (
              <p class="debrief-words">
                <span class={`said said-${kind}`}>{words}</span>
              </p>
            )}
            <p class="hint">{note}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Keep({ model, lookBack }: DebriefProps & { readonly lookBack: LookBack }) {
  const { keep } = lookBack.debrief;
  return (
    <section class="debrief-part debrief-keep">
      <h2>Worth keeping</h2>
      {keep.length === 0 ? (
        <p class="hint">No sentence stands out yet. That is what practice is for.</p>
      ) : (
        <>
          <ul class="keepers">
            {keep.map(({ words }) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          <button type="button" class="button button-main" onClick={model.keep}>
            Put them on the card
          </button>
        </>
      )}
    </section>
  );
}

/** A talk that is over is a fair round. One that is open can go on. */
function GoNow({ model, words }: DebriefProps & { readonly words: string }) {
  const { talk, screens } = model;
  const isOver = talk.scene.value?.ending !== null;
  return (
    <footer class="debrief-foot">
      {isOver && <p class="go-now">{words}</p>}
      <div class="screen-foot">
        <button type="button" class="quiet" onClick={() => screens.open("talk")}>
          {isOver ? "Back into the talk" : "Go on with the talk"}
        </button>
        <button type="button" class="button" onClick={() => screens.open("enough")}>
          Done
        </button>
      </div>
    </footer>
  );
}
