import type { RecognisedSentence } from "../../acts/act.ts";
import type { Draft } from "../draft.ts";
import { reword } from "../fix.ts";
import type { Fix } from "../finding.ts";
import type { Found, Rule } from "../rule.ts";
import { saidIn, searchIn, sifted, type Said } from "../said.ts";
import { mayFind } from "../../text/sieve.ts";

export const butAfterLove: Rule = {
  id: "but-after-love",
  severity: "risk",
  title: "“But” after love",
  message: "They may hear only what comes after the “but”.",
  note: "“I love you but” takes back with one word what you gave with three. Both things are true: let each stand in a sentence of its own, or join them with “and”.",
  tint: null,
  find(draft) {
    return draft.sentences.flatMap((sentence, index) =>
      findBut(draft, sentence, saidIn(draft.said, index)),
    );
  },
  examples: {
    found: [
      {
        text: "I love you, but I need Saturday morning to myself.",
        words: "but",
        after: "I love you. I need Saturday morning to myself.",
      },
      {
        text: "i love you but i need tonight to myself",
        words: "but",
        after: "i love you and i need tonight to myself",
      },
      { text: "I love you but I can't breathe when you text me fifteen times a day", words: "but" },
    ],
    passed: [
      { text: "I love you and I need Saturday morning to myself." },
      { text: "I'm tired, but I love you." },
      { text: "Not angry but tired." },
    ],
  },
};

const but = sifted(
  /[,;–—-]*\s*\b(but|however|only)\b,?\s+(?=(?:i\b|i'|im\b|it|we|you(?=[ '])|this|that|sometimes|right|my|at|on|there|just|lately)\b)/iu,
);
const love = sifted(
  /\b(?:i (?:really |do |truly )?(?:love|adore|cherish) (?:you|u)|love (?:you|u)|you(?:'re| are) (?:the best|my (?:favourite|favorite|everything|world|rock)|wonderful|amazing|lovely)|you mean (?:the world|so much|everything) to me)\b/iu,
);

function findBut(draft: Draft, sentence: RecognisedSentence, said: Said): readonly Found[] {
  if (!mayFind(but, said.met)) return [];
  const { words } = said;
  const { start } = sentence.sentence.content;
  const from = searchIn(said, love)?.index ?? reassuredAt(sentence, start);
  if (from === null) return [];
  const found = but.pattern.exec(words.slice(from));
  const before = words.slice(0, from + (found?.index ?? 0));
  if (found === null || !/\p{L}\s*$/u.test(before)) return [];
  const word = found[1] ?? "";
  const at = start + before.length + found[0].toLowerCase().indexOf(word.toLowerCase());
  const after = words.slice(before.length + found[0].length);
  return [
    {
      span: { start: at, end: at + word.length },
      fixes: () => join(draft, sentence, before, after),
    },
  ];
}

function reassuredAt({ acts }: RecognisedSentence, start: number): number | null {
  const found = acts.find(({ act }) => act === "reassure");
  return found === undefined ? null : found.span.start - start;
}

function join(
  draft: Draft,
  sentence: RecognisedSentence,
  before: string,
  after: string,
): readonly Fix[] {
  const capital = draft.voice().isLower ? after : after.charAt(0).toUpperCase() + after.slice(1);
  const stop = reword(draft, "Let each stand alone", sentence, `${before}. ${capital}`);
  const and = reword(draft, "Say “and”", sentence, `${before} and ${after}`);
  return draft.voice().hasStops ? [...stop, ...and] : [...and, ...stop];
}
