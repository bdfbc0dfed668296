import { sifted } from "./said.ts";
import { rephrasings, type Writing } from "./wording.ts";

const you = "(?:you|u|ya)";
const ok = "(?:ok|okay|alright|all right|fine|cool|good|allowed|possible|convenient)";
const isOk = `(?:that'?s|that is|it'?s|it is|this is|thats|its|that would be|that'd be)(?: even| all| totally)? ${ok}`;
const bother =
  "(?:weird|too much|any trouble|no trouble|(?:a |any )?(?:huge |big |total )?(?:hassle|problem|pain|bother|nuisance|trouble)|a big deal|a big thing)";
const tail = `(?: (?:with|for|by) ${you})?(?: at all| or anything| whatsoever)?`;

/** What makes a need small, a clause at a time. */
const clauses: readonly string[] = [
  `no (?:worries|problem|probs|pressure|stress|biggie|hard feelings)(?: at all| whatsoever)?(?: if (?:not|no|${you}(?:(?! and\\b)[^,.;!?…])*))?`,
  `(?:only )?if ${isOk}${tail}`,
  `(?:only )?if (?:that|it|this)(?:'?s| is|'?d be| would be| would not be|isn'?t| isn'?t| is not|'?s not| wouldn'?t be)(?: not)? ${bother}(?: to ask)?${tail}`,
  `(?:only )?if ${you}(?:'?re| are|r)? (?:don'?t mind|do not mind|wouldn'?t mind|dont mind|ok with (?:it|that)|cool (?:with|w) (?:it|that))(?:,? like)?(?: at all| too much)?`,
  "(?:only )?if (?:at all )?possible(?: only)?",
  "if i (?:may|could|can|might)(?=\\s*(?:[,.;!?…]|$))",
  `(?:it|that)(?:'?s| is)(?: really| honestly| totally)? (?:not|no) (?:a )?big (?:deal|thing)${tail}(?: if (?:not|no|${you}[^,.;!?…]*))?`,
  `(?:it|that)(?:'?s| is)(?: really| honestly| totally)? (?:fine|ok|okay|cool) if (?:not|no)`,
  `(?:feel free to|${you} can(?: totally| always| of course)?) (?:say no|ignore (?:this|me|that))`,
  "(?:or )?(?:whatever|whichever) suits(?: you| u)?(?: best)?(?: really)?",
  "(?:entirely )?at your convenience",
];
const before = "(?:^|[,;…]?\\s+|[,;…]\\s*)(?:and |but |or )?";

const wholeClauses: readonly RegExp[] = clauses.map(
  (words) => new RegExp(`${before}(?:${words})(?=[\\s,.;!?…]|$),?`, "giu"),
);

/** Said in so many words in an ask, however the rest is read. */
export const plainHedges = [
  ...clauses.map((words) => `\\b(?:${words})(?=[\\s,.;!?…]|$)`),
  "\\b(?:maybe|possibly|perhaps|kind of|sort of|kinda|sorta|i guess|i suppose)\\b",
  "\\bi (?:was|am|'m) (?:just )?wondering (?:if|whether) i (?:could|might)\\b",
].map((source) => sifted(new RegExp(source, "iu")));
/** And as a sentence of its own. */
export const onlyHedges = clauses.map((words) =>
  sifted(new RegExp(`^(?:and |but |so )?(?:${words})[.!…]*$`, "iu")),
);

const small = "(?:just|maybe|perhaps|possibly|sort of|kind of|kinda|sorta|like|kindly)";

const vague =
  "(?:maybe|perhaps|possibly|probably|sort of|kind of|kinda|sorta|i guess|i suppose|somehow)";

export const hedges = rephrasings([
  [
    /^(?:(?:so|hey|ok|well|yeah|no|um+|uh+|like|anyway)[,\s]+)*(?:this (?:is|might be|is going to sound)|it'?s|its) (?:probably |maybe |kind of |a bit )*(?:stupid|silly|dumb|weird|a stupid idea|nothing)(?: and it'?s probably nothing)?[,\s]+but\b/iu,
    "",
  ],
  ...wholeClauses.map((pattern): Writing => [pattern, " "]),
  [
    new RegExp(
      `\\bi (?:was|am|'m)(?: ${small})* (?:wondering|thinking|hoping)(?: ${small})*(?: (?:if|whether|that))?(?: at some point)? i (?:could|might|can)(?: ${small})* `,
      "giu",
    ),
    "I'd like to ",
  ],
  [/\bi (?:was|am|'m) (?:just )?(?:hoping|wanting) to\b/giu, "I'd like to"],
  [new RegExp(`\\bi (?:guess|suppose)(?: ${small})* i(?: ${small})* wanted\\b`, "giu"), "I want"],
  [/\bi (?:guess |suppose )i (?:might |may )?(?=need|want)/giu, "I "],
  [new RegExp(`\\bi (?:might|may)(?: ${small})* (?=need|want)`, "giu"), "I "],
  [new RegExp(`\\bi'?d (?:${small} )+(?=want|need)`, "giu"), "I "],
  [/\bi might like\b/giu, "I'd like"],
  [/\b(?:i think )(?=i (?:need|want|would|'d))/giu, ""],
  [
    /[,;]?\s*\b(?:or (?:whatever|something|somethin|anything)|i (?:dunno|don'?t know)|idk|dunno)(?=[\s,.;!?…]*$|,)/giu,
    "",
  ],
  [/[,;]?\s*\b(?:at )?some (?:point|stage)\b/giu, ""],
  [/[,;]?\s*(?<!this |that |last |next |any)\bsometime\b(?! (?:this|next|on|after|before))/giu, ""],
  [new RegExp(`[,;]\\s*\\b${vague}(?=[,.;!?…]|$),?`, "giu"), ""],
  // "This weekend, maybe Saturday afternoon": the comma stays between the two times.
  [new RegExp(`\\s*\\b${vague}(?=[\\s,.;!?…]|$),?`, "giu"), ""],
  [/(?<=\b(?:have|get|take|need|want)) like (?=an?\b)/giu, " "],
]);

/** Turns a question for leave into a statement of the need. */
export const firmAsks = rephrasings([
  [/\b(?:could|can|may|might) (?:i|eh) (?:just |please )*(?:have|get)\b/giu, "I'd like"],
  [
    /\b(?:could|can|may|might) i (?:just |please )*(?=take|spend|use|keep|go|be)/giu,
    "I'd like to ",
  ],
  [/\bi'd like to have\b/giu, "I'd like"],
  [/\bi'd want\b/giu, "I'd like"],
]);
