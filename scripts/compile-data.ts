import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import * as v from "valibot";
import { parse } from "yaml";
import { bindModel } from "../src/core/acts/model.ts";
import { packBook, unpackBook } from "../src/core/acts/packed-book.ts";
import type { DataFile, SourceFile } from "./data/data-file.ts";
import { encourageData } from "./data/encourage.ts";
import { giveBackData } from "./data/give-back.ts";
import { helpData } from "./data/help.ts";
import { phrasesData, readPhraseBook } from "./data/phrases.ts";
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
    writeIfChanged(
      join(target, file.target),
      `// Made from data/en/${file.source} by scripts/compile-data.ts. Edit that instead.\n${compileFile(file, readSources(file.source))}`,
    );
  }
  compileModel(target);
}

/** By file name without ending. */
function readSources(source: string): ReadonlyMap<string, string> {
  return new Map(
    yamlPaths(join(root, "data/en", source)).map((path) => [
      basename(path, ".yml"),
      readFileSync(path, "utf8"),
    ]),
  );
}

const modelFile = v.looseObject({
  phraseNames: v.array(v.string()),
  phrases: v.array(v.string()),
});

/** Made by `npm run train` and never edited: it is only bound to the phrases as they are, which the app has in their packed order. */
function compileModel(target: string): void {
  const packed = v.parse(
    modelFile,
    JSON.parse(readFileSync(join(root, "data/en/model.json"), "utf8")),
  );
  const book = readPhraseBook(parseSources(readSources(phrasesData.source)));
  const shipped = bindModel(packed, unpackBook(packBook(book)));
  writeIfChanged(
    join(target, "model.ts"),
    `// Made from data/en/model.json by scripts/compile-data.ts.
import type { ShippedModel } from "../acts/model.ts";

export const packedModel: ShippedModel = ${JSON.stringify(shipped)};
`,
  );
}

function compileFile(
  file: DataFile | SourceFile,
  sourceByName: ReadonlyMap<string, string>,
): string {
  if ("compileSources" in file) return file.compileSources(sourceByName);
  return file.compile(parseSources(sourceByName));
}

function parseSources(sourceByName: ReadonlyMap<string, string>): ReadonlyMap<string, unknown> {
  return new Map([...sourceByName].map(([name, source]) => [name, parse(source)]));
}

if (import.meta.main) compileData();
