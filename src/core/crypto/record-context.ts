import { concat, uint32 } from "./bytes.ts";
import { textToBytes } from "./primitives.ts";
import type { Room } from "./room-keys.ts";

/** Where a record belongs. Moved anywhere else, or given another number, it does not open. */
export type RecordContext = {
  readonly room: Room;
  readonly kind: string;
  readonly id: string;
  readonly schemaVersion: number;
  readonly revision: number;
};

/**
 * The associated data of a record. Texts carry their length before them: without it the end of one
 * could be taken for the beginning of the next.
 *
 *   | bytes | what                                   |
 *   | 4 + n | "elbowroom/record"                     |
 *   | 4 + n | room, then kind, then id, each like it |
 *   | 4     | schema version                         |
 *   | 4     | revision                               |
 */
export function formatRecordContext(context: RecordContext): Uint8Array {
  const { room, kind, id, schemaVersion, revision } = context;
  const texts = ["elbowroom/record", room, kind, id].map((text) => {
    const bytes = textToBytes(text);
    return concat(uint32(bytes.length), bytes);
  });
  return concat(...texts, uint32(schemaVersion), uint32(revision));
}
