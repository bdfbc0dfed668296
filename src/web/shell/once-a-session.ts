import type { RoomContext, SharedValues } from "./room.ts";

/** What more than one room works with: made by whichever is opened first, and gone with the lock. */
export function onceASession<T extends object>(
  create: (context: RoomContext) => T,
): (context: RoomContext) => T {
  const madeBySession = new WeakMap<SharedValues, T>();
  return (context) => {
    const made = madeBySession.get(context.values) ?? create(context);
    madeBySession.set(context.values, made);
    return made;
  };
}
