import type { Card } from "../../core/compose/request.ts";
import type { SayModel } from "./model.ts";

/** What the printer gets: the words on one page, to hold while you talk. */
export function PrintCard({ model }: { readonly model: SayModel }) {
  const card = model.card.value;
  const lines = model.draft.text.value.split("\n").filter((line) => line.trim() !== "");
  return (
    <section class="print-card" aria-hidden="true">
      {lines.map((line, index) => (
        <PrintLine key={index} label={card === null ? null : labelOf(card, line)} words={line} />
      ))}
      {card !== null && (
        <div class="print-reactions">
          {card.ifThey.map(({ reaction, say }) => (
            <PrintLine key={reaction} label={reaction} words={say} />
          ))}
        </div>
      )}
    </section>
  );
}

function PrintLine({ label, words }: { readonly label: string | null; readonly words: string }) {
  return (
    <div class="print-line">
      {label !== null && <p class="print-label">{label}</p>}
      <p class="print-words">{words}</p>
    </div>
  );
}

/** A part keeps its label until it is written over; each draft brings the parts in its own order. */
function labelOf(card: Card, line: string): string | null {
  return labels.find(([part]) => card[part] === line)?.[1] ?? null;
}

const labels = [
  ["opening", "To begin"],
  ["ask", "What I need"],
  ["reason", "Why"],
  ["reassurance", "You matter"],
  ["giveBack", "For us"],
  ["question", "And you?"],
] as const;
