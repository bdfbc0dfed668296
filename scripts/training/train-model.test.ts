import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { expect, it } from "vitest";
import { phraseBook } from "../../src/core/acts/book.ts";
import { bindModel, packModel, unpackModel } from "../../src/core/acts/model.ts";
import { readExamples } from "./examples.ts";
import { readLabelled } from "./labelled.ts";
import { hashOfSources } from "./sources.ts";
import { trainModel } from "./train-model.ts";

it("makes the same model of the same messages, and gives it back unpacked", () => {
  const few = readLabelled("dev").map(({ name, messages }) => ({
    name,
    messages: messages.slice(0, 12),
  }));
  const once = packModel(trainModel(readExamples(few)), "few");
  expect(packModel(trainModel(readExamples(few)), "few")).toEqual(once);
  expect(packModel(unpackModel(bindModel(once, phraseBook), phraseBook), "few")).toEqual(once);
});

it("ships a model of the data as it is: run `npm run train` after a change", () => {
  const shipped: unknown = JSON.parse(
    readFileSync(join(import.meta.dirname, "../../data/en/model.json"), "utf8"),
  );
  expect(v.parse(v.object({ trainedOn: v.string() }), shipped).trainedOn).toBe(hashOfSources());
});
