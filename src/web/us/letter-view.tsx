import type { Terms } from "../../core/space/kinds.ts";

const labels: readonly (readonly [part: keyof Terms, label: string])[] = [
  ["howLong", "How long"],
  ["when", "When"],
  ["ends", "It ends"],
  ["back", "Back with you"],
  ["giveBack", "And together"],
];

type LetterProps = { readonly words: string; readonly terms: Terms | null };

/** What one of the two says to the other, as it is shown to both. */
export function LetterView({ words, terms }: LetterProps) {
  return (
    <article class="letter">
      <p class="letter-words">{words}</p>
      {terms !== null && <TermsView terms={terms} />}
    </article>
  );
}

export function TermsView({ terms }: { readonly terms: Terms }) {
  return (
    <dl class="terms">
      {labels.map(
        ([part, label]) =>
          terms[part] !== "" && (
            <div class={part === "giveBack" ? "term term-together" : "term"} key={part}>
              <dt>{label}</dt>
              <dd>{terms[part]}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
