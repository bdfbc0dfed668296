import { useSignal } from "@preact/signals";
import type { ComponentType } from "preact";
import { useEffect } from "preact/hooks";
import { focusTitle } from "../ui/focus-title.ts";
import type { Room, RoomContext } from "./room.ts";

type SlotProps = {
  readonly room: Room;
  readonly context: RoomContext;
  readonly opened: OpenedRooms;
};

/** The rooms that were opened, with their models: going out and in again loses nothing. */
export type OpenedRooms = Map<Room["id"], ComponentType>;

/** Loads a room's file when it is first opened. */
export function RoomSlot({ room, context, opened }: SlotProps) {
  const isFailed = useSignal(false);
  const view = useSignal(opened.get(room.id));
  const tries = useSignal(0);
  const View = view.value;

  useEffect(() => {
    if (room.load === null || view.value !== undefined) return;
    room.load().then(
      ({ createRoom }) => {
        view.value = createRoom(context);
        opened.set(room.id, view.value);
      },
      () => {
        isFailed.value = true;
      },
    );
  }, [tries.value]);

  useEffect(() => focusTitle(shownTitle()), [View]);

  const again = () => {
    isFailed.value = false;
    tries.value += 1;
  };
  if (View !== undefined) return <View />;
  return isFailed.value ? <NotThere onAgain={again} /> : <main />;
}

function shownTitle(): Element | undefined {
  return [...document.querySelectorAll("main h1")].find((one) => one.closest("[hidden]") === null);
}

function NotThere({ onAgain }: { readonly onAgain: () => void }) {
  return (
    <main class="screen">
      <h1 class="screen-title">This room is not here yet</h1>
      <p>It could not be loaded. With a connection it comes, and stays for the times without.</p>
      <p>
        <button type="button" class="button" onClick={onAgain}>
          Try again
        </button>
      </p>
    </main>
  );
}
