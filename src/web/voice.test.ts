import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { grade } from "../../test/grade.ts";
import { countries } from "../core/generated/help.ts";

/** What stands between tags and in sentences in quotation marks, in the rooms of the shell. */
function wordsIn(source: string): readonly string[] {
  const code = source.replaceAll(/\/\*[^]*?\*\/|^\s*\/\/.*$|^import .*$/gmu, "");
  const between = [...code.matchAll(/>\s*([A-Z“][^<>{}]*[a-z][^<>{}]*?)\s*(?=[<{])/gu)];
  const quoted = [...code.matchAll(/"([A-Z“][^"\n]* [^"\n]*)"/gu)];
  return [...between, ...quoted].map(([, words = ""]) => words.replaceAll(/\s+/gu, " ").trim());
}

const folder = import.meta.dirname;
const texts = globSync("{balance,lock,plan,practise,safety,settings,shell,us}/*-view.tsx", {
  cwd: folder,
})
  .concat("settings/view.tsx", "shell/room-slot.tsx", "say/kept-drafts-view.tsx")
  .concat("balance/labels.ts", "balance/need-words.ts")
  .concat("us/ask-card.tsx", "us/plan-card.tsx", "us/shared-cards.tsx", "us/sharing.ts")
  .flatMap((path) => wordsIn(readFileSync(join(folder, path), "utf8")));
const notes = countries.flatMap(({ silent, lines }) =>
  [silent, ...lines.map((line) => line.silent)].filter((words) => words !== undefined),
);
const all = [...texts, ...notes];

describe("what a person reads in the shell, the settings and the private page", () => {
  test("is found at all", () => {
    expect(texts).toContain("If it is not safe to ask");
    expect(texts.length).toBeGreaterThan(40);
  });

  test("neither shouts, nor diagnoses, nor says what the partner is", () => {
    const unfit =
      /!|\b(?:toxic|narcissis\w*|abus\w+|victim\w*|survivor\w*|violen\w+|perpetrator\w*|trauma\w*|gaslight\w*)\b/iu;
    expect(all.filter((words) => unfit.test(words))).toEqual([]);
  });

  test("reads easily, sentence by sentence", () => {
    const sentences = all
      .flatMap((words) => words.split(/(?<=[.?])\s+/u))
      .filter((words) => words.split(" ").length >= 8);
    expect(sentences.length).toBeGreaterThan(25);
    expect(sentences.filter((words) => grade(words) > 8)).toEqual([]);
  });
});
