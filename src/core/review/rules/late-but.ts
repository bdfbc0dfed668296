import { sentencesSaying, wordsOf, type Draft, type Saying } from "../draft.ts";
import { reword } from "../fix.ts";
import { hasAct } from "../hit.ts";
import type { Found, Rule } from "../rule.ts";
import { sifted } from "../said.ts";

export const lateBut: Rule = {
  id: "late-but",
  severity: "risk",
  title: "Love, then “But”",
  message: "They may feel that the kind words were only there to soften them up.",
  note: "When the ask starts with “but”, what stood before it sounds like wrapping. Begin with the ask itself: the love before it stays love.",
  tint: null,
  find(draft) {
    return sentencesSaying(draft, opening)
      .filter(({ sentence, index }) => {
        const previous = draft.sentences[index - 1];
        return previous !== undefined && hasAct(previous, "reassure") && hasAct(sentence, "ask");
      })
      .map((saying) => foundBut(draft, saying));
  },
  examples: {
    found: [
      {
        text: "I love you. But I need Saturday morning to myself.",
        words: "But",
        after: "I love you. I need Saturday morning to myself.",
      },
      {
        text: "i love you\nbut i need tonight to myself",
        words: "but",
        after: "i love you\ni need tonight to myself",
      },
    ],
    passed: [
      { text: "I love you. I need Saturday morning to myself." },
      { text: "The train was late. But I need Saturday morning to myself." },
    ],
  },
};

const opening = sifted(/^(?:but|however|still|that said|having said that|only)\b,?\s+/iu);

function foundBut(draft: Draft, { sentence, found: [but] }: Saying): Found {
  const { start } = sentence.sentence.content;
  const rest = wordsOf(draft, sentence).slice(but.length);
  const said = draft.voice().isLower ? rest : rest.charAt(0).toUpperCase() + rest.slice(1);
  return {
    span: { start, end: start + but.replace(/[,\s]+$/u, "").length },
    fixes: () => reword(draft, "Start with the ask", sentence, said),
  };
}
