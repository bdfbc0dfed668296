import * as v from "valibot";
import { encouragementKinds, type Encouragement } from "../../src/core/balance/encouragement.ts";
import { compileEntry } from "./compile-entry.ts";
import type { DataFile } from "./data-file.ts";

const encouragement = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z]+(-[a-z]+)*$/u)),
  kind: v.picklist(encouragementKinds),
  words: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[\p{Ll} ]+$/u))), v.nonEmpty()),
  say: v.pipe(v.string(), v.regex(/^[A-Z].*[.?]$/u, "is whole sentences")),
});

/** `data/en/encourage.yml`: a list of invitations. */
export const encourageData: DataFile = {
  source: "encourage.yml",
  target: "encourage.ts",
  compile: (documentByName) => {
    const all: readonly Encouragement[] = compileEntry(
      "encourage.yml",
      v.array(encouragement),
      documentByName.get("encourage"),
    );
    return `import type { Encouragement } from "../balance/encouragement.ts";\n\nexport const encouragements: readonly Encouragement[] = ${JSON.stringify(all, null, 2)};\n`;
  },
};
