import { concat } from "./bytes.ts";
import { deriveBytes, formatHex, keyLength, type RandomBytes } from "./primitives.ts";

/** What is never shared with anyone, and what two people share. */
export type Room = "private" | "shared";

/** Two roots drawn apart: whoever is given one learns nothing of the other. */
export type RootKeys = Readonly<Record<Room, Uint8Array>>;

export function createRootKeys(random: RandomBytes): RootKeys {
  return { private: random(keyLength), shared: random(keyLength) };
}

/** The private root, then the shared one: what a slot wraps. */
export function formatRootKeys(roots: RootKeys): Uint8Array {
  return concat(roots.private, roots.shared);
}

export function parseRootKeys(bytes: Uint8Array): RootKeys | null {
  if (bytes.length !== 2 * keyLength) return null;
  return { private: bytes.slice(0, keyLength), shared: bytes.slice(keyLength) };
}

export function copyRootKeys(roots: RootKeys): RootKeys {
  return { private: roots.private.slice(), shared: roots.shared.slice() };
}

export function forgetRootKeys(roots: RootKeys): void {
  roots.private.fill(0);
  roots.shared.fill(0);
}

const noSalt = new Uint8Array(0);

/** Encrypts the records of one room. */
export function deriveRecordKey(roots: RootKeys, room: Room): Uint8Array {
  return deriveBytes(roots[room], noSalt, `elbowroom/${room}/records/1`, keyLength);
}

/**
 * What stands on the disk in place of room and kind: the same each time, and unreadable without the
 * key. The room comes first, so that all of one room can be erased without knowing every kind in it.
 */
export function deriveLabel(roots: RootKeys, room: Room, kind: string): string {
  return `${deriveRoomLabel(roots, room)}${deriveShort(roots[room], `elbowroom/${room}/kind/1/${kind}`)}`;
}

/** What the labels of all kinds of a room begin with. */
export function deriveRoomLabel(roots: RootKeys, room: Room): string {
  return `${deriveShort(roots[room], `elbowroom/${room}/label/1`)}.`;
}

function deriveShort(root: Uint8Array, info: string): string {
  return formatHex(deriveBytes(root, noSalt, info, 16));
}
