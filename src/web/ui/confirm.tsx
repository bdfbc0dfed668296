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
  return (
    <dialog class="confirm" {...modal} aria-labelledby="confirm-title" onCancel={onNo}>
      <h2 id="confirm-title">{title}</h2>
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
