import type { Act } from "../acts/act.ts";
import type { Sifted } from "../text/sieve.ts";
import { sifted } from "./said.ts";

export type Wording = readonly [act: Act, pattern: Sifted];

const stop = "\\s*(?:[.!?…]|x+\\b|\\p{Emoji_Presentation}|$)";
const end = `(?=${stop})`;
const open = "^(?:(?:and|but|so|ok|okay|right|well|look|fine|just|please|omg|god|oh)\\b[,.]?\\s+)*";
const you = "(?:you|u|ya)";

function wording(act: Act, pattern: string): Wording {
  return [act, sifted(new RegExp(pattern, "iu"))];
}

/** What can hardly be said in any other sense, straight apostrophes. Found whatever stands around it. */
export const plainWording: readonly Wording[] = [
  wording(
    "ask",
    `\\bi (?:really |just |do )?(?:need|want|'d like|would like) (?:(?:some|a bit of|a little|more|my own) )?(?:space|time (?:alone|to myself|on my own|by myself)|alone time|me[- ]time)(?: (?:tonight|today|tomorrow|this|on|from)\\b|(?=\\s*,|${stop}))`,
  ),
  wording("press", `\\bleave me (?:the \\p{L}+ )?alone,? (?:for once|already|ffs)\\b`),
  wording(
    "press",
    `\\bif ${you} (?:really |truly |actually |even )*(?:loved|cared (?:about|for)|respected) me\\b.{0,12}\\b(?:${you}'?d|would|wouldn'?t)\\b`,
  ),
  wording(
    "give",
    "\\b(?:how about|let'?s (?:have|do|get|grab)|shall we (?:have|do|get|grab)) (?:an? |some |our )?(?:\\p{L}+ )?(?:dinner|lunch|breakfast|brunch|supper|coffee|film|movie|walk|pancakes)\\b",
  ),
  wording(
    "give",
    "\\b(?:talk|chat|catch up) [^.!?]*\\bover (?:breakfast|brunch|lunch|dinner|coffee|tea)\\b",
  ),
  wording(
    "why",
    "\\bmy head is (?:so |really )?full\\b|\\bi recharge\\b|\\bi(?:'m| am|m) (?:so |really |just |completely )?(?:worn out|drained|exhausted|running on empty|overstimulated|peopled out)\\b(?! (?:by|of|with|from) (?:you|u|your)\\b)",
  ),
  wording(
    "stonewall",
    `${open}(?:(?:that'?s|it'?s|this is)(?: the)? )?end of (?:the )?(?:discussion|conversation|story)${end}`,
  ),
  wording("stonewall", "\\b(?:it|this|that)(?:'s| is) not up for (?:discussion|debate)\\b"),
  wording(
    "stonewall",
    `${open}(?:don'?t|do not|stop) (?:call|ring|text|txt|message|phone|contact)(?:ing)? me(?: again| any ?more)?(?:(?:,| and| or) (?:don'?t|do not) (?:call|ring|text|txt|message|phone|contact) me)*(?=\\s*(?:[.!…,]|$))(?!,? (?:i'?m|im|i am|my|until|till|before|after|at|on|if)\\b)`,
  ),
  wording(
    "press",
    `\\b${you}(?:'ll)? (?:just |simply )?(?:have to|need to|must|got to|gotta) (?:just |simply )?(?:accept|deal with|live with|get over|get used to) (?:that|it|this)\\b`,
  ),
  wording(
    "mind-read",
    `\\b${you}(?:'ll| will|(?:'re| are|r)? (?:going to|gonna)) (?:just|only|obviously) (?:be|get|end up) (?:angry|mad|cross|upset|jealous|annoyed|furious|hurt)\\b`,
  ),
  wording(
    "hint",
    `${open}(?:it )?must be (?:so |really )?nice (?:to (?:have|get)|having) [^.!?]*\\b(?:yourself|peace|quiet|alone|free time|time off)\\b`,
  ),
  wording("threat", `\\bif ${you}\\b[^.!?]*\\bi(?:'?m leaving|'?ll leave) ${you}${end}`),
  wording("threat", `\\bi'?m (?:leaving|divorcing) ${you}(?: for good)?${end}`),
  wording(
    "threat",
    "\\bor (?:i'?m leaving you|i'?ll leave you|we'?re (?:over|done|through|finished)|it'?s over)\\b",
  ),
  wording(
    "control",
    `\\bi forbid ${you}\\b|\\b${you}(?:'re| are|r) not allowed to (?:see|go|talk|text|have|wear|leave|meet)\\b`,
  ),
  wording(
    "control",
    `\\b(?:show|give|hand) me (?:your|ur) (?:phone|messages|texts|dms|password|passcode)\\b,? (?:(?:and )?then (?:we|i|you|u)\\b|or (?:we|i'?m|it'?s|else)|and (?:we can talk|i'?ll (?:believe|trust|think about)))`,
  ),
  wording(
    "compare",
    "\\b(?:(?:every(?:one|body)|nobody|no one) else'?s|other people'?s) (?:husband|wife|partner|girlfriend|boyfriend|other half|bf|gf|man|missus)s?\\b",
  ),
  wording(
    "compare",
    "\\bmy ex(?:-\\p{L}+)? (?:never (?:minded|complained|fussed|made a fuss)|didn'?t mind|always (?:let me|gave me|understood))\\b",
  ),
  wording(
    "contempt",
    `${open}what(?:'?s| is|s) (?:even |actually |the (?:hell|fuck) is )?wrong with (?:you|u)(?:\\s+people)?\\s*[?!.]*$`,
  ),
  wording(
    "blame",
    `\\b${you}(?:'re| are|r)? (?:always |constantly |just )?(?:suffocat|smother)(?:e|ing)? me\\b`,
  ),
  wording(
    "blame",
    `\\b${you} never (?:ever )?(?:give|let|leave) me (?:have |get )?(?:(?:any|a|one|some|five|ten) )?(?:space|peace|quiet|minutes?|time|alone)\\b`,
  ),
  wording(
    "blame",
    `\\bi can'?t (?:even )?breathe (?:when|because|with) ${you}\\b(?!'?r?e? (?:not|away|gone|aren))`,
  ),
  wording("hint", `${open}(?:fine|whatever)?,? ?do (?:whatever|what) ${you} (?:want|like)${end}`),
  wording(
    "contempt",
    "\\b(?:you(?:'re| are|r)|ur|u r|u are|youre) (?:(?:so|such|too|just|being|always|really|fucking|bloody) )*(?:an? )?(?:needy|clingy|pathetic|useless|crybaby|cry baby|drama queen|leech)\\b",
  ),
  wording("hint", "\\bsee if i care\\b"),
  wording(
    "blame",
    `${open}why (?:do|must) ${you} always (?:have to|need to|got to)?(?![^.!?]*\\b(?:lovely|sweet|right|cute|good|kind|nice|clever|perfect|generous)\\b)`,
  ),
  wording("control", `\\b${you} can (?:go|do)\\b[^.!?]*\\bas long as i know (?:where|who)\\b`),
  wording("hedge", `${open}(?:only )?if ${you}(?:'ll| will)? (?:let|allow) me${end}`),
  wording(
    "ask",
    `\\bi(?:'d like|'d love| would like| need| want) (?:my |every )?\\p{L}+day (?:mornings?|afternoons?|evenings?|nights?) (?:for (?:my )?(?:choir|yoga|football|pottery|band|painting|reading|writing|running|swimming|climbing|music|class)|off|free)\\b`,
  ),
  // "Shall we go to the Thai place on Saturday night?": a thing to do together, and a time for it.
  wording(
    "give",
    "^(?:and |then )?(?:shall we|how about we|let'?s|why don'?t we) (?:go|have|cook|eat|watch|take|make|walk|play|get|do)\\b.*\\b(?:tonight|tomorrow|after(?:wards)?|\\p{L}+day|weekend)\\b",
  ),
];

