import type { MoveId } from "./move.ts";

/**
 * What people say in passing, across a table: shorter, looser and less finished than in a message. It stands beside
 * the recogniser, which reads sentences that were written. `unless`: what looks alike and is something else.
 */
type Saying = {
  readonly move: MoveId;
  readonly says: RegExp;
  readonly unless?: RegExp;
};

const feeling = String.raw`(?:hard|tough|difficult|awful|lonely|sad|upset|angry|scared|afraid|worried|hurt|a lot|left out|disappointed|frightening|frightened|nervous|tired|too much)`;
const feels = String.raw`(?:scares?|hurts?|stings?|worries|frightens?|upsets?|feels?|felt|sounds?)`;
const shared = String.raw`(?:together|dinner|supper|lunch|breakfast|brunch|pancakes|coffee|watch|cook|film|movie|walk|picnic|just us|the two of us|as much as you (?:like|want))`;
const chores = String.raw`(?:dinner|supper|lunch|breakfast|dishes|washing(?: up)?|laundry|shopping|kids|children|baby|bedtime|school run|coffee|tea|cake|pancakes|cooking|bins)`;
const alone = String.raw`(?:on my own|by myself|(?<!me )alone|to myself|for myself|(?:only|just) (?:for )?me)`;

const sayings: readonly Saying[] = [
  {
    move: "validate",
    says: new RegExp(
      String.raw`\bof course (?:that|this|it|you|those)\b[^.!?]*\b(?:${feels}|${feeling})\b|\b(?:that|this|it) must (?:be|feel|have|sound|seem|hurt|sting)\b|\bi (?:know|can see|see|get|hear|can tell|understand)\b[^.!?]*\b(?:this|that|it|you)(?:'s| is|'re| are| was)?\b[^.!?]*\b(?:${feels}|${feeling})\b|\bi know(?: it| this| that)?(?:'s| is) not easy\b|\bno wonder (?:you|that|it)\b|\byou have every right\b|\byou'?re right\b|^you(?:'re| are| look| seem| sound)? (?:very |a bit )?(?:sad|quiet|hurt|scared|afraid|worried|upset|disappointed|lonely)\b`,
      "iu",
    ),
    unless:
      /\b(?:hard|difficult|tough) (?:when|that|if|how) you\b|\byou(?:'re| are) right there\b/iu,
  },
  {
    move: "reassure",
    says: /\bi'?m not (?:tired|sick|bored|fed up) (?:of|with) (?:you|us)\b|\bi (?:do not|don'?t|am not|won'?t|would never|'m not)\s+(?:go(?:ing)?(?: away)? from|leav\w+|run(?:ning)? (?:away )?from|want(?:ing)? to (?:leave|lose|get away from)) (?:you|us)\b|\b(?:that'?s|this is|it'?s) not (?:what this is|what i mean|like that|because of you)\b|^(?:no+|oh)?[, ]*(?:\p{L}+ )?not like that\b|\bi (?:really |still |do |just )*(?:like|love|adore|want) (?:you|us)\b(?! to\b)|\bi don'?t mean it (?:bad|badly|like that|that way)\b|\bwe'?re (?:good|okay|ok|fine|all right|solid)\b(?!\s*\?)|\bi'?m (?:yours|staying|not going (?:anywhere|away))\b|\bi'?m (?:always )?coming (?:back|home)\b(?! (?:at|by|before|around|on)\b)|\bi(?:'ll| will) (?:gladly |always )?be there\b|\byou (?:matter|mean) (?:a lot|so much|everything|the world) to me\b|\bi (?:want|like)(?: to)? be (?:here|with you)\b/iu,
  },
  {
    move: "reassure-specific",
    says: /\byou(?:'re| are) (?:so |very |really )?(?:funny|lovely|kind|sweet|brilliant|warm|good company|wonderful|amazing|my (?:favou?rite|best|home)|the (?:best|funniest|kindest|nicest|one))\b|\bi (?:really |still |do )*(?:love|like|miss|adore) (?:you and )?your \p{L}+|\byou (?:always )?make me (?:laugh|smile|happy|feel (?:safe|at home|loved))\b/iu,
    unless: /\byou(?:'re| are)[^.!?]* (?:but|though)\b|\bif you\b/iu,
  },
  {
    move: "mend",
    says: /\bi should(?: have|'ve) (?:said|told|asked|warned|mentioned|brought|been|given)\b|\b(?:that was|that's|this is) (?:my fault|on me)\b|\bmy (?:mistake|fault|bad)\b|\b(?:that|it) came out (?:wrong|badly|all wrong)\b/iu,
  },
  {
    move: "ask",
    says: new RegExp(
      String.raw`\bi(?:'d| would)? (?:really |just |also |kinda |only |do )*(?:like|love|want|need|wanna)\b[^.!?]*\b${alone}|\b(?:could|can) we (?:maybe |please |just )*not (?:talk|speak|chat)\b`,
      "iu",
    ),
    unless: /\bleave me alone\b|\bnot (?:alone|by myself)\b/iu,
  },
  {
    move: "restate",
    says: /\bi(?:'d| would)? (?:still |really |also |just |do )*(?:need|want|like) (?:it|this|all (?:of )?it|the (?:one|two|three|four|five|whole|full|time|hours?|evening|morning|afternoon|night|day|weekend))\b|\bi(?:'m| am) (?:keeping|holding|sticking) (?:to )?(?:it|my)\b/iu,
    unless: /\b(?:it|this) (?:to|if|when|that|how|over|so)\b|\bi'?d like it\b/iu,
  },
  {
    move: "refuse",
    says: /\bno (?:deal|way|chance)\b|\btoo (?:short|little|few)\b|\bnot long enough\b|\b(?:hours?|minutes?|day|evening|morning) (?:is|are) (?:very |so )?(?:little|short|not much)\b/iu,
  },
  {
    move: "give",
    says: new RegExp(
      String.raw`\b(?:we(?:'ll| can| could| will|'d| still)?|you and (?:i|me))\b[^.!?]*\b${shared}\b|\bi(?:'ll| will| can|'d)? (?:also |still )?(?:do|make|cook|bring|take(?: over| care of)?|put|get|have|bake) (?:(?:the|us|you|both|a|all the) )*${chores}\b|\byou (?:can|get to|may) have (?:the|my) \p{L}+|\bi(?:'ll| can| will| could) (?:take|have|mind|watch|look after) (?:her|him|them|the (?:baby|kids|children))\b|\bwould it help if i\b|\bi(?:'ll| can| could|'d) (?:text|call|ring|message|write(?: to)?) you\b|\bi make for (?:us|you)\b`,
      "iu",
    ),
    unless:
      /\b(?:used to|never|can't|cannot|last (?:week|time|year)|always together|every (?:single )?(?:day|night|evening)|talk about)\b/iu,
  },
  {
    move: "encourage",
    says: /\byou (?:get|can have|could have|should have|deserve|can take|could take) (?:a|one|your own|some) (?:night|evening|day|morning|afternoon|time|hours?)\b|\b(?:could|can|why don't|maybe) you (?:ring|call|see|meet|visit|invite|go (?:to|out|and see))\b|\byou (?:can|could|might) (?:go|meet|see|ring|visit|invite)\b/iu,
  },
  {
    move: "blame",
    says: /\bhere we go again\b|\byou (?:always|never) (?:do (?:this|that)|listen|shut up|let (?:me|it)|make everything|stop|care|think of me|have time|understand)\b|\b(?:it's|it is|everything(?:'s| is)?|make everything) (?:always )?about you(?:rself)?\b/iu,
    unless: /\b(?:not|isn't|never) (?:always )?about you\b/iu,
  },
  {
    move: "blame",
    says: /\byou (?:interrupt|ignore|smother|suffocate|nag|crowd|cling|talk over|drive me|keep (?:on )?\p{L}+ing|don't let me|won't let me|can't leave me)\b/iu,
    unless: /\b(?:when|if|unless|so that) you\b/iu,
  },
  {
    move: "control",
    says: /\byou(?:'ll| will| have to| must| are going to|'re going to)? (?:just )?(?:stay (?:out|away|home|there)|get out|keep away)\b|\bi'?m not asking (?:you|for)\b/iu,
    unless: /\b(?:when|if|could|can|would) you\b/iu,
  },
  {
    move: "hint",
    says: /\b(?:some people|other people|some of us) (?:get|have|can|are)\b|\bmust be nice\b|\b(?:i wish|it'd be nice if|it would be nice if) (?:someone|somebody)\b/iu,
  },
  { move: "stonewall", says: /^(?:fine,? )?(?:whatever|i don'?t care|leave it)[.! ]*$/iu },
  { move: "contempt", says: /^(?:oh,? |just |god,? )*shut up\b/iu },
  {
    move: "press",
    says: /\byes or no\b|\bjust (?:say yes|answer)\b|\banswer me\b|\bmake up your mind\b|\b(?:can|will|are|do) you\b[^.!?]*\bor not\b/iu,
  },
];

/** The moves that stand in so many words in a sentence of talk. */
export function sayingsIn(words: string): readonly MoveId[] {
  const said = words.trim();
  return sayings
    .filter(({ says, unless }) => says.test(said) && unless?.test(said) !== true)
    .map(({ move }) => move);
}

const telling =
  /^(?:(?:and|but|well|oh|no|yes|yeah|because|cause|'cause|just|honestly|look|it's just(?: that)?|it is just(?: that)?)[, ]+)*(?:i|i'm|i've|i'd|im|ive|my)\b/iu;
const grumble =
  /\b(?:you|your|yours|stupid|ridiculous|hate|fed up|sick of|annoy\w*|pointless|whatever|sorry|don'?t know|can'?t do this)\b/iu;
const fewestWords = 4;

/** "I lose the thread", "I just never see my flat": someone tells how it is for them, and speaks of nobody else. */
export function tellsOfOneself(words: string): boolean {
  const said = words.trim();
  const isLong = said.split(/\s+/u).length >= fewestWords;
  return isLong && !said.endsWith("?") && telling.test(said) && !grumble.test(said);
}
