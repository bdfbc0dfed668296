import type { SignKind } from "../../core/safety/sign.ts";
import type { SignWatch } from "./sign-watch.ts";

type OfferProps = {
  readonly watch: SignWatch;
  readonly onQuestions: () => void;
  readonly onHelp: () => void;
};

/** One line under the text, no more: what it is about is for the person to say. */
export function OfferView({ watch, onQuestions, onHelp }: OfferProps) {
  const sign = watch.sign.value;
  if (sign === null) return null;
  return (
    <aside class="offer" aria-label="A private page">
      <p>{words[sign]}</p>
      <p class="offer-actions">
        <button type="button" class="button" onClick={sign === "self-harm" ? onHelp : onQuestions}>
          Open the private page
        </button>
        <button type="button" class="quiet" onClick={watch.putAway}>
          Put this away
        </button>
      </p>
    </aside>
  );
}

const notSure = "If part of you fears what happens when you say this, there is a page for that.";
const notAlone = "If you think of hurting yourself, you do not have to carry it alone.";

const words: Readonly<Record<SignKind, string>> = {
  fear: notSure,
  watched: notSure,
  punished: notSure,
  threatened: notSure,
  hurt: notSure,
  "self-harm": notAlone,
};
