import { useEffect, useRef } from "preact/hooks";
import { Composer } from "./composer.tsx";
import { TheirLine, YourLine } from "./line-view.tsx";
import type { PractiseModel } from "./model.ts";
import { ScreenTitle } from "./screen-title.tsx";
import type { Sound } from "./sound.ts";
import { TalkOver } from "./talk-over.tsx";

type ChairProps = { readonly model: PractiseModel; readonly sound: Sound };

/** In the partner's place: someone asks, and one feels how it lands. */
export function ChairView({ model, sound }: ChairProps) {
  const { chairTalk, screens } = model;
  const turns = chairTalk.turns.value;
  const words = chairTalk.chair.value?.words ?? [];
  const isOver = turns.at(-1)?.isOver === true;
  const newest = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (turns.length > 1) newest.current?.scrollIntoView({ block: "start" });
  }, [turns.length]);
  return (
    <main class="talk">
      <header class="talk-head">
        <ScreenTitle>In their chair</ScreenTitle>
        <button type="button" class="quiet" onClick={screens.back}>
          Back to my own chair
        </button>
      </header>
      <p class="talk-need">
        You are your partner now. Answer as they would, and notice how it feels.
      </p>
      <ol class="turns">
        {turns.map(({ line }, index) => (
          <li key={line} class="turn" ref={index === turns.length - 1 ? newest : null}>
            {index > 0 && <YourLine words={words[index - 1] ?? ""} />}
            <TheirLine words={line} sound={sound} />
          </li>
        ))}
      </ol>
      {chairTalk.isFailed.value && (
        <p class="talk-failed" role="alert">
          That did not go through. Your words are still in the field. Try again.
        </p>
      )}
      {isOver ? (
        <TalkOver
          words="How was that to hear? Keep what felt good, and leave out what stung."
          label="Back to my own chair"
          onGo={screens.back}
        />
      ) : (
        <Composer
          label="What your partner would say"
          placeholder="Answer as they would"
          unsent={chairTalk.unsent}
          onSend={() => void chairTalk.send()}
          dictation={sound.dictation}
          refocusOn={turns}
        />
      )}
      <p class="unseen" role="status">
        {chairTalk.announcement}
      </p>
    </main>
  );
}
