import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findDiagnostics, type Diagnostic } from "./diagnostics.ts";
import { planted, wellBehaved } from "./planted.ts";

const root = join(import.meta.dirname, "../..");
const tools = join(root, "node_modules/.bin");

/** A copy of the project's rules with files of our own in it: what the guards see is never in the repository. */
let folder: string;
let diagnostics: readonly Diagnostic[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "elbowroom-guards-"));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  for (const file of [
    ".oxlintrc.json",
    "tsconfig.base.json",
    "tsconfig.core.json",
    "package.json",
  ]) {
    cpSync(join(root, file), join(folder, file));
  }
  // The linter's type-aware rules look for the nearest tsconfig.json.
  const everything = { extends: "./tsconfig.base.json", include: ["src", "test"] };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(everything));
  for (const [path, text] of Object.entries({ ...planted.files, ...wellBehaved }))
    plant(path, text);
  diagnostics = findDiagnostics(run("oxlint", "--type-aware", "--format=json", "src"));
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the guards of the house", () => {
  it.each(planted.caught)("$rule catches $what", ({ path, rule }) => {
    expect(rulesAt(path)).toContain(rule);
  });

  it.each(Object.keys(wellBehaved))("lets %s pass", (path) => {
    expect(rulesAt(path)).toEqual([]);
  });

  it("the core does not compile with the DOM or Node in it", () => {
    plant("src/core/dom.ts", "export const title = document.title;\n");
    plant("src/core/platform.ts", "export const folder = process.cwd();\n");
    const output = run("tsc", "-p", "tsconfig.core.json", "--pretty", "false");
    const undeclared = [...output.matchAll(/^src\/core\/(\S+?)\(.*(TS\d+):/gm)].map(
      ([, file, code]) => `${file ?? ""} ${code ?? ""}`,
    );
    expect(undeclared).toEqual(expect.arrayContaining(["dom.ts TS2584", "platform.ts TS2591"]));
  });
});

describe("the linter's rules reach every folder", () => {
  it("nothing that holds code is ignored", () => {
    const config: unknown = JSON.parse(readFileSync(join(root, ".oxlintrc.json"), "utf8"));
    expect(config).toMatchObject({ ignorePatterns: ["dist/**", "**/generated/**"] });
  });
});

function plant(path: string, text: string): void {
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}

function run(tool: string, ...args: readonly string[]): string {
  return spawnSync(join(tools, tool), args, { cwd: folder, encoding: "utf8" }).stdout;
}

function rulesAt(path: string): readonly string[] {
  return diagnostics.filter((diagnostic) => diagnostic.path === path).map(({ rule }) => rule);
}
