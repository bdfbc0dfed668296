import { expect, it } from "vitest";
import { detectLanguage } from "./language.ts";
import { parseText } from "./parse-text.ts";

it.each([
  ["I need some time alone on Saturday.", "english"],
  ["im so tired need a nite off", "english"],
  ["Babe abeg make I dey alone till evening", "english"],
  ["J'ai besoin d'un peu de temps pour moi.", "other"],
  ["Ich brauche einen Abend für mich allein.", "other"],
  ["Necesito una tarde para mí solo, por favor.", "other"],
  ["Мне нужно побыть одному.", "other"],
  ["我需要一个人待一会儿。", "other"],
  ["أحتاج إلى بعض الوقت لنفسي", "other"],
  ["", "unknown"],
  ["❤️❤️❤️", "unknown"],
  ["ok", "unknown"],
  ["19:30", "unknown"],
])("%s is %s", (source, language) => {
  expect(detectLanguage(parseText(source))).toBe(language);
});
