import { askOf } from "../asking-words.ts";
import { strongHits } from "../found-acts.ts";
import { hasAct, type Hit } from "../hit.ts";
import { isSure } from "../bars.ts";
import { begging } from "../begging.ts";
import type { Draft } from "../draft.ts";
import { plainHedges } from "../hedges.ts";
import type { Rule } from "../rule.ts";
import { saidIn, searchFirst } from "../said.ts";
import type { Act, RecognisedSentence } from "../../acts/act.ts";

export const clearAsk: Rule = {
  id: "clear-ask",
  severity: "strength",
  title: "A clear ask",
  message: "This says what you need so that it cannot be missed.",
  note: "They don't have to guess. A plain ask is kinder than a hint, because there is nothing to read into it.",
  tint: "alone",
  find(draft) {
    if (!draft.isAboutTimeAlone) return [];
    return strongHits(draft, "ask")
      .filter((hit) => !isMadeSmall(draft, hit))
      .map((hit) => ({ span: askOf(draft.said, hit) }));
  },
  examples: {
    found: [
      {
        text: "I need some time to myself on Saturday.",
        words: "I need some time to myself on Saturday",
      },
      { text: "i want tonight to myself", words: "i want tonight to myself" },
      { text: "i need some space", words: "i need some space" },
      {
        text: "I need some time alone on Sunday, seven till eleven.",
        words: "I need some time alone on Sunday",
      },
      { text: "I need space", words: "I need space" },
    ],
    passed: [
      { text: "could i maybe have a bit of time alone on saturday" },
      { text: "Would you please let me have Saturday morning to myself?" },
      { text: "I need some milk and a loaf." },
      { text: "There is space for the bike in the hall." },
      { text: "We need a new lamp for the hall." },
      { text: "Pick up milk and the kids at 4 please, I'm stuck at work till 6" },
    ],
  },
};

/** What is told as a misstep in the ask, as `hedge`, `permission` and `apology-for-need` find it, is not praised as well. */
function isMadeSmall(draft: Draft, { sentence, index }: Hit): boolean {
  if (sureOf(sentence, "hedge") || sureOf(sentence, "apologise")) return true;
  const said = saidIn(draft.said, index);
  if (searchFirst(said, begging) !== null) return true;
  return !hasAct(sentence, "give") && searchFirst(said, plainHedges) !== null;
}

function sureOf({ acts }: RecognisedSentence, act: Act): boolean {
  return acts.some((one) => one.act === act && isSure(one));
}
