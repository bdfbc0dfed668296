import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "yaml";
import type { DataFile, SourceFile } from "./data/data-file.ts";
import { encourageData } from "./data/encourage.ts";
import { giveBackData } from "./data/give-back.ts";
import { helpData } from "./data/help.ts";
import { phrasesData } from "./data/phrases.ts";
import { rehearsalData } from "./data/rehearsal.ts";
import { safetyData } from "./data/safety.ts";
import { wordingsData } from "./data/wordings.ts";

const root = join(import.meta.dirname, "..");
const dataFiles: readonly (DataFile | SourceFile)[] = [
  phrasesData,
  giveBackData,
  wordingsData,
  rehearsalData,
  encourageData,
  safetyData,
  helpData,
];

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
    const sourceByName = new Map<string, string>(
      yamlPaths(join(root, "data/en", file.source)).map((path) => [
        basename(path, ".yml"),
        readFileSync(path, "utf8"),
      ]),
    );
    writeIfChanged(
      join(target, file.target),
      `// Made from data/en/${file.source} by scripts/compile-data.ts. Edit that instead.\n${compileFile(file, sourceByName)}`,
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

function compileFile(
  file: DataFile | SourceFile,
  sourceByName: ReadonlyMap<string, string>,
): string {
  if ("compileSources" in file) return file.compileSources(sourceByName);
  return file.compile(
    new Map([...sourceByName].map(([name, source]): [string, unknown] => [name, parse(source)])),
  );
}

if (import.meta.main) compileData();
