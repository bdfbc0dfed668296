import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { wrongWordToText } from "../../core/crypto/recovery-code.ts";
import { copyText } from "../say/send.ts";
import type { UsModel } from "./model.ts";
import { UsScreen } from "./us-screen.tsx";
import type { Words } from "./words.ts";

type ShownProps = {
  readonly model: UsModel;
  readonly shown: string;
  readonly noteCopied: () => void;
};

/** The twelve words, this once. */
export function WordsView({ model, shown, noteCopied }: ShownProps) {
  const told = useSignal("");
  const copy = async () => {
    const isCopied = await copyText(shown);
    told.value = isCopied ? "Copied." : "They could not be copied. Write them down by hand.";
    if (isCopied) noteCopied();
  };
  return (
    <UsScreen
      title="Your twelve words"
      hint="They are shown this once. On paper they are best, where only you look."
    >
      <div class="us-words on-paper">
        <p class="us-words-for">Twelve words, in this order</p>
        <ol class="code-words" translate={false}>
          {shown.split(" ").map((word, index) => (
            <li key={index}>{word}</li>
          ))}
        </ol>
      </div>
      <ul class="us-points">
        <li>They let you back in if every device of yours is lost or broken.</li>
        <li>Whoever has them can come in as you. Words you had before are of no use now.</li>
        <li>Your partner sees nothing of this.</li>
      </ul>
      <p class="us-ways">
        <button type="button" class="button button-main" onClick={model.words.done}>
          I have written them down
        </button>
        <button type="button" class="button" onClick={() => print()}>
          Print them
        </button>
        <button type="button" class="quiet" onClick={() => void copy()}>
          Copy them
        </button>
      </p>
      <p class="hint small" role="status">
        {told}
      </p>
    </UsScreen>
  );
}

/** Every device is lost, and the words are there. */
export function BackView({ model }: { readonly model: UsModel }) {
  const { words } = model;
  const id = useId();
  return (
    <UsScreen title="Come back by your words" onBack={model.screens.back}>
      <ul class="us-points">
        <li>What you two share opens here, and you go on as before.</li>
        <li>All your other devices are shut out. One that turns up again you can add anew.</li>
        <li>The words are used up by this. You make new ones after.</li>
      </ul>
      <form
        class="us-back-form"
        onSubmit={(event) => {
          event.preventDefault();
          void words.comeBack();
        }}
      >
        <div class="question">
          <label for={id}>Your twelve words</label>
          <p class="hint" id={`${id}-hint`}>
            In their order. You can paste them.
          </p>
          <textarea
            id={id}
            class="answer"
            rows={3}
            value={words.typed.value}
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            aria-describedby={`${id}-hint ${id}-wrong`}
            onInput={(event) => {
              words.typed.value = event.currentTarget.value;
            }}
          />
        </div>
        <div id={`${id}-wrong`} role="alert">
          <WrongWords words={words} />
        </div>
        <div class="screen-foot">
          <button
            type="submit"
            class="button button-main"
            disabled={words.typed.value.trim() === "" || words.isBusy.value}
          >
            {words.isBusy.value ? "Opening" : "Open it here"}
          </button>
        </div>
      </form>
    </UsScreen>
  );
}

function WrongWords({ words }: { readonly words: Words }) {
  const problem = words.problem.value;
  if (problem !== null) return <p class="note-line">{problem}</p>;
  if (words.wrong.value.length === 0) return null;
  return (
    <ul class="us-wrong">
      {words.wrong.value.map((one) => (
        <li key={one.place}>
          <span>{wrongWordToText(one)}</span>
          <button type="button" class="button" onClick={() => words.putRight(one)}>
            Take “{one.nearest}”
          </button>
        </li>
      ))}
    </ul>
  );
}
