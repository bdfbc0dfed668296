import type { Draft } from "../draft.ts";
import { plainWords, reword } from "../fix.ts";
import type { Fix } from "../finding.ts";
import { foundActs, lastResorts, replacing } from "../found-acts.ts";
import type { Hit } from "../hit.ts";
import { feelingBehind, fromMySide } from "../my-side.ts";
import type { Rule } from "../rule.ts";
import { saidIn, searchIn, sifted } from "../said.ts";
import type { Span } from "../../text/span.ts";
import { rephraseEach } from "../wording.ts";

export const blame: Rule = {
  id: "blame",
  severity: "risk",
  title: "Blame",
  message: "They may hear a charge and start to defend themselves.",
  note: "Once they have to defend themselves, your need is out of sight. The same thing told from your side (“I get tired when…”) is as honest and much easier to hear. “Always” and “never” only invite the one time it was not so.",
  tint: null,
  find(draft) {
    return foundActs(
      draft,
      "blame",
      (hit, span) => fixes(draft, hit, span),
      ({ index }) => searchIn(saidIn(draft.said, index), praise) === null,
    );
  },
  examples: {
    found: [
      {
        text: "You never give me any space.",
        words: "You never give me any space",
        after: "I need some space.",
      },
      {
        text: "you never let me have a minute to myself",
        words: "you never let me have a minute to myself",
        after: "i need a minute to myself",
      },
      {
        text: "Because of you I can't even have a cup of coffee in peace.",
        words: "Because of you I can't even have a cup of coffee in peace",
        after: "I can't even have a cup of coffee in peace.",
      },
      {
        text: "you suffocate me",
        words: "you suffocate me",
        after: "i feel crowded",
      },
      { text: "i'm fine. like you always do", words: "like you always do" },
      {
        text: "I love you but I can't breathe when you text me fifteen times a day",
        words: "I can't breathe when you text me fifteen times a day",
      },
    ],
    passed: [
      { text: "You looked after everyone today, thank you. Like you always do." },
      { text: "You always make me laugh." },
      { text: "I get tired when the house is loud." },
      { text: "You never know with this weather." },
    ],
  },
};

/** "Always" is kind here, and "never" no charge. */
const praise = sifted(
  /\b(?:you|u)(?: always| never fail to)? (?:make me (?:laugh|smile|happy|proud|feel (?:safe|loved|better|good|at home|calm|seen))|cheer me up|know (?:what|how) to|look after|take such|are there for|listen so)\b|\b(?:you|u) never (?:know|can tell)\b/iu,
);

function fixes(draft: Draft, { sentence }: Hit, span: Span): readonly Fix[] {
  const words = plainWords(draft, sentence);
  // The first that fits keeps most of the writer's words.
  const said = rephraseEach(words, fromMySide, draft.voice()).slice(0, 2);
  return [
    ...said.flatMap((one) => reword(draft, "Say it from your side", sentence, one)),
    ...replacing(draft, sentence, span, "Say how it is for you", feelingBehind(words)),
    ...lastResorts(draft, sentence, span),
  ];
}
