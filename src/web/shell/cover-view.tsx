import { effect } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { DoorMark } from "../ui/motif.tsx";
import type { Guard } from "./guard.ts";
import { LeaveButton } from "./leave-button.tsx";

type CoverProps = {
  readonly guard: Guard;
  readonly name: string;
  readonly onLeave: () => void;
  /** What a locked page shows: the ways to open it. */
  readonly children: ComponentChildren;
};

/**
 * Over everything, open dialogs too. It is shown from the event itself and not with the next drawing:
 * a page that is out of sight is not drawn any more, and its picture would be the one before.
 */
export function CoverView({ guard, name, onLeave, children }: CoverProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const isLocked = guard.state.value === "locked";
  useEffect(
    () =>
      effect(() => {
        const isCovered = guard.state.value !== "open";
        if (isCovered && dialog.current?.open === false) dialog.current.showModal();
        if (!isCovered) dialog.current?.close();
      }),
    [],
  );
  const lift = (event: Event) => {
    // A locked page is not opened by Escape.
    if (isLocked) event.preventDefault();
    else guard.lift();
  };
  // A browser lets a dialog refuse Escape once, and closes it at the second.
  const stay = () => {
    if (guard.state.peek() !== "open") dialog.current?.showModal();
  };
  return (
    <dialog class="cover" ref={dialog} aria-label={name} onCancel={lift} onClose={stay}>
      {isLocked ? (
        children
      ) : (
        <button type="button" class="cover-lift" onClick={guard.lift}>
          <DoorMark isOpen={false} />
          <span class="cover-name">{name}</span>
          <span class="hint">Tap to go on</span>
        </button>
      )}
      <LeaveButton onLeave={onLeave} />
    </dialog>
  );
}
