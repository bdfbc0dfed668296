import { readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { giveBackData } from "./give-back.ts";
import { wordingsData } from "./wordings.ts";

const folder = join(import.meta.dirname, "../../data/en/wordings");

function documents(): Map<string, unknown> {
  return new Map(readdirSync(folder).map((name) => [basename(name, ".yml"), read(name)]));
}

function read(name: string): unknown {
  return parse(readFileSync(join(folder, name), "utf8"));
}

const idea = {
  id: "picnic",
  minutes: 120,
  cost: "small",
  energy: "some",
  fits: ["afternoon"],
  warms: [],
  who: "us",
  do: "have a picnic",
  what: "a picnic for two",
};

describe("the compiled wordings", () => {
  it("come from one file a stance", () => {
    expect(wordingsData.compile(documents())).toContain("export const stances");
  });

  it("stop at a file without one of its parts, and say which", () => {
    const broken = documents().set("warm", { approach: "Warm first", text: {} });
    expect(() => wordingsData.compile(broken)).toThrow(/^data\/en\/wordings\/warm\.yml: letter: /u);
  });
});

describe("the compiled ideas", () => {
  it("keep what is written", () => {
    const compiled = giveBackData.compile(new Map([["give-back", [idea]]]));
    expect(compiled).toContain(JSON.stringify([idea], null, 2));
  });

  it("stop at an idea that would not fit a sentence, and say which", () => {
    const broken = new Map([["give-back", [idea, { ...idea, do: "Have a picnic." }]]]);
    expect(() => giveBackData.compile(broken)).toThrow(
      "data/en/give-back.yml: 1.do: starts small, ends without a stop",
    );
  });
});
