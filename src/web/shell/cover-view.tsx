import { effect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { DoorMark } from "../ui/motif.tsx";
import type { Guard } from "./guard.ts";
import { LeaveButton } from "./leave-button.tsx";

type CoverProps = { readonly guard: Guard; readonly name: string; readonly onLeave: () => void };

/**
 * Over everything, open dialogs too. It is shown from the event itself and not with the next drawing:
 * a page that is out of sight is not drawn any more, and its picture would be the one before.
 */
export function CoverView({ guard, name, onLeave }: CoverProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(
    () =>
      effect(() => {
        const isCovered = guard.state.value !== "open";
        if (isCovered && dialog.current?.open === false) dialog.current.showModal();
        if (!isCovered) dialog.current?.close();
      }),
    [],
  );
  return (
    <dialog class="cover" ref={dialog} aria-label={name} onCancel={guard.lift}>
      <button type="button" class="cover-lift" onClick={guard.lift}>
        <DoorMark isOpen={false} />
        <span class="cover-name">{name}</span>
        <span class="hint">Tap to go on</span>
      </button>
      <LeaveButton onLeave={onLeave} />
    </dialog>
  );
}
