import type { SayModel } from "./model.ts";

/** What the printer gets: the words on one page, to hold while you talk. */
export function PrintCard({ model }: { readonly model: SayModel }) {
  const card = model.card.value;
  const lines = model.draft.text.value.split("\n").filter((line) => line.trim() !== "");
  const hasLabels = card !== null && lines.length === labels.length;
  return (
    <section class="print-card" aria-hidden="true">
      {lines.map((line, index) => (
        <div class="print-line" key={index}>
          {hasLabels && <p class="print-label">{labels[index]}</p>}
          <p>{line}</p>
        </div>
      ))}
      {card !== null && (
        <div class="print-reactions">
          {card.ifThey.map(({ reaction, say }) => (
            <div class="print-line" key={reaction}>
              <p class="print-label">{reaction}</p>
              <p>{say}</p>
            </div>
          ))}
        </div>
      )}
    </section>
  );
}

const labels = ["First", "What I need", "Why", "You matter", "For us", "Ask"];
