import { expect, it } from "vitest";
import { countWork } from "../../../test/work.ts";
import { emptyPartner } from "../partner.ts";
import { createDraftMemory, type DraftMemory } from "./draft.ts";
import { emptyContext, review } from "./review.ts";

const sentences = Array.from(
  { length: 40 },
  (_, index) =>
    `Sorry to ask, but maybe I could have evening ${index} alone. You never listen when I say ${index} things.`,
);

function reviewWith(word: string, memory: DraftMemory): Promise<number> {
  const source = sentences.with(20, `I need ${word} to myself.`).join(" ");
  return countWork(() => review(source, emptyContext, memory));
}

it("reads and proves the sentences around a key, not all of the draft", async () => {
  const memory = createDraftMemory();
  const atFirst = await reviewWith("Sunday", memory);
  expect(await reviewWith("Sundays", memory)).toBeLessThan(atFirst / 2);
});

it("takes nothing that was proven in one setting for proven in another", () => {
  const memory = createDraftMemory();
  for (const source of [sentences.slice(0, 3).join(" "), sentences.slice(0, 14).join(" ")]) {
    const ignoredKeys = new Set(review(source, emptyContext).findings.map(({ key }) => key));
    for (const setting of [
      {},
      { register: "letter" as const },
      { partner: { ...emptyPartner, sensitivity: 3 as const } },
      { mutedRuleIds: new Set(["hedge", "apology-for-need"]) },
      { ignoredKeys },
    ]) {
      const context = { ...emptyContext, ...setting };
      expect(review(source, context, memory)).toEqual(review(source, context));
    }
  }
});
