import { findDuplicates } from "./training/duplicates.ts";
import { readLabelled } from "./training/labelled.ts";

/** `node scripts/find-duplicates.ts`: lists messages of the labelled data that say what another says. Fails if there are any. */
const found = findDuplicates(["dev", "train", "golden"].flatMap(readLabelled));
for (const { first, second, share } of found)
  console.log(`${first}  ${second}  ${share.toFixed(2)}`);
console.log(`${found.length} near-duplicates`);
process.exitCode = found.length === 0 ? 0 : 1;
