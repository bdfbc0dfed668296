import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "yaml";
import type { DataFile } from "./data/data-file.ts";
import { giveBackData } from "./data/give-back.ts";
import { phrasesData } from "./data/phrases.ts";
import { wordingsData } from "./data/wordings.ts";

const root = join(import.meta.dirname, "..");
const dataFiles: readonly DataFile[] = [phrasesData, giveBackData, wordingsData];

function yamlPaths(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => name.endsWith(".yml"))
    .toSorted()
    .map((name) => join(path, name));
}

/** Writes only what changed, so that watchers stay quiet. */
function writeIfChanged(path: string, text: string): void {
  try {
    if (readFileSync(path, "utf8") === text) return;
  } catch {
    // Not there yet.
  }
  writeFileSync(path, text);
}

/** Turns what people may edit without code (`data/en/*.yml`) into modules the core can import. */
export function compileData(): void {
  const target = join(root, "src/core/generated");
  mkdirSync(target, { recursive: true });
  for (const file of dataFiles) {
    const documentByName = new Map<string, unknown>(
      yamlPaths(join(root, "data/en", file.source)).map((path) => [
        basename(path, ".yml"),
        parse(readFileSync(path, "utf8")),
      ]),
    );
    writeIfChanged(
      join(target, file.target),
      `// Made from data/en/${file.source} by scripts/compile-data.ts. Edit that instead.\n${file.compile(documentByName)}`,
    );
  }
  compileModel(target);
}

/** Made by `npm run train` and never edited, so it is taken as it stands. */
function compileModel(target: string): void {
  const json = readFileSync(join(root, "data/en/model.json"), "utf8").trim();
  writeIfChanged(
    join(target, "model.ts"),
    `// Made from data/en/model.json by scripts/compile-data.ts.
import type { PackedModel } from "../acts/model.ts";

export const packedModel: PackedModel = ${json};
`,
  );
}

if (import.meta.main) compileData();
