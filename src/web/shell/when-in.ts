import { effect } from "@preact/signals";
import type { RoomContext, RoomId } from "./room.ts";
import type { Router } from "./router.ts";

/** Opens a room, and runs `action` once it is on the screen. */
export function whenIn(
  { current, open }: Router,
  room: RoomId,
  after: RoomContext["after"],
  action: () => void,
): void {
  open(room);
  const stop = effect(() => {
    if (current.value !== room) return;
    // What hangs on the address is drawn before this comes up.
    after(0, () => {
      stop();
      action();
    });
  });
}
