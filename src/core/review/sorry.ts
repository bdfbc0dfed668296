import { sifted } from "./said.ts";
import { rephrasings } from "./wording.ts";

/** Sorry for a real slip, or for what happens to them: no business of ours. */
export const properSorry =
  /\b(?:sorry|sry|apologi[sz]e|apolog(?:y|ies))\b,? (?:again )?(?:(?:that|if|about|for|to hear|because|bc)\b,? ?)*(?:(?:you|u|your|ur|it|its|it's|he|she|they|his|her|their|what happened)\b(?! (?:stuck|got|have|had) (?:stuck )?(?:with )?me)|i (?:snapped|shouted|yelled|forgot|lied|hurt|missed|was|said|broke|lost|left|woke|didn't|never|kept|made you|took it out)|(?:snapping|shouting|yelling|forgetting|lying|hurting|missing|breaking|losing|being (?:late|rude|short|snappy|grumpy|so short)|what i said|how i|the way i|last night|yesterday|earlier|this morning|the mess|the noise|the wait|the delay))|^sorry i'?m late/iu;

/** Sorry for the need, said in so many words. */
export const plainSorry = [
  "\\b(?:so |really |very )?(?:sorry|sry)" +
    "(?: (?:to|for) (?:even )?(?:ask|need|want|bring|bother)(?:ing|ning|ting)?\\b(?:(?!\\bbut\\b)[^,.;:!?…])*" +
    "|(?: (?:to be|for being) (?:an?|such an?|so) (?:(?!\\bbut\\b)[^,.;:!?…])*)" +
    "|(?=,? but (?:i (?:need|want|would|have to)|i'd|could|can)))",
  "\\bi (?:feel|felt) (?:so |really |a bit |very )?(?:guilty|bad|awful|terrible|selfish|horrible|rotten) (?:(?:for|about) |even )*(?:asking|wanting|needing|saying|this)\\b",
  "\\b(?:forgive|pardon|excuse) me for (?:even )?(?:asking|wanting|needing)\\b",
].map((source) => sifted(new RegExp(source, "iu")));

const again =
  "(?:(?:again|really|so|very|truly|just|deeply|terribly|sorry|sry|a bit|kind of|sort of|pretty|quite|real|like)\\s+)*";
/** The rest of the clause, up to a comma, a stop or a "but". */
const rest = "(?:(?!\\bbut\\b)[^,.;:!?…])*[,;:]?\\s*(?:but\\b)?";
/** Stays: the comma after "Hey love" belongs to the greeting. */
const start = "(^|[,;](?=\\s)\\s*|\\s+(?:and|but)\\s+)";

function apology(words: string): RegExp {
  return new RegExp(`${start}(?:${words})${rest}`, "giu");
}

/** Each takes out an apology that stands beside something else. */
export const apologies = rephrasings([
  [
    /^(?:(?:i'?m|i am|im|am) )?(?:(?:so|really|very) )?(?:sorry|sry)[,;:…–—-]*\s*(?:but )?(?=(?:i (?:need|want|would|have)|i'd|could|can)\b)/iu,
    "",
  ],
  [apology(`(?:(?:i'?m|i am|im|am)\\s+)?${again}(?:sorry|sry|apologies|ashamed)\\b`), "$1 "],
  [
    apology(
      `(?:i\\s+)?(?:feel|feeling)\\s+(?:like\\s+)?${again}(?:an?\\s+)?(?:guilty|bad|awful|terrible|selfish|horrible|rotten|ashamed|trash|monster|fatal)\\b`,
    ),
    "$1 ",
  ],
  [
    apology(
      "i (?:know|realise|realize) (?:it'?s|it is|this is|that'?s|i'?m|im|i am) (?:(?:so|really|very|a bit|being|kind of|an?|such a)\\s+)*(?:selfish|awful|terrible|horrible|bad|too much|pain|annoying|needy|the worst|a burden|burden)\\b",
    ),
    "$1 ",
  ],
  [apology("(?:please )?(?:forgive|pardon|excuse) me\\b"), "$1 "],
  [
    apology(
      "i (?:hate|wouldn'?t ask) (?:to ask|asking|to do this|doing this|saying this|myself)\\b",
    ),
    "$1 ",
  ],
  [apology("my bad\\b"), "$1 "],
]);

const wantedFirst =
  "(?:sorry|sry|forgive|pardon|excuse|apolog|my bad|guilt|asham|selfish|awful|terrible|horrible|bad|worst|trash|monster|conscience|hate (?:me|my)self|traitor)";

/** "Forgive me for wanting an evening": "I want an evening". */
export const owned = rephrasings([
  [
    new RegExp(
      `^.*\\b${wantedFirst}.*?\\b(?:even )?(?:wanting|wantin|wishing|to want|to wish|(?:that )?i (?:so badly |really )?(?:want|wish))\\s+(?:to\\s+(?=have\\b))?`,
      "iu",
    ),
    "I want ",
  ],
  [
    new RegExp(
      `^.*\\b${wantedFirst}.*?\\b(?:even )?(?:needing|needin|to need|(?:that )?i (?:really )?need)\\s+`,
      "iu",
    ),
    "I need ",
  ],
]);
