import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const data = join(import.meta.dirname, "../../data/en");
const folders = ["acts/dev", "acts/golden", "acts/train", "phrases"];

/** Of all that the model is trained on, so that a check can tell when it is out of date. */
export function hashOfSources(): string {
  const hash = createHash("sha256");
  for (const folder of folders) {
    for (const name of readdirSync(join(data, folder)).toSorted()) {
      hash.update(`${folder}/${name}\n`).update(readFileSync(join(data, folder, name)));
    }
  }
  return hash.digest("hex");
}
