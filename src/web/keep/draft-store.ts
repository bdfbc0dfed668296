import * as v from "valibot";
import { err, ok } from "../../core/result.ts";
import type { DraftStore, KeptText } from "../say/kept-drafts.ts";
import type { RecordKind } from "../storage/record-kind.ts";
import type { Scope } from "./scope.ts";

export const draftKind: RecordKind<KeptText> = {
  kind: "draft",
  room: "private",
  schema: v.object({ text: v.string() }),
  version: 1,
  migrations: [],
};

const notHere = { message: "Nothing can be kept in this browser right now." };

/** The drafts of the private room. */
export function createDraftStore({ whenOpen, autosave, onChange }: Scope): DraftStore {
  const records = async () => (await whenOpen())?.recordsOf(draftKind) ?? null;
  return {
    async list() {
      const listed = await (await records())?.list();
      return listed?.ok === true
        ? { drafts: listed.value.records, unreadable: listed.value.setAside.length }
        : null;
    },
    async put(text, known) {
      const saved = await (await records())?.put({ text }, known ?? undefined);
      if (saved === undefined) return err(notHere);
      return saved.ok ? ok(saved.value.stored) : saved;
    },
    async remove(id) {
      return (await (await records())?.remove(id)) ?? err(notHere);
    },
    autosave: (save) => autosave(save),
    onChange,
  };
}
