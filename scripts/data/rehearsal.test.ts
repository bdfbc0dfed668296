import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { rehearsalData } from "./rehearsal.ts";

const folder = join(import.meta.dirname, "../../data/en/rehearsal");

function sources(changed: Readonly<Record<string, (source: string) => string>> = {}) {
  return new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith(".yml"))
      .map((file): [string, string] => {
        const name = basename(file, ".yml");
        const source = readFileSync(join(folder, file), "utf8");
        return [name, changed[name]?.(source) ?? source];
      }),
  );
}

/** Puts a line in as the first of its strength. */
function adding(line: string): (source: string) => string {
  return (source) => source.replace(/^ {2}mild:.*$/mu, (key) => `${key}\n    - ${line}`);
}

/** Leaves one line of the first strength. */
function leavingOne(source: string): string {
  return source.replace(/^( {2}mild:)(?:.|\n)*?(^ {2}medium:)/mu, '$1\n    - "Fine, go."\n$2');
}

const guiltLine = /^data\/en\/rehearsal\/guilt\.yml:\d+: /u;

describe("the partner's lines", () => {
  it("become a module", () => {
    expect(rehearsalData.compileSources(sources())).toMatch(
      /^import type .+export const lineBook/su,
    );
  });

  it.each<readonly [string, string, RegExp]>([
    ["a slot that is not there", '"Fine, go {somewhere} then."', /there is no slot \{somewhere\}/u],
    ["too many words", `"${"word ".repeat(41).trim()}"`, /41 words, and 40 are the most/u],
    ["nothing", '""', /a line says something/u],
    [
      "an unknown temperament",
      '{ text: "Fine, go then, do.", temperaments: [cross] }',
      /temperaments.*"cross"|"cross"/u,
    ],
    ["an unknown key", '{ text: "Fine, go then, do.", mood: bad }', /mood/u],
    ["bad YAML", '"Fine', /guilt\.yml:\d+/u],
  ])("say in which file and line %s is", (_, line, message) => {
    const compile = () => rehearsalData.compileSources(sources({ guilt: adding(line) }));
    expect(compile).toThrow(guiltLine);
    expect(compile).toThrow(message);
  });

  it("name the line itself, not only the file", () => {
    const source = sources().get("guilt") ?? "";
    const line = source.split("\n").findIndex((one) => one.startsWith("  mild:")) + 2;
    const compile = () =>
      rehearsalData.compileSources(sources({ guilt: adding('"Go {x}, then."') }));
    expect(compile).toThrow(`guilt.yml:${line}:`);
  });

  it("stand in the book once", () => {
    const twice = sources({
      guilt: adding('"One of a kind, this one."'),
      anger: adding('"One of a kind - this one"'),
    });
    expect(() => rehearsalData.compileSources(twice)).toThrow(
      /stands at data\/en\/rehearsal\/guilt\.yml:\d+ already/u,
    );
  });

  it("are enough for each strength", () => {
    const few = sources({ guilt: leavingOne });
    expect(() => rehearsalData.compileSources(few)).toThrow(
      /guilt\.yml:\d+: lines\.mild: too few lines: 8/u,
    );
  });

  it("know no stance but ours, and miss none", () => {
    const more = new Map([...sources(), ["sulks", "stance: sulks"]]);
    expect(() => rehearsalData.compileSources(more)).toThrow(
      /sulks\.yml:1: there is no stance "sulks"/u,
    );
    const less = new Map([...sources()].filter(([name]) => name !== "guilt"));
    expect(() => rehearsalData.compileSources(less)).toThrow(/guilt\.yml: the file is missing/u);
  });
});
