import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** What to put on a `<dialog>`. */
type Modal = {
  readonly ref: RefObject<HTMLDialogElement | null>;
  readonly onCancel: (event: Event) => void;
  readonly onClose: () => void;
};

/**
 * Opens and closes a dialog with `isOpen`, and tells when it was closed in the browser's own way. Of the Escape key it
 * hears at once, so that a key pressed right after it finds it closed. Of any close the browser tells a moment later: by
 * then it may have been opened again, and must stay so. `onClosed` may be called twice for one of them.
 */
export function useModal(isOpen: boolean, onClosed: () => void): Modal {
  const ref = useRef<HTMLDialogElement>(null);
  const isShown = useRef(false);
  useEffect(() => {
    if (isOpen) ref.current?.showModal();
    else ref.current?.close();
    isShown.current = isOpen;
  }, [isOpen]);
  const onCancel = (event: Event) => {
    // A file that was not chosen is cancelled too, within.
    if (event.target === ref.current) onClosed();
  };
  const onClose = () => {
    if (isShown.current && ref.current?.open === false) onClosed();
  };
  return { ref, onCancel, onClose };
}
