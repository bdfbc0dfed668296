import { reword } from "../fix.ts";
import { sentencesSaying, type Draft, type Saying } from "../draft.ts";
import { isDeal, terms } from "../deal.ts";
import type { Found, Rule } from "../rule.ts";
import { leaveOut } from "../fix.ts";
import { settle } from "../wording.ts";
import { inVoice } from "../voice.ts";

export const bribe: Rule = {
  id: "bribe",
  severity: "risk",
  title: "A deal",
  message: "They may feel that your time with them is a price you pay.",
  note: "“If you let me, I'll cook” makes both the quiet and the dinner into goods. Ask for the one and offer the other: each is worth something by itself.",
  tint: null,
  find(draft) {
    return sentencesSaying(draft, terms)
      .filter(({ said }) => isDeal(said))
      .map((saying) => findDeal(draft, saying));
  },
  examples: {
    found: [
      {
        text: "If you let me have Saturday morning, I'll cook dinner.",
        words: "If you let me have",
        after: "I'd like Saturday morning. I'll cook dinner.",
      },
      {
        text: "i'll cook tonight if you let me have an hour alone",
        words: "if you let me have",
        after: "i'd like an hour alone\ni'll cook tonight",
      },
    ],
    passed: [
      { text: "If you let me know the time, I'll book the table." },
      { text: "I'd like Saturday morning. I'll cook dinner." },
    ],
  },
};

const leads: readonly (readonly [RegExp, string])[] = [
  [/(?:give|grant) me$|have$/iu, "I'd like "],
  [/leave me$/iu, "I'd like to be "],
  [/allow me$/iu, "I'd like "],
  [/./u, "I'd like to "],
];

function findDeal(draft: Draft, { sentence, said, found }: Saying): Found {
  const start = sentence.sentence.content.start + found.index;
  return {
    span: { start, end: start + found[0].length },
    fixes: () => [
      ...reword(draft, "Ask, then offer", sentence, askThenOffer(draft, said.words, found)),
      ...leaveOut(draft, sentence),
    ],
  };
}

function askThenOffer(draft: Draft, words: string, found: RegExpExecArray): string | null {
  const before = words.slice(0, found.index).replace(/[,\s]+$/u, "");
  const rest = words
    .slice(found.index + found[0].length)
    .replace(/^\s*to\b/iu, "")
    .trim();
  const comma = /,\s*(?:then )?(?=(?:i|we)\b)|\s+(?:then )?(?=i'?ll\b|i will\b|we'?ll\b)/iu.exec(
    rest,
  );
  const offer =
    before === "" ? (comma === null ? "" : rest.slice(comma.index + comma[0].length)) : before;
  const asked = before === "" ? rest.slice(0, comma?.index) : rest;
  const lead = leads.find(([pattern]) => pattern.test(found[0]))?.[1] ?? "";
  if (offer === "" || asked === "") return null;
  const say = (line: string): string => {
    const open = line.replace(/[.!?…]+$/u, "");
    return draft.voice().isLower ? open : open.charAt(0).toUpperCase() + open.slice(1);
  };
  const ask = say(inVoice(lead, { ...draft.voice(), hasStops: true }) + asked);
  const gap = draft.voice().hasStops || /[.!?]$/u.test(words) ? ". " : "\n";
  return settle(`${ask}${gap}${say(offer)}`, words, draft.voice());
}
