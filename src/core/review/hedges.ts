import type { Rephrasing } from "./wording.ts";

/** What makes a need small. Each goes, with the comma it hangs on. */
const clauses: readonly RegExp[] = [
  /[,;]?\s*(?:and |but )?no (?:worries|problem|pressure|stress|biggie|hard feelings)(?: at all| whatsoever)?(?: if (?:not|you(?: can'?t| don'?t| can not| say no)[^,.;!?]*))?/giu,
  /[,;]?\s*(?:but )?(?:only )?if (?:that'?s|that is|it'?s|it is|this is|thats|its) (?:even |all |not )?(?:ok|okay|alright|all right|fine|cool|allowed|possible|convenient|no trouble|weird|too much|a (?:huge |big )?(?:hassle|problem|pain|bother)|too much (?:trouble|to ask|hassle|bother))(?: (?:with|for|by) (?:you|u))?(?: to ask)?/giu,
  /[,;]?\s*(?:but )?(?:only )?if (?:you|u) (?:don'?t|do not|wouldn'?t) mind(?:,? like)?(?: at all| too much)?/giu,
  /[,;]?\s*(?:but )?if (?:at all )?possible\b/giu,
  /[,;]?\s*if i (?:may|could|can|might)\b/giu,
  /[,;]?\s*(?:and |but )?(?:it'?s|its|it is) (?:really |honestly )?(?:not a big deal|no big deal|not a big thing|totally fine if not|fine if not|ok if not|okay if not)(?: or anything)?(?: if (?:not|you[^,.;!?]*))?/giu,
  /[,;]?\s*(?:and |but )?(?:feel free to|you can(?: totally| always| of course)?|u can(?: totally)?) (?:say no|ignore (?:this|me|that))/giu,
  /[,;]?\s*(?:or (?:whatever|something|anything)|i (?:dunno|don'?t know)|idk|dunno)(?=[\s,.;!?]*$|,)/giu,
  /^(?:(?:so|hey|ok|um+|uh+|well)[,\s]+)*(?:this is |it'?s |its )?(?:probably |maybe |kind of )*(?:stupid|silly|dumb|a stupid idea|nothing)[,\s]+but\b/giu,
  /[,;]?\s*(?:at )?(?:some (?:point|stage)|some ?time or other)(?=[\s,.;!?]*$|,)/giu,
  /[,;]?\s*(?<!this |that |last |next |any)\bsometime\b(?! (?:this|next|on|after|before))/giu,
  /[,;]?\s*(?:whenever|if and when) (?:suits|works for) (?:you|u)/giu,
];

const smallWords =
  /[,]?\s*\b(?:maybe|perhaps|possibly|probably|sort of|kind of|kinda|sorta|i guess|i suppose|somehow|like,)(?=[\s,.;!?]|$),?/giu;

export const hedges: readonly Rephrasing[] = [
  ...clauses.map((pattern): Rephrasing => [pattern, ""]),
  [
    /\bi (?:was|am|'m) (?:just |maybe |sort of |kind of )*(?:wondering|thinking) (?:if|whether|that)?\s*(?:i|we) (?:could|might|can) (?:maybe |possibly |perhaps )*/giu,
    "I'd like to ",
  ],
  [
    /\bi (?:was|am|'m) (?:just )?(?:hoping|wanting) (?:to|(?:that )?i (?:could|might))\b/giu,
    "I'd like to",
  ],
  [/\bi (?:guess |suppose )?i? ?(?:might|may) (?:maybe |possibly )*(?=need|want)/giu, "I "],
  [/\bi'?d (?:maybe |kind of |sort of )+(?=want|need)/giu, "I "],
  [/\bi might like\b/giu, "I'd like"],
  [/^i think (?=i (?:need|want|would|'d))/giu, ""],
  [smallWords, ""],
  [/\bto have (?=(?:a|an|some|the|my) )/giu, "to have "],
];

/** Turns a question for leave into a statement of the need. */
export const firmAsks: readonly Rephrasing[] = [
  [/\b(?:could|can|may|might) i (?:just |please )?(?:have|get)\b/giu, "I'd like"],
  [
    /\b(?:could|can|may|might) i (?:just |please )?(?=take|spend|use|keep|go|be)/giu,
    "I'd like to ",
  ],
  [/\bI'd like to have\b/gu, "I'd like"],
  [/\bi'd like to have\b/gu, "i'd like"],
];
