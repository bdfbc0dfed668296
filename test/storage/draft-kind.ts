import * as v from "valibot";
import type { RecordKind } from "../../src/web/storage/record-kind.ts";

export type TestDraft = { readonly text: string };

export const drafts: RecordKind<TestDraft> = {
  kind: "draft",
  room: "private",
  schema: v.object({ text: v.string() }),
  version: 1,
  migrations: [],
};
