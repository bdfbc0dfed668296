import type { Card, ComposedDraft } from "../core/compose/request.ts";
import type { Paint } from "./paint.ts";
import { printable } from "./printable.ts";

/** The drafts to choose from. Their lines are never broken: what is copied from here is what is sent. */
export function formatDrafts(drafts: readonly ComposedDraft[], paint: Paint): string {
  const blocks = drafts.map(({ approach, text, card }, index) => {
    const title = paint("bold", `${index + 1}. ${approach}`);
    return `${title}\n\n${printable(card === null ? text : formatCard(card, paint))}\n`;
  });
  return blocks.join("\n");
}

function formatCard(card: Card, paint: Paint): string {
  const parts: readonly (readonly [string, string])[] = [
    ["Open", card.opening],
    ["Ask", card.ask],
    ["Why", card.reason],
    ["What they mean to you", card.reassurance],
    ["Give back", card.giveBack],
    ["Ask them", card.question],
    ...card.ifThey.map(({ reaction, say }) => [reaction, say] as const),
  ];
  return parts.map(([label, words]) => `${paint("dim", label)}\n  ${words}`).join("\n");
}
