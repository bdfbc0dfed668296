import type { Room, RoomId } from "./room.ts";
import { RoomMark } from "./room-marks.tsx";
import { formatRoute } from "./router.ts";

type NavProps = { readonly rooms: readonly Room[]; readonly current: RoomId };

/** Links, so that the keyboard, a long press and Back all do what they do everywhere. */
export function NavView({ rooms, current }: NavProps) {
  const main = rooms.filter(({ place }) => place === "main");
  const quiet = rooms.filter(({ place }) => place === "quiet");
  return (
    <>
      {/* With one room there is nowhere to go but back to it. */}
      <nav class={main.length > 1 ? "bar" : "bar bar-single"} aria-label="Rooms">
        {main.map((room) => (
          <RoomLink key={room.id} room={room} isCurrent={room.id === current} />
        ))}
      </nav>
      <nav class="edge" aria-label="Beside the rooms">
        {quiet.map((room) => (
          <RoomLink key={room.id} room={room} isCurrent={room.id === current} />
        ))}
      </nav>
    </>
  );
}

function RoomLink({ room, isCurrent }: { readonly room: Room; readonly isCurrent: boolean }) {
  return (
    <a class="room-link" href={formatRoute(room.id)} aria-current={isCurrent ? "page" : undefined}>
      <RoomMark id={room.id} />
      <span class="room-label">{room.label}</span>
    </a>
  );
}
