import { globSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { expect, test } from "vitest";

/**
 * Whoever goes from room to room has the styles of all of them: a name that two rooms give would let the one spoil
 * the other. `ui` and `shell` are there for all.
 */
const shared: ReadonlySet<string> = new Set(["ui", "shell"]);

type Sheet = { readonly room: string; readonly css: string };

/** The names that a rule begins with, by the rooms that have such a rule. */
function findClashes(sheets: readonly Sheet[]): readonly string[] {
  const roomsByName = new Map<string, Set<string>>();
  for (const { room, css } of sheets) {
    for (const [, name = ""] of css.matchAll(/^ *\.([a-z][a-z\d-]*)/gmu)) {
      roomsByName.set(name, (roomsByName.get(name) ?? new Set<string>()).add(room));
    }
  }
  return [...roomsByName].flatMap(([name, rooms]) =>
    rooms.size > 1 && [...rooms].every((room) => !shared.has(room))
      ? [`${name}: ${[...rooms].toSorted().join(", ")}`]
      : [],
  );
}

test("two rooms with one name are found, one room or a shared name is not", () => {
  const sheets = [
    { room: "plan", css: ".block,\n.day {\n  color: red;\n}\n.day h2 {\n}\n.group p {\n}\n" },
    { room: "balance", css: "@media print {\n  .block {\n  }\n}\n.days {\n}\n" },
    { room: "shell", css: ".group {\n}\n" },
  ];

  expect(findClashes(sheets)).toEqual(["block: balance, plan"]);
});

test("no room gives a name that another gives", () => {
  const web = join(import.meta.dirname, "../../src/web");
  const sheets = globSync("*/**/*.css", { cwd: web }).map((path) => ({
    room: path.split(sep)[0] ?? "",
    css: readFileSync(join(web, path), "utf8"),
  }));

  expect(sheets.length).toBeGreaterThan(5);
  expect(findClashes(sheets)).toEqual([]);
});
