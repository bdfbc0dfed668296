import { createScreenHistory } from "../ui/screen-history.ts";
import type { RoomId } from "./room.ts";
import { formatRoute } from "./router.ts";

/** The places of a room in the history of the tab. The address is another's while that one is open. */
export function createRoomHistory<Name extends string>(
  room: RoomId,
  names: readonly [Name, ...Name[]],
): ReturnType<typeof createScreenHistory<Name>> {
  return createScreenHistory({ room, names, isHere: () => location.hash === formatRoute(room) });
}
