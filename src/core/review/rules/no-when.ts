import { hitsOf, type Draft } from "../draft.ts";
import type { Fix } from "../finding.ts";
import { foundMissing } from "../missing.ts";
import { inVoice } from "../voice.ts";
import type { Rule } from "../rule.ts";

export const noWhen: Rule = {
  id: "no-when",
  severity: "missing",
  title: "No day or time yet",
  message: "Without a day or a time, it may sound like for good.",
  note: "Say when, and for how long. A small time that has a name is easier to give than a big one that has none.",
  tint: null,
  find(draft) {
    return foundMissing(draft, "when", ["Saturday morning would be good."], () => afterAsk(draft));
  },
  examples: {
    found: [
      {
        text: "I need some time to myself.",
        words: "I need some time to myself",
        after: "I need some time to myself on Saturday morning.",
      },
    ],
    passed: [
      { text: "I'd like Wednesday nights for choir." },
      { text: "I want to be by myself tonight." },
      { text: "I need some time to myself on Sunday." },
      { text: "The meeting is on Friday." },
    ],
  },
};

/** The words after which a time reads well: "time to myself on Saturday morning". */
const need =
  /\b(?:to myself|on my own|by myself|for myself|alone|(?:my|some|more|bit of|little) (?:own )?(?:space|quiet|peace|peace and quiet|me[- ]time)|solitude)\b(?=\s*(?:[,.;!?…)]|$))/iu;

function afterAsk(draft: Draft): readonly Fix[] {
  const hit = hitsOf(draft, "ask")[0];
  // "Tonight on Saturday morning" names no time.
  if (hit === undefined || hit.sentence.times.length > 0) return [];
  const { start, end } = hit.sentence.sentence.content;
  const found = need.exec(draft.source.slice(start, end));
  if (found === null) return [];
  const at = start + found.index + found[0].length;
  return [" on Saturday morning", " this evening"].map((words) => ({
    title: "Name a time",
    edits: [
      { span: { start: at, end: at }, text: inVoice(words, { ...draft.voice(), hasStops: true }) },
    ],
  }));
}
