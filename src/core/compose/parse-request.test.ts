import { describe, expect, it } from "vitest";
import { parsePartner } from "../parse-partner.ts";
import { emptyPartner } from "../partner.ts";
import { err, ok } from "../result.ts";
import { parseComposeRequest } from "./parse-request.ts";

const skipped = {
  need: { howLong: null, when: null, often: "once", whatFor: null },
  why: null,
  them: { ...emptyPartner, name: null, enjoy: null },
  giveBack: null,
};

describe("answers from a file", () => {
  it("may all be left out", () => {
    expect(parseComposeRequest({})).toEqual(ok(skipped));
    expect(parseComposeRequest({ need: null, them: {} })).toEqual(ok(skipped));
  });

  it("are kept as they are", () => {
    const answers = {
      need: { howLong: "3h", when: "Tuesdays", often: "weekly", whatFor: "a run" },
      why: "work is loud",
      them: {
        temperament: "jokes",
        sensitivity: 2,
        reassuredBy: ["words", "a-plan"],
        onTheirMind: "an exam",
        name: "Sam",
        enjoy: "films",
      },
      giveBack: "dinner",
    };
    expect(parseComposeRequest(answers)).toEqual(ok(answers));
  });

  it("are answered with a sentence for each slip", () => {
    const answers = {
      need: { often: "daily", howLong: 3, lenght: "x" },
      why: "x".repeat(2001),
      them: { sensitivity: 5, temperament: "cold", reassuredBy: "words" },
    };
    expect(parseComposeRequest(answers)).toEqual(
      err([
        "need.howLong: expected text, got 3",
        'need.often: expected "once" or "weekly", got "daily"',
        "need.lenght: there is no such answer",
        "why: at most 2000 characters, please",
        'them.temperament: expected "at-ease", "needs-closeness", "quick-to-anger", "goes-quiet", "practical" or "jokes", got "cold"',
        "them.sensitivity: expected 1, 2 or 3, got 5",
        'them.reassuredBy: expected a list, got "words"',
      ]),
    );
  });

  it("must be answers", () => {
    expect([
      parseComposeRequest([]),
      parseComposeRequest("hello"),
      parseComposeRequest(null),
      parseComposeRequest({ need: [] }),
    ]).toEqual([
      err(["the answers: expected an object, got a list"]),
      err(['the answers: expected an object, got "hello"']),
      err(["the answers: expected an object, got null"]),
      err(["need: expected an object, got a list"]),
    ]);
  });
});

describe("a partner from a file", () => {
  it("may be described in part", () => {
    expect(parsePartner({ sensitivity: 3, onTheirMind: "an exam" })).toEqual(
      ok({ ...emptyPartner, sensitivity: 3, onTheirMind: "an exam" }),
    );
  });

  it("is refused with the path and what was meant", () => {
    expect(parsePartner({ reassuredBy: ["words", "gifts"] })).toEqual(
      err([
        'reassuredBy.1: expected "words", "touch", "time-together", "a-plan", "small-deeds" or "a-message", got "gifts"',
      ]),
    );
  });
});
