import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { liveYear } from "../test/couples/year.ts";
import { couples, formatCouplesDoc } from "./couples-doc.ts";

const path = join(import.meta.dirname, "../docs/couples.md");
const years = Array.from({ length: couples }, (_, id) => liveYear(id));
const config = await resolveConfig(path);
writeFileSync(path, await format(formatCouplesDoc(years), { ...config, filepath: path }));
