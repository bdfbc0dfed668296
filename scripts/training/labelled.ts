import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import * as v from "valibot";
import { acts } from "../../src/core/acts/act.ts";

const labelledMessage = v.object({
  id: v.string(),
  sentences: v.array(v.object({ text: v.string(), acts: v.array(v.picklist(acts)) })),
});
export type LabelledMessage = v.InferOutput<typeof labelledMessage>;
export type LabelledFile = { readonly name: string; readonly messages: readonly LabelledMessage[] };

const folder = join(import.meta.dirname, "../../data/en/acts");

/** The labelled messages of a set, file by file. */
export function readLabelled(set: string): readonly LabelledFile[] {
  return readdirSync(join(folder, set))
    .filter((name) => name.endsWith(".jsonl"))
    .toSorted()
    .map((name) => ({
      name: basename(name, ".jsonl"),
      messages: readFile(join(folder, set, name)),
    }));
}

function readFile(path: string): readonly LabelledMessage[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => v.parse(labelledMessage, JSON.parse(line)));
}
