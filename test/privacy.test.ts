import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");

type Named = { readonly file: string; readonly name: string };

/** Each as it stands in the page: a file, and the name of a test in it. */
function testsNamedIn(page: string): readonly Named[] {
  return [...page.matchAll(/^ {2}- `([^`]+)`: “([^”]+)”$/gmu)].map(([, file = "", name = ""]) => ({
    file,
    name,
  }));
}

/** Those that are not there: no such file, or no such test in it. */
function missingOf(named: readonly Named[]): readonly Named[] {
  return named.filter(({ file, name }) => {
    const path = join(root, file);
    return !existsSync(path) || !readFileSync(path, "utf8").includes(`("${name}"`);
  });
}

const page = readFileSync(join(root, "docs/privacy.md"), "utf8");

test("every test that a promise names is there", () => {
  const named = testsNamedIn(page);
  expect(named.length).toBeGreaterThan(25);
  expect(missingOf(named)).toEqual([]);
});

test("every promise names a test", () => {
  const promises = page.slice(0, page.indexOf("## What it does not")).split(/^- /mu).slice(1);
  expect(promises.length).toBeGreaterThan(15);
  expect(promises.filter((promise) => testsNamedIn(promise).length === 0)).toEqual([]);
});

test("one that is not there would be found", () => {
  const planted = "  - `test/privacy.test.ts`: “no such test”\n  - `no/such.test.ts`: “a test”\n";
  expect(missingOf(testsNamedIn(planted))).toEqual(testsNamedIn(planted));
  expect(testsNamedIn(planted)).toHaveLength(2);
});