/** What is praise after something warm, and bitter elsewhere. */
export const leaning: readonly Wording[] = [
  wording("blame", `${open}(?:like|as) ${you} always (?:do|have|did)${end}`),
];

/** What a sentence in this wording does not do, although its words may look so. */
export const mistaken: readonly Wording[] = [
  // "I'm stuck at work till six" names a time, and asks for none.
  wording(
    "ask",
    "^(?!.*\\b(?:alone|to myself|on my own|by myself|space|quiet)\\b).*\\b(?:stuck (?:at|in)|i'?m (?:at work|in a meeting|in meetings)|working (?:late|till|until))\\b",
  ),
  wording("ask", `${open}(?:i don'?t know|not sure|no idea) how (?:much|long)${end}`),
  // These are words for parting: what they do is another matter.
  wording("reassure", "\\bit'?s not (?:you|u)[,;. ]+it'?s me\\b"),
  wording("ask", "\\bto (?:go and |go )?find myself\\b"),
  // "I love our Sunday walks" is about what is, and offers none.
  wording(
    "give",
    "^(?!.*\\b(?:i'?ll|we'?ll|let'?s|shall|how about|can we|could we|going to|tonight|tomorrow|then|after)\\b).*\\bi (?:really )?love our\\b",
  ),
  wording("hint", "\\bthank you for (?:all|everything) (?:that )?(?:you|u) do\\b"),
  wording("hint", "^(?:some|other) people\\b|^i (?:fill up|recharge|rest|refuel)\\b"),
  wording("control", "\\b(?:screen|battery|charger?|charging|cracked|photos?|pictures?)\\b"),
  // To be left in peace for an evening is about one's own time.
  wording(
    "control",
    `\\b(?:i (?:don'?t|do not) want ${you} to|please (?:don'?t|do not)|(?:could|can) ${you} (?:please )?not) (?:text|txt|call|ring|phone|message|ping|knock|come in|wait up)\\b`,
  ),
  wording("control", "^(?:please )?tell me (?:that|this|so) too\\b"),
  wording("mind-read", "^(?:you|u) think of everything\\b"),
  // It puts the talk off rather than offering one.
  wording("invite", "^let'?s talk about (?:it|this|that) (?:later|another time)\\b"),
  wording("mind-read", "\\b(?:you|u) won'?t believe (?:what|who|how|this|it)\\b"),
  wording("apologise", "\\b(?:he|she|they|(?:my|your|his|her) \\p{L}+) apologi[sz](?:ed|es)\\b"),
  wording("stonewall", `${open}don'?t ask${end}`),
  wording(
    "stonewall",
    "\\b(?:i'?m|i am) (?:in a meeting|in meetings|in class|at work|driving|on the train)\\b",
  ),
  wording("press", "^(?:please )?take (?:all )?the time you need\\b"),
];
