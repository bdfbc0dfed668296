import { useId } from "preact/hooks";
import { useModal } from "./use-modal.ts";

type ConfirmProps = {
  readonly isOpen: boolean;
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
};

/** A question before something that changes the person's own words. */
export function Confirm({ isOpen, title, text, yes, no, onYes, onNo }: ConfirmProps) {
  const modal = useModal(isOpen, onNo);
  // Another room's question may be in the page too: a name of its own, or this one would be read by that one's title.
  const titleId = useId();
  return (
    <dialog class="confirm" {...modal} aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      <p>{text}</p>
      <div class="confirm-actions">
        <button type="button" class="button button-main" onClick={onYes}>
          {yes}
        </button>
        <button type="button" class="button" onClick={onNo}>
          {no}
        </button>
      </div>
    </dialog>
  );
}
