import { describe, expect, it } from "vitest";
import { render, slotNames, splitConditions, type Slots } from "./template.ts";

const slots: Slots = new Map<string, (argument: string) => string | null>([
  ["name", () => null],
  ["why", () => "work is loud"],
  ["block", (alone) => `three hours ${alone} on Saturday`],
  ["odd", () => "{why} [x]"],
]);

describe("a wording", () => {
  it("has its slots filled and its sentences begun with a capital", () => {
    expect(
      [
        "I need {block:to myself}.",
        "It's simple. {why}.",
        "{why}, that's all.",
        "Why: {why}.",
        "[{name}, ]here's one thing.",
      ].map((wording) => render(wording, slots, new Set())),
    ).toEqual([
      "I need three hours to myself on Saturday.",
      "It's simple. Work is loud.",
      "Work is loud, that's all.",
      "Why: work is loud.",
      "Here's one thing.",
    ]);
  });

  it("does not fit without what it needs", () => {
    expect([
      render("{name}, come here.", slots, new Set()),
      render("(weekly) Every week.", slots, new Set(["once"])),
      render("(weekly,!mind) Every week.", slots, new Set(["weekly", "mind"])),
      render("(weekly,!mind) Every week.", slots, new Set(["weekly"])),
    ]).toEqual([null, null, null, "Every week."]);
  });

  it("takes what a slot says as words, never as a wording", () => {
    expect(render("Look: {odd}", slots, new Set())).toBe("Look: {why} [x]");
  });

  it("tells its slots and conditions", () => {
    const wording = "(once, !mind) [{name}, ]I need {block:to myself}.";
    expect([slotNames(wording), splitConditions(wording)]).toEqual([
      ["name", "block"],
      { requires: ["once", "!mind"], body: "[{name}, ]I need {block:to myself}." },
    ]);
  });
});
