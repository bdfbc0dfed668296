import type { Draft } from "../draft.ts";
import type { Fix } from "../finding.ts";
import { plainWords } from "../fix.ts";
import { canLack, isFairlySaid, lacking } from "../missing.ts";
import type { Rule } from "../rule.ts";
import { inVoice } from "../voice.ts";

const lines = ["I'd like an evening to myself this week.", "I need some time on my own."];

export const noAsk: Rule = {
  id: "no-ask",
  severity: "missing",
  title: "No ask yet",
  message: "They may not notice that you are asking for something.",
  note: "So far it goes round the need. One sentence that says “I need time to myself” spares both of you the guessing.",
  tint: null,
  find(draft) {
    if (!canLack(draft) || draft.spanByPoint.ask !== null) return [];
    if (isFairlySaid(draft, "ask")) return [];
    return [lacking(draft, "ask", "Say what you need", lines, () => byMyself(draft))];
  },
  examples: {
    found: [
      {
        text: "Must be nice to have some peace and quiet.",
        words: "Must be nice to have some peace and quiet.",
        after:
          "I'd like an evening to myself this week. Must be nice to have some peace and quiet.",
      },
      { text: "You're so needy.", words: "You're so needy." },
      {
        text: "My ex never minded when I went out alone.",
        words: "My ex never minded when I went out alone.",
      },
    ],
    passed: [{ text: "I need an evening to myself." }, { text: "I have a headache." }],
  },
};

/** What one wants to do, up to the end of the sentence: "I just want to sit in a park". */
const deed =
  /\bi(?:'d| would)?(?: (?:honestly|really|just|only|simply)){0,3} (?:want|need|like|love) to (?:sit|walk|go|be|read|run|lie|sleep|think|rest|drive|stay|wander|breathe|listen|stare)\b[^,.;:!?…]*(?=[.!…]*$)/iu;

/** Two words turn a wish into an ask. */
function byMyself(draft: Draft): readonly Fix[] {
  return draft.sentences.flatMap((sentence) => {
    const found = deed.exec(plainWords(draft, sentence));
    if (found === null || /\b(?:with|you|u|us|we|together)\b/iu.test(found[0])) return [];
    const at = sentence.sentence.content.start + found.index + found[0].trimEnd().length;
    const text = inVoice(" by myself", { ...draft.voice(), hasStops: true });
    return [
      { title: "Say that it is by yourself", edits: [{ span: { start: at, end: at }, text }] },
    ];
  });
}
