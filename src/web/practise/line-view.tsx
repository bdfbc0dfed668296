import type { ComponentChildren } from "preact";
import type { Sound } from "./sound.ts";

/** What they say, as in a play: no bubble, the face of the headings. */
export function TheirLine({ words, sound }: { readonly words: string; readonly sound: Sound }) {
  const { isPossible, speak } = sound.aloud;
  return (
    <div class="line line-theirs">
      <p>
        <span class="unseen">They say: </span>
        {words}
      </p>
      {isPossible.value && (
        <button
          type="button"
          class="aloud"
          aria-label={`Read aloud: ${words}`}
          onClick={() => speak(words)}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d="M4.3 9.6h3.2l4.3-3.7v12.3l-4.3-3.8H4.3ZM15 9.2c1.5 1.7 1.5 3.9 0 5.6M17.6 6.7c2.8 3 2.8 7.6 0 10.6" />
          </svg>
        </button>
      )}
    </div>
  );
}

const longestShown = 1_200;

type YourLineProps = { readonly words: string; readonly children?: ComponentChildren };

export function YourLine({ words, children }: YourLineProps) {
  // What scrolls in its own frame must be in reach of the keys.
  const frame = words.length > longestShown ? { class: "line-long", tabIndex: 0 } : {};
  return (
    <div class="line line-yours">
      <p {...frame}>
        <span class="unseen">You say: </span>
        {words}
      </p>
      {children}
    </div>
  );
}
