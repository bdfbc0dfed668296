import type { Signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Dictation } from "./dictation.ts";

type ComposerProps = {
  readonly label: string;
  readonly placeholder: string;
  readonly unsent: Signal<string>;
  readonly onSend: () => void;
  readonly dictation: Dictation;
  /** Changes when words were put into the field for the person: they go on from there. */
  readonly refocusOn: unknown;
};

/** Where one says it. The field keeps the focus from turn to turn. */
export function Composer(props: ComposerProps) {
  const { label, placeholder, unsent, onSend, dictation, refocusOn } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    // On a phone the keyboard would come up over what they just said.
    if (matchMedia("(pointer: fine)").matches) field.current?.focus({ preventScroll: true });
  }, [refocusOn]);
  const send = () => {
    onSend();
    field.current?.focus({ preventScroll: true });
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        ref={field}
        class="composer-field"
        rows={1}
        aria-label={label}
        placeholder={placeholder}
        autocomplete="off"
        enterkeyhint="send"
        value={unsent.value}
        onInput={(event) => (unsent.value = event.currentTarget.value)}
        onKeyDown={(event) => {
          // While letters are being put together, Enter takes the word and not the turn.
          if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          send();
        }}
      />
      <DictationButton unsent={unsent} dictation={dictation} />
      <button type="submit" class="send-turn" aria-label="Say it">
        <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          <path d="M12 19.4V5.1M5.6 11.4c2.3-1.9 4.4-4 6.4-6.4 1.9 2.4 4 4.5 6.4 6.4" />
        </svg>
      </button>
    </form>
  );
}

function DictationButton({ unsent, dictation }: Pick<ComposerProps, "unsent" | "dictation">) {
  if (!dictation.isPossible.value) return null;
  const add = (words: string) => {
    unsent.value = `${unsent.peek()} ${words}`.trim();
  };
  return (
    <button
      type="button"
      class="dictate"
      aria-pressed={dictation.isListening.value}
      aria-label="Speak instead of typing"
      onClick={() => dictation.toggle(add)}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d="M12 3.6c1.7 0 2.9 1.3 2.8 3v5c.1 1.7-1.1 3-2.8 3s-2.9-1.3-2.8-3v-5c-.1-1.7 1.1-3 2.8-3ZM6.2 11.4c-.1 3.4 2.4 5.9 5.8 5.9s5.9-2.5 5.8-5.9M12 17.3v3.2" />
      </svg>
    </button>
  );
}
