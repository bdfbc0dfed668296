import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { rules } from "../src/core/review/rules/index.ts";
import { formatRulesDoc } from "./rules-doc.ts";

writeFileSync(join(import.meta.dirname, "../docs/rules.md"), formatRulesDoc(rules));
