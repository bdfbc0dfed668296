import { baseToGerund } from "../compose/grammar/verb-form.ts";

/** What one can do alone, by how it is named: its gerund fits into any sentence. */
const gerundByNoun: ReadonlyMap<string, string> = new Map(
  Object.entries({
    run: "running",
    jog: "running",
    walk: "walking",
    swim: "swimming",
    hike: "hiking",
    climb: "climbing",
    ride: "riding",
    nap: "sleeping",
    sleep: "sleeping",
    book: "reading",
    bath: "having a bath",
    gym: "training",
    yoga: "doing yoga",
    choir: "singing",
    guitar: "playing the guitar",
    piano: "playing the piano",
    garden: "gardening",
  }),
);

const verbs =
  "read|write|paint|draw|run|walk|swim|hike|climb|cycle|rest|sleep|think|sew|knit|bake|cook|garden|fish|study|train|practise|practice|sing|dance|meditate|recharge|unwind|breathe|journal|work|sketch|play|lie down|do nothing|be quiet|sit still";
const infinitive = new RegExp(
  String.raw`(?:(?<!\bhave )(?<!\bgot )\bto|\bi'd|\bi'll|\bi would|\bi can|\bi could) (?:just |only )?(?:go )?(${verbs})\b(?! on\b)`,
  "iu",
);
const gerund =
  /\b(?:go(?:ing)?|for|of|some|do|start|keep|love|enjoy|miss)\s+(running|swimming|walking|hiking|climbing|cycling|fishing|reading|writing|painting|drawing|gardening|knitting|sewing|sailing|surfing|dancing|camping|skating|bouldering|gaming|drumming)\b/iu;
const noun = new RegExp(
  String.raw`\b(?:for|a|an|my|the|to|do|play|playing) (?:long |quick |morning |evening |quiet )?(${[...gerundByNoun.keys()].join("|")})\b`,
  "iu",
);

/** "to read", "go running", "for a run": "reading", "running". */
export function activityIn(words: string): string | null {
  const going = gerund.exec(words)?.[1];
  if (going !== undefined) return going.toLowerCase();
  const doing = infinitive.exec(words)?.[1];
  if (doing !== undefined) return gerundOf(doing.toLowerCase());
  const thing = noun.exec(words)?.[1];
  return thing === undefined ? null : (gerundByNoun.get(thing.toLowerCase()) ?? null);
}

function gerundOf(verb: string): string {
  return verb === "lie down" ? "lying down" : baseToGerund(verb);
}

/** "at the cabin", "by the river". */
export function placeIn(words: string): string | null {
  const found =
    /\b(?:at home|at the (?:cabin|library|gym|studio|beach|allotment|lake|coast|sea|café|cafe|pool|office|workshop|cottage)|in the (?:garden|park|woods|forest|shed|attic|bath|mountains|hills|spare room|kitchen|bedroom|city|country)|by the (?:river|sea|lake|canal|water|fire))\b/iu.exec(
      words,
    );
  return found === null ? null : found[0].toLowerCase();
}

const day = String.raw`(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:\s+(?:morning|afternoon|evening|night))?|tonight|tomorrow(?:\s+(?:morning|afternoon|evening|night))?|this weekend`;
const treat = String.raw`(dinner|supper|breakfast|lunch|brunch|pancakes|coffee|a (?:long |nice |proper )?(?:walk|film|movie|game|drive|picnic|concert)|the (?:cinema|film|movies|market|theatre|beach)|(?:a )?date night|a (?:day|night|evening) out)`;
const shared = new RegExp(String.raw`\b${treat}\b(?:[^.,;!?]*?\b(${day}))?`, "iu");
const sharedDay =
  /\b((?:satur|sun|mon|tues|wednes|thurs|fri)day(?: (?:morning|afternoon|evening|night))?)\b[^.!?]*\b(?:is ours|together|just us|the two of us|you and me|with you)\b|\b(?:have|spend|keep|save)\s+((?:satur|sun|mon|tues|wednes|thurs|fri)day(?: (?:morning|afternoon|evening|night))?)\b/iu;

/** "I'll make us dinner on Sunday": "dinner on Sunday". */
export function giveBackIn(words: string): string | null {
  const found = shared.exec(words);
  if (found !== null) return withDay((found[1] ?? "").toLowerCase(), found[2]);
  const ours = sharedDay.exec(words);
  const named = ours?.[1] ?? ours?.[2];
  return named === undefined ? null : `${dayWords(named)} together`;
}

function withDay(thing: string, named: string | undefined): string {
  if (named === undefined) return thing;
  const words = dayWords(named);
  return `${thing} ${/^[A-Z]/u.test(words) ? "on " : ""}${words}`;
}

function dayWords(words: string): string {
  const small = words.toLowerCase();
  return /^(?:mon|tues|wednes|thurs|fri|satur|sun)day/u.test(small)
    ? small.slice(0, 1).toUpperCase() + small.slice(1)
    : small;
}
