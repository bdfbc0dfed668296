import { hitsOf, type Draft } from "../draft.ts";
import { plainWords, reword } from "../fix.ts";
import type { Fix } from "../finding.ts";
import type { Hit } from "../hit.ts";
import type { Found, Rule } from "../rule.ts";

export const butAfterLove: Rule = {
  id: "but-after-love",
  severity: "risk",
  title: "“But” after love",
  message: "They may hear only what comes after the “but”.",
  note: "“I love you but” takes back with one word what you gave with three. Both things are true: let each stand in a sentence of its own, or join them with “and”.",
  tint: null,
  find(draft) {
    return hitsOf(draft, "reassure").flatMap((hit) => findBut(draft, hit));
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
    ],
    passed: [
      { text: "I love you and I need Saturday morning to myself." },
      { text: "I'm tired, but I love you." },
      { text: "Not angry but tired." },
    ],
  },
};

function findBut(draft: Draft, hit: Hit): readonly Found[] {
  const { start } = hit.sentence.sentence.content;
  const from = hit.recognised.span.start - start;
  const words = plainWords(draft, hit.sentence);
  const but =
    /[,;–—-]*\s*\b(but|however|only)\b,?\s+(?=(?:i\b|i'|it|we|you(?=[ '])|this|that|sometimes|right|my|at|on|there|just|lately)\b)/iu.exec(
      words.slice(from),
    );
  if (but === null || !/\p{L}\s*$/u.test(words.slice(0, from + but.index))) return [];
  const before = words.slice(0, from + but.index);
  const word =
    start + from + but.index + but[0].toLowerCase().indexOf((but[1] ?? "").toLowerCase());
  const after = words.slice(from + but.index + but[0].length);
  return [
    {
      span: { start: word, end: word + (but[1] ?? "").length },
      fixes: () => join(draft, hit, before, after),
    },
  ];
}

function join(draft: Draft, { sentence }: Hit, before: string, after: string): readonly Fix[] {
  const capital = draft.voice.isLower ? after : after.charAt(0).toUpperCase() + after.slice(1);
  const stop = reword(draft, "Let each stand alone", sentence, `${before}. ${capital}`);
  const and = reword(draft, "Say “and”", sentence, `${before} and ${after}`);
  return draft.voice.hasStops ? [...stop, ...and] : [...and, ...stop];
}
