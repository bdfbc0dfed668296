import { expect, it } from "vitest";
import { acts } from "./act.ts";
import { packBook, unpackBook } from "./packed-book.ts";
import type { PhraseBook } from "./phrase-book.ts";

const book: PhraseBook = {
  forms: { be: "be am is are", need: "need needs needed needing" },
  classes: [
    { name: "quiet", phrases: ["peace", "quiet time"] },
    { name: "mine", phrases: ["by (myself|me)", "{quiet} ..2 alone"] },
  ],
  times: [{ kind: "day", phrases: ["friday", "on {#ordinal}"] }],
  acts: acts.map((act) => ({
    act,
    bias: -1.5,
    features:
      act === "ask"
        ? { "{mine}": 2.3, question: -0.7 }
        : act === "control"
          ? { question: 4.4 }
          : {},
    patterns:
      act === "ask"
        ? [{ id: "want", weight: 4, evenNegated: false, phrases: ["be~ {mine}", "i need~ {mine}"] }]
        : [{ id: "other", weight: 2.25, evenNegated: true, phrases: ["no"] }],
  })),
};

it("gives the book back", () => {
  expect(unpackBook(packBook(book))).toEqual(book);
});

it("tells classes past the twenty-sixth from one another", () => {
  const names = Array.from({ length: 60 }, (_, index) => `class-${"x".repeat(index + 1)}`);
  const classes = names.map((name, index) => ({
    name,
    phrases: [`{${names[59 - index] ?? ""}} word`],
  }));
  expect(unpackBook(packBook({ ...book, classes })).classes).toEqual(classes);
});

it("keeps weights to a tenth, and drops what rounds to nothing", () => {
  const rough = {
    ...book,
    acts: book.acts.map((one) => ({ ...one, features: { x: 0.26, y: 0.04, z: -9 } })),
  };
  const [ask] = unpackBook(packBook(rough)).acts;
  expect(ask?.features).toEqual({ x: 0.3, z: -4.4 });
});
