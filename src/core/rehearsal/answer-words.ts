import type { MoveId } from "./move.ts";
import { sayingsIn } from "./plain-talk.ts";

const time = String.raw`(?:tomorrow|tonight|later (?:today|tonight)|this (?:afternoon|evening)|after (?:dinner|lunch|work|supper|breakfast|the kids|we've slept|a (?:walk|sleep|shower))|in (?:an?|half an|one|two|ten|twenty|thirty|\d+) ?(?:hours?|minutes?|mins?)?|in the (?:morning|evening)|at (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|noon)|when (?:you've|i've|we've|we're|i'm|you're) (?:both )?(?:calm|slept|eaten|rested|back|had)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)`;
const talkLater = new RegExp(
  String.raw`\b(?:let's|can we|could we|shall we|we can|we could|we'll|i'd like to|maybe we|why don't we|i'll|let me|take|have a think|i need|give me|sleep on it)\b[^.!?]*\b(?:(?:talk|speak|chat|go on|sit down)\b[^.!?]*\b(?:later|again|another (?:time|day)|${time})|continue|pick (?:this|it) up|come back to (?:this|it|you)|come find you|pause|(?:a|take a) break|stop (?:here|for)|minute|moment|breather|think about it|sleep on it|calm down|time to think)`,
  "iu",
);
/** "Could we not talk in the mornings" is the need, "can we sit down for a moment" the way in: neither is a pause. */
const noTalk =
  /\b(?:not|n't|never|without|stop) (?:to )?(?:talk|speak|chat|talking|speaking|chatting)\b|\b(?:sit down|talk|chat)(?: with me| together)? for (?:an?|one|two|five|ten) (?:moment|minutes?|seconds?|sec|bit)\b/iu;
const named = new RegExp(String.raw`\b${time}`, "iu");

/** Everyday ways to say yes, no or not now, which are no acts of an ask. The first that fits. */
const patterns: readonly (readonly [MoveId, RegExp])[] = [
  [
    "refuse",
    /^(?:(?:sorry|oh|well|um),? )?(?:no|nope|nah)\b(?!,? (?:really|seriously|honestly|i mean|problem|worries|rush|you didn't|nothing|it's not you|of course|don't worry|i'm not|i love|not at all))|\b(?:that|this|it) (?:doesn't|won't|isn't going to|does not|will not) (?:work|do|be enough)\b|\b(?:isn't|is not|not) (?:quite )?enough\b|\bi (?:can't|cannot|won't) (?:do|go|agree|settle|take) (?:that|with|to|for|an|half|less|sunday|it)\b|\bi'd (?:rather|prefer) (?:keep|stay with|stick)|\bi(?:'d| would)? (?:still )?need the (?:whole|full)\b|\bi(?:'m| am) (?:keeping|sticking|staying) (?:to|with)\b/iu,
  ],
  [
    "agree",
    /^(?:(?:sorry|oh|well|um),? )?(?:ok(?:ay)?|yes|yeah|yep|yup|sure|deal|fine|alright|all right|agreed|done|perfect|great|gladly|absolutely|of course(?=[,.! ]*$|[,.!] |(?: you can| i (?:can|will|do)))|good idea|that's fair|fair enough|fair)\b(?! (?:but|if you))|\b(?:that|it|sunday|saturday|this) (?:works|sounds (?:good|fair|great|fine)|is (?:fine|fair|good|ok|okay|a deal)|would work|suits me)\b|\b(?:that's plenty|sounds good|works for me|i can do that|i can live with that|i'll take (?:it|that)|let's do that|happy (?:with|to do) that|you have my word|i promise)\b/iu,
  ],
];

/** A bare "I need some time": an ask all the same, to the one at the table. */
const bareAsk =
  /^(?:(?:hey|look|so|ok|okay|well|listen)[, ]+)?(?:i think )?i(?:'d| would)? (?:really |just )?(?:need|want|like) (?:some|a bit of|a little|more|my) (?:time|space|room|quiet|peace)(?: and quiet)?(?: please)?[.!…]*$/iu;
/** "Nothing happened", to someone who asks what they did. */
const notYou =
  /\b(?:nothing (?:happened|is wrong|is the matter)|nothing's (?:wrong|the matter)|you (?:did nothing|didn't do anything|haven't done anything|did not do anything|did nothing wrong)|(?:it's not|it is not|this is not|this isn't|it isn't|that's not) (?:you\b|because of you|anything you did|about you)|i'm not going anywhere|i'm not leaving)\b/iu;
const thanks = /\b(?:thank you|thanks|thx|cheers for)\b/iu;
const joke = /\b(?:ha(?:ha)+|lol|lmao|just kidding|kidding|only joking|just joking)\b|[😂🤣😜😉]/iu;
const smallTalk =
  /^(?:hi|hey|hello|hiya|good (?:morning|evening|afternoon)|morning|evening)\b[^?]{0,30}$|\bhow (?:was|is|'s) (?:your|the) (?:day|week|morning|weekend|lunch)\b|\bhow are you\b|\bhow's it going\b|\b(?:nice|lovely|awful|cold|hot|warm|rainy) (?:weather|day|evening|morning)\b|\b(?:want|fancy|like) (?:a |some )?(?:tea|coffee|drink|wine|snack)\b/iu;
const topic =
  /\bby the way\b|\b(?:did|have) you (?:see|seen|hear|heard|feed|fed|call|called|buy|bought|pay|paid|take|taken|get|got|watch|watched|lock|locked)\b|\bwhat(?:'s| is| are) (?:we having |for )(?:dinner|lunch|tea|supper)?\b|\bspeaking of\b|\bdid the (?:post|parcel|plumber|landlord)\b|\bthe (?:bins?|dishwasher|car|match|news|neighbours?|neighbors?)\b/iu;
const dismissal =
  /\b(?:calm down|relax|don't be (?:like that|silly|so|ridiculous|dramatic|such)|you(?:'re| are) (?:overreacting|being (?:dramatic|ridiculous|silly|too sensitive|childish)|too sensitive|exaggerating|imagining)|get over it|it's (?:not|no) (?:that |such a )?big (?:a )?deal|stop (?:whining|crying|sulking|being)|grow up|man up|not the end of the world)\b/iu;
const ownedSlip =
  /\b(?:didn't mean (?:it|that)|that was (?:unfair|mean|unkind|harsh|wrong|nasty|rude|cruel|low|uncalled for|out of line)(?: of me)?|(?:took|taking|take) it out on you|i (?:shouldn't|should not) have said|i take (?:it|that) back|i was (?:unfair|harsh|rude|wrong)|i snapped|my words were)\b|\bsorry\b[^.!?]*\b(?:i (?:snapped|shouted|yelled|forgot|lied|hurt|said|lost my temper|was (?:rude|short|late|mean|harsh|unfair))|what i said|how i (?:said|spoke)|the way i|snapping|shouting|yelling|those words|being (?:rude|short|snappy|late|mean))\b/iu;
/** Sorry, and not for what happened to them. */
const bareSorry =
  /^(?:(?:oh|no|ok|okay|and|i'm|i am|im|so|really|very|just)[, ]+)*sorry\b(?!,? (?:no\b|but no\b|you|your|that you|to hear|it hurts|(?:this|that|it) (?:hurts|is|was) (?:so )?(?:hard|hurting|much)|about your|for you\b|what\b|\?))|\b(?:i'm|i am|im) (?:so |really |very )*sorry (?:for|to) (?:ask|asking|bring|bringing|need|needing|want|wanting)\b/iu;
const selfBlame =
  /\b(?:it's|it is|i'm|i am|that's|this is) (?:so |really |just |being |too |probably )*(?:selfish|silly|stupid|too much to ask|not fair on you|wrong of me|awful of me|greedy)\b(?! (?:to say|that you))/iu;
const heardYou =
  /^(?:(?:oh|ok|okay|and|yes|well)[, ]+)?(?:that|it) (?:really )?makes sense\b|^(?:i|yes,? i) (?:get|hear|see) (?:it|that|you)\b(?! (?:tomorrow|later|tonight|at|on|then))|^i (?:do )?understand\b(?!,? but)/iu;
const dearWords =
  /\bi (?:love|miss|adore) (?:how|when|the way|it when|\p{L}+ing)\b[^.!?]*\b(?:you|your|us|our)\b/iu;
const toCoach =
  /\b(?:stupid|useless|dumb|shit|shitty|crap|rubbish|idiotic?|fake|terrible|awful|hate|fuck(?:ing)?|suck|sucks)\b[^.!?]*\b(?:app|bot|coach|program|robot|machine|elbowroom|hints?|computer|ai|software|tool)\b|\b(?:app|bot|coach|program|robot|machine|elbowroom|hints?|computer|ai|software|tool)s?\b[^.!?]*\b(?:stupid|useless|dumb|shit|crap|rubbish|idiotic?|fake|terrible|awful|fuck(?:ing)?|sucks?)\b/iu;

/** What is done in plain talk besides the acts of an ask. */
export function plainMovesIn(words: string): readonly MoveId[] {
  if (toCoach.test(words)) return ["to-coach"];
  const found: MoveId[] = [];
  if (heardYou.test(words.trim())) found.push("validate");
  if (dearWords.test(words)) found.push("reassure-specific");
  if (dismissal.test(words)) found.push("dismiss");
  if (ownedSlip.test(words)) found.push("mend");
  else if (bareSorry.test(words)) found.push("apologise");
  if (selfBlame.test(words) && !found.includes("apologise")) found.push("apologise");
  if (talkLater.test(words) && !noTalk.test(words))
    found.push(named.test(words) ? "pause-return" : "postpone");
  const answer = patterns.find(([, pattern]) => pattern.test(words));
  // "It is ok for you?" asks for a yes and is none.
  const isAsked = answer?.[0] === "agree" && words.trim().endsWith("?");
  if (answer !== undefined && !isAsked) found.push(answer[0]);
  if (bareAsk.test(words.trim())) found.push("ask");
  if (notYou.test(words)) found.push("reassure");
  if (plainlyDrops.test(words)) found.push("give-in");
  if (thanks.test(words)) found.push("thanks");
  if (joke.test(words)) found.push("joke");
  if (smallTalk.test(words)) found.push("small-talk");
  const sayings = sayingsIn(words);
  // "I'll take over the bins" offers something.
  const isOffer = sayings.includes("give") || sayings.includes("encourage");
  if (!found.includes("small-talk") && !isOffer && topic.test(words)) found.push("topic-change");
  return [...new Set([...found, ...sayings])];
}

/** The time at which the talk shall go on: "tomorrow", "after dinner". */
export function pauseTimeIn(words: string): string | null {
  return named.exec(words)?.[0] ?? null;
}

const stock =
  /^(?:and |but |you know )?i (?:really |do |still )?(?:love|like) you(?: so much| a lot| too)?[.!,]*$|^(?:it|this)(?:'s| is) not about you[.!]*$|^nothing is wrong[.!]*$/iu;
const particular =
  /\b(?:how|the way|when|because) (?:you|we)\b|\byour? (?:laugh|face|hand|hands|arms|voice|jokes|cooking|company|smile|patience|humou?r|kindness)\b|\b(?:coming|come|came) (?:home|back) to you\b|\bnothing(?:'s| is| has)? (?:wrong|changed|broken) (?:with|between|about) us\b|\b(?:best|favourite|favorite|nicest) (?:part|thing|person|place|hour|evening)\b|\bi (?:love|like|miss|enjoy) (?:it when|\p{L}+ing)\b|\b(?:next to|beside) you\b|\bin your arms\b|\bproud of\b|\blook(?:ing)? forward to\b|\b(?:miss|missed) you (?:when|after|by|while)\b|\b(?:always|still) choose you\b|\bwith you (?:is|are|was|were|on|in|at|every)\b|\b(?:our|us) \p{L}+/iu;

/** "I love how you sing in the kitchen" is theirs alone; "I love you" anyone's. */
/** So plain that nobody needs to be asked whether it was meant. */
const plainlyDrops =
  /^(?:(?:sorry|ok(?:ay)?|fine|oh|no|well|you know what),? )?(?:never ?mind|forget (?:it|i (?:said|asked)(?: anything)?)|just forget it|(?:i guess |maybe )?(?:we|i) can skip it|skip it|let's skip it)\b(?! to\b)|\byou win\b|^(?:you know what,? )?forget the \p{L}+/iu;
const drops =
  /\b(?:forget (?:it|i (?:said|asked)|about it)|never ?mind|drop it|i'll (?:stay|cancel|skip)|cancel it|i won't go|i don't need (?:it|to)|doesn't matter|not (?:that )?important|whatever you (?:want|say|like)|let's (?:just )?(?:stay in|leave it|not)|you're right,? i)\b/iu;

/**
 * "OK, I can do that" is a yes to what they asked for, and gives nothing up. Only who says so drops the need: to be
 * told that one gave in, when one agreed, would undo the talk.
 */
export function dropsNeed(words: string, confidence: number): boolean {
  return (
    drops.test(words) ||
    (confidence >= 0.95 && !patterns.some(([, pattern]) => pattern.test(words)))
  );
}

export function isSpecific(words: string): boolean {
  return !stock.test(words.trim()) && particular.test(words);
}
