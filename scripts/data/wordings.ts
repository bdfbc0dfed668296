import * as v from "valibot";
import {
  parts,
  reactions,
  stanceIds,
  type PartWordings,
  type SharedWordings,
  type StanceWordings,
  type Wording,
} from "../../src/core/compose/wording.ts";
import { reassurances } from "../../src/core/partner.ts";
import { compileEntry } from "./compile-entry.ts";
import type { DataFile } from "./data-file.ts";

const lines: v.GenericSchema<unknown, readonly Wording[]> = v.pipe(
  v.array(v.string()),
  v.nonEmpty(),
);

function recordOf<K extends string>(
  keys: readonly K[],
): v.GenericSchema<unknown, Readonly<Record<K, readonly Wording[]>>> {
  return v.record(v.picklist(keys), lines);
}

const partWordings: v.GenericSchema<unknown, PartWordings> = recordOf(parts);

const stance: v.GenericSchema<unknown, StanceWordings> = v.strictObject({
  approach: v.string(),
  text: partWordings,
  letter: partWordings,
  card: partWordings,
});

const shared: v.GenericSchema<unknown, SharedWordings> = v.strictObject({
  why: v.record(v.string(), lines),
  love: recordOf([...reassurances, "any"]),
  reactions: recordOf(reactions),
});

/** `data/en/wordings`: one file a stance, and `shared.yml`. */
export const wordingsData: DataFile = {
  source: "wordings",
  target: "wordings.ts",
  compile: (documentByName) => {
    const stances = Object.fromEntries(
      stanceIds.map((id) => [
        id,
        compileEntry(`wordings/${id}.yml`, stance, documentByName.get(id)),
      ]),
    );
    const common = compileEntry("wordings/shared.yml", shared, documentByName.get("shared"));
    return [
      `import type { SharedWordings, StanceId, StanceWordings } from "../compose/wording.ts";`,
      `export const stances: Readonly<Record<StanceId, StanceWordings>> = ${JSON.stringify(stances, null, 2)};`,
      `export const shared: SharedWordings = ${JSON.stringify(common, null, 2)};`,
    ].join("\n\n");
  },
};
