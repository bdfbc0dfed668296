import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { rules } from "../src/core/review/rules/index.ts";
import { formatRulesDoc } from "./rules-doc.ts";

test("docs/rules.md says what the rules say; `npm run fix` makes it anew", () => {
  const page = readFileSync(join(import.meta.dirname, "../docs/rules.md"), "utf8");
  expect(page).toBe(formatRulesDoc(rules));
});
