import { describe, expect, it } from "vitest";
import { ideas } from "../generated/give-back.ts";
import { shared, stances } from "../generated/wordings.ts";
import { reassurances } from "../partner.ts";
import { partsOfDay } from "./idea.ts";
import { slotNames, splitConditions } from "./template.ts";
import { parts, stanceIds } from "./wording.ts";

const registers = ["text", "letter", "card"] as const;
const stanceWordings = stanceIds.flatMap((id) =>
  registers.flatMap((register) => parts.flatMap((part) => stances[id][register][part])),
);
const allWordings = [
  ...stanceWordings,
  ...Object.values(shared.why).flat(),
  ...Object.values(shared.love).flat(),
  ...Object.values(shared.reactions).flat(),
];

const knownSlots = [
  "name",
  "block",
  "on",
  "time",
  "by",
  "until",
  "meal",
  "purpose",
  "why",
  "because",
  "mind",
  "enjoy",
  "give",
  "treat",
];
const knownConditions = [
  "weekly",
  "once",
  "clock",
  "overnight",
  "soon",
  "love",
  "big",
  "sensitive",
  "mind",
  "heavy",
  "glad",
  "goes-quiet",
  "quick-to-anger",
  "needs-closeness",
  "practical",
  "jokes",
  "at-ease",
];

describe("the wordings", () => {
  it("are many", () => {
    expect(new Set(allWordings).size).toBeGreaterThanOrEqual(400);
  });

  it("name only slots and conditions there are", () => {
    expect(allWordings.flatMap(slotNames).filter((name) => !knownSlots.includes(name))).toEqual([]);
    expect(
      allWordings
        .flatMap((wording) => splitConditions(wording).requires)
        .filter((condition) => !knownConditions.includes(condition.replace("!", ""))),
    ).toEqual([]);
  });

  it("use no therapy talk, no exclamation mark and no stiff phrase", () => {
    const stiff =
      /!(?![a-z])|hold space|boundar|self-care|\bprocess|hope this (?:message )?finds|reach out|quality time|toxic|trigger|validate|communicat|moreover|furthermore|in order to|kind regards/iu;
    expect(allWordings.filter((wording) => stiff.test(splitConditions(wording).body))).toEqual([]);
  });
});

describe("the ideas for giving back", () => {
  it("are sixty or more, each its own, for every part of the day and everything that reassures", () => {
    expect(ideas.length).toBeGreaterThanOrEqual(60);
    expect(new Set(ideas.map(({ id }) => id)).size).toBe(ideas.length);
    expect(
      partsOfDay.filter((part) => ideas.filter(({ fits }) => fits.includes(part)).length < 5),
    ).toEqual([]);
    expect(
      reassurances.filter((kind) => ideas.filter(({ warms }) => warms.includes(kind)).length < 3),
    ).toEqual([]);
  });
});
