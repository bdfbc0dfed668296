import type { Register } from "../../core/review/context.ts";
import { Choices, type Choice } from "../ui/choices.tsx";
import type { SayModel } from "./model.ts";
import { canShare, copyText, shareText } from "./send.ts";

type ActionsProps = { readonly model: SayModel };

export const registerChoices: readonly Choice<Register>[] = [
  { value: "text", label: "Text message" },
  { value: "letter", label: "Letter" },
  { value: "card", label: "Face to face" },
];

export function RegisterView({ model: { reading } }: ActionsProps) {
  return (
    <Choices
      legend="How will you say it?"
      isRequired
      name="register"
      choices={registerChoices}
      value={reading.register.value}
      onChoose={(register) => (reading.chosenRegister.value = register)}
    />
  );
}

/** Stands under the text from the first change on, until there is nothing left to take back. */
export function UndoView({ model: { draft } }: ActionsProps) {
  const undoable = draft.undoable.value;
  if (undoable === null) return null;
  return (
    <p class="undo">
      <span>{undoable.what}</span>
      <button type="button" class="quiet" onClick={draft.undo}>
        Undo
      </button>
    </p>
  );
}

export function ActionsView({ model }: ActionsProps) {
  const { draft, announcement } = model;
  const copy = async () => {
    const isCopied = await copyText(draft.text.peek());
    if (isCopied) model.noteCopied();
    announcement.value = isCopied
      ? "Copied."
      : "Copying is not allowed here. Select the text and copy it by hand.";
  };
  return (
    <div class="actions">
      <div class="send">
        <button type="button" class="button button-main" onClick={() => void copy()}>
          Copy
        </button>
        {canShare() && (
          <button type="button" class="button" onClick={() => void shareText(draft.text.peek())}>
            Share
          </button>
        )}
      </div>
      <div class="other-ways">
        <button type="button" class="button" onClick={() => window.print()}>
          Print a talk card
        </button>
        {!model.isStopped.value && (
          <button type="button" class="quiet" onClick={() => model.screens.open("need")}>
            Help me find the words
          </button>
        )}
      </div>
    </div>
  );
}
