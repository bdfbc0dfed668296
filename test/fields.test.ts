import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fieldsByFile } from "./fields.ts";

const web = join(import.meta.dirname, "../src/web");

/** What the others are made of. */
const primitives = new Set(["ui/text-question.tsx", "lock/secret-field.tsx"]);

/** What takes no words: a choice, a file, a day, a slider. */
const wordless = /type="(?:radio|checkbox|file|date|range)"/u;

function countFields(source: string): number {
  const elements = source.match(/<(?:TextQuestion|SecretField|textarea|input)\b[^<]*/gu) ?? [];
  return elements.filter((element) => !wordless.test(element)).length;
}

test("every field that takes words is in the list of those that are typed into", () => {
  const found = globSync("**/*.tsx", { cwd: web })
    .filter((file) => !primitives.has(file))
    .map((file) => [file, countFields(readFileSync(join(web, file), "utf8"))] as const)
    .filter(([, count]) => count > 0);
  const listed = Object.entries(fieldsByFile).map(([file, fields]) => [file, fields.length]);
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(listed));
});

test("a field that is new is found", () => {
  expect(countFields('<TextQuestion label="x" /> <input type="radio" /> <input class="y" />')).toBe(
    2,
  );
  expect(countFields("<textarea\n rows={4} />")).toBe(1);
});
