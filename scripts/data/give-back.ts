import * as v from "valibot";
import { partsOfDay, type Idea } from "../../src/core/compose/idea.ts";
import { reassurances } from "../../src/core/partner.ts";
import type { DataFile } from "./data-file.ts";
import { compileEntry } from "./compile-entry.ts";

const phrase = v.pipe(
  v.string(),
  v.regex(/^[a-z].*[^.!?\s]$/u, "starts small, ends without a stop"),
);

const idea = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z]+(-[a-z]+)*$/u)),
  minutes: v.pipe(v.number(), v.integer(), v.minValue(5)),
  cost: v.picklist(["none", "small", "some"]),
  energy: v.picklist(["low", "some", "high"]),
  fits: v.pipe(v.array(v.picklist(partsOfDay)), v.nonEmpty()),
  warms: v.array(v.picklist(reassurances)),
  who: v.picklist(["me", "us"]),
  do: phrase,
  what: phrase,
});

/** `data/en/give-back.yml`: a list of ideas. */
export const giveBackData: DataFile = {
  source: "give-back.yml",
  target: "give-back.ts",
  compile: (documentByName) => {
    const ideas: readonly Idea[] = compileEntry(
      "give-back.yml",
      v.array(idea),
      documentByName.get("give-back"),
    );
    return `import type { Idea } from "../compose/idea.ts";\n\nexport const ideas: readonly Idea[] = ${JSON.stringify(ideas, null, 2)};\n`;
  },
};
