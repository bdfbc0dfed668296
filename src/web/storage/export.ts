import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import * as v from "valibot";
import { err, ok, type Result } from "../../core/result.ts";
import type { Records } from "./records.ts";
import type { Dumped, Restored } from "./stored.ts";
import type { VaultError } from "./vault-error.ts";

/** One kind of record as it goes out and comes in. Made by `exportable`. */
export type Exportable = {
  /** Its folder, and its place in the JSON: never changed once there are exports. */
  readonly name: string;
  readonly dump: () => Promise<Result<Dump, VaultError>>;
  readonly restore: (all: readonly Dumped[]) => Promise<Result<Restored, VaultError>>;
};
type Dump = { readonly records: readonly Dumped[]; readonly pages: readonly string[] };

export function exportable<T>(
  name: string,
  records: Records<T>,
  toMarkdown: (value: T) => string,
): Exportable {
  return {
    name,
    restore: records.restore,
    async dump() {
      const dumped = await records.dump();
      if (!dumped.ok) return dumped;
      const listed = await records.list();
      if (!listed.ok) return listed;
      const pages = listed.value.records.map(({ value }) => toMarkdown(value));
      return ok({ records: dumped.value, pages });
    },
  };
}

/** All that can be read without Elbowroom is in the pages, all that can be read back is in here. */
const dataFile = "everything.json";
const format = "elbowroom-export";
const exported = v.object({
  format: v.literal(format),
  version: v.literal(1),
  kinds: v.record(
    v.string(),
    v.array(
      v.object({
        id: v.string(),
        version: v.number(),
        savedAt: v.number(),
        conflictOf: v.nullable(v.string()),
        value: v.unknown(),
      }),
    ),
  ),
});

/** The same for every file: when something was written is in it, if at all, by the person's choice. */
const mtime = "1980-01-02T00:00:00";

/** A zip of a page in Markdown for each record, and of everything once more as JSON. */
export async function exportReadable(
  all: readonly Exportable[],
): Promise<Result<Uint8Array, VaultError>> {
  const files: Zippable = {};
  const kinds: Record<string, readonly Dumped[]> = {};
  for (const { name, dump } of all) {
    const dumped = await dump();
    if (!dumped.ok) return dumped;
    kinds[name] = dumped.value.records;
    for (const [index, page] of dumped.value.pages.entries()) {
      files[`${name}/${index + 1}.md`] = strToU8(page.endsWith("\n") ? page : `${page}\n`);
    }
  }
  files[dataFile] = strToU8(`${JSON.stringify({ format, version: 1, kinds }, null, 2)}\n`);
  return ok(zipSync(files, { mtime }));
}

export type ImportError = VaultError | { readonly type: "not-ours"; readonly message: string };
const notOurs: ImportError = {
  type: "not-ours",
  message: "This file was not exported from here, or it is damaged. Nothing was changed.",
};

/** More than a life of drafts: a small zip that unpacks to more was made to do harm. */
const largest = 64 * 1024 * 1024;

/** Adds what is in an export and is not here yet. Nothing that is here is changed. */
export async function importReadable(
  zip: Uint8Array,
  all: readonly Exportable[],
): Promise<Result<Restored, ImportError>> {
  const kinds = readKinds(zip);
  if (kinds === null) return err(notOurs);
  let total: Restored = { added: 0, unreadable: 0 };
  for (const [name, dumped] of Object.entries(kinds)) {
    const target = all.find((candidate) => candidate.name === name);
    const restored =
      target === undefined
        ? ok({ added: 0, unreadable: dumped.length })
        : await target.restore(dumped);
    if (!restored.ok) return restored;
    total = {
      added: total.added + restored.value.added,
      unreadable: total.unreadable + restored.value.unreadable,
    };
  }
  return ok(total);
}

function readKinds(zip: Uint8Array): Readonly<Record<string, readonly Dumped[]>> | null {
  try {
    const files = unzipSync(zip, {
      filter: ({ name, originalSize }) => name === dataFile && originalSize <= largest,
    });
    const bytes = files[dataFile];
    const parsed = v.safeParse(exported, bytes && JSON.parse(strFromU8(bytes)));
    return parsed.success ? parsed.output.kinds : null;
  } catch {
    return null;
  }
}
