import * as v from "valibot";
import type { Storage } from "../keep/open-storage.ts";
import type { RecordKind } from "../storage/record-kind.ts";
import { jsonToKeptSpace, keptSpaceToJson, type KeptSpace } from "./kept-space.ts";

/** Where a space and its keys are kept between visits. */
export type SpaceStore = {
  /** - `unreadable`: something is there that cannot be understood. It is left as it is. */
  readonly load: () => Promise<KeptSpace | null | "unreadable" | "nowhere">;
  /** Whole and lasting, or `false`: then nothing has happened. `null` erases it. */
  readonly save: (kept: KeptSpace | null) => Promise<boolean>;
};

/**
 * In the shared room: its root key was drawn apart from that of the private room, so that neither opens
 * the other.
 */
export const spaceKind: RecordKind<unknown> = {
  kind: "space",
  room: "shared",
  schema: v.unknown(),
  version: 1,
  migrations: [],
};

export function createSpaceStore(whenOpen: () => Promise<Storage | null>): SpaceStore {
  let known: { readonly id: string; readonly revision: number } | null = null;
  return {
    load: async () => {
      const listed = await (await whenOpen())?.recordsOf(spaceKind).list();
      if (listed === undefined) return "nowhere";
      if (!listed.ok || listed.value.setAside.length > 0) return "unreadable";
      const [record] = listed.value.records;
      if (record === undefined) return null;
      known = record;
      return jsonToKeptSpace(record.value) ?? "unreadable";
    },
    save: async (kept) => {
      const records = (await whenOpen())?.recordsOf(spaceKind);
      if (records === undefined) return false;
      if (kept === null) {
        const removed = known === null || (await records.remove(known.id)).ok;
        if (removed) known = null;
        return removed;
      }
      const saved = await records.put(keptSpaceToJson(kept), known ?? undefined);
      if (saved.ok) known = saved.value.stored;
      return saved.ok;
    },
  };
}
