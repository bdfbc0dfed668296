import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Card } from "../../core/compose/request.ts";
import type { SayModel } from "./model.ts";

type PrintCardProps = { readonly model: SayModel };

/** Drawn only once something is printed: at a key it would be drawn for nobody. */
export function PrintCard({ model }: PrintCardProps) {
  const isPrinting = useSignal(false);
  useEffect(() => {
    const print = matchMedia("print");
    const follow = () => {
      isPrinting.value = print.matches;
    };
    print.addEventListener("change", follow);
    return () => print.removeEventListener("change", follow);
  }, []);
  return isPrinting.value ? <PrintedCard model={model} /> : null;
}

/** The words on one page, to hold while you talk. */
function PrintedCard({ model }: PrintCardProps) {
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
