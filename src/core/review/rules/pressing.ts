import type { Span } from "../../text/span.ts";
import type { Draft } from "../draft.ts";
import type { Fix } from "../finding.ts";
import { keepNeed, plainWords, reword } from "../fix.ts";
import { foundActs, lastResorts, replacing } from "../found-acts.ts";
import type { Hit } from "../hit.ts";
import { isOwnTimePressed } from "../own-time.ts";
import { plainAsk } from "../plain-ask.ts";
import type { Rule } from "../rule.ts";
import { rephraseEach, rephrasings } from "../wording.ts";

export const pressing: Rule = {
  id: "pressing",
  severity: "risk",
  title: "Pushing",
  message: "They may feel pushed, and a yes under pressure seldom lasts.",
  note: "You can be firm about your own time without steering theirs. Say what you will do, then ask what they think, and let them take a moment.",
  tint: null,
  find(draft) {
    return foundActs(draft, "press", (hit, span) => fixes(draft, hit, span)).filter(
      ({ span }) => !isOwnTimePressed(draft, span),
    );
  },
  examples: {
    found: [
      {
        text: "I need Saturday morning to myself. You have to accept that.",
        words: "You have to accept that",
        after: "I need Saturday morning to myself. How does that sound to you?",
      },
      {
        text: "omg can u just leave me alone for once",
        words: "omg can u just leave me alone for once",
      },
      {
        text: "If you loved me you would get why i need this",
        words: "If you loved me you would get why i need this",
      },
      {
        text: "If you loved me you'd understand that I need to be alone sometimes.",
        words: "If you loved me you'd understand that I need to be alone sometimes",
        after: "I need to be alone sometimes.",
      },
    ],
    passed: [
      { text: "I need tonight to myself. Take the time you need." },
      { text: "You have to turn left at the church." },
      { text: "I need to get going." },
    ],
  },
};

/** "If you loved me you would get why I need to be alone": the need is in there. */
const underneath = rephrasings([
  [
    /^.*\b(?:understand|get|see|know|accept|respect) (?:that|why) (?=i(?:'d)? (?:need|want|like|love)\b)/iu,
    "",
  ],
]);

function fixes(draft: Draft, { sentence }: Hit, span: Span): readonly Fix[] {
  const need = rephraseEach(plainWords(draft, sentence), underneath, draft.voice());
  const isAsked = draft.spanByPoint.ask !== null;
  const [title, line] = isAsked
    ? ["Ask what they think", "How does that sound to you?"]
    : ["Say what you need", plainAsk(draft, sentence)];
  return [
    ...need.flatMap((said) => reword(draft, "Keep what you need", sentence, said)),
    ...keepNeed(draft, sentence, span),
    ...(isAsked && draft.spanByPoint.invitation !== null
      ? []
      : replacing(draft, sentence, span, title, line)),
    ...lastResorts(draft, sentence, span),
  ];
}
