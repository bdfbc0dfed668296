import type { Sifted } from "../text/sieve.ts";
import { sifted } from "./said.ts";

/**
 * What controls, threatens, or makes silence a punishment, in so many words: found however the rest is
 * read. Straight apostrophes, as `plainWords` gives them. Every word here is loaded by everyone before
 * they see a note, so the lists are short, and what is rare is left out.
 */

const will = "(?:'ll| will|'m going to|'m gonna)";
const ifYou = "\\b(?:if|unless|when|until) you\\b";
const rest = "[^.!?]*";
const people =
  "(?:your )?(?:friends?|mates?|sister|brother|mum|mom|mother|family|ex|him|her|them|\\p{L}+ (?=any|again|without))";
const meet = "(?:see|meet|visit|talk to|text|call|speak to|contact)";
const meeting = "(?:seeing|meeting|talking to|texting|calling|going out with)";
const start = "(?:^|[.!?,] |please |just |and )";
const deed = "(?:make (?:your life|you (?:pay|sorry))|smash|burn|destroy|ruin|lock|hurt|kill|harm)";
const children = "take (?:the|our) (?:kids|children|baby) (?:and|away|from)\\b";
/** With one of these beside it, it is about a dinner and not about a rule. */
const everyday = `(?!${rest}\\b(?:dinner|plumber|train|film|guests?|surprise|wi-?fi|router|parcel)\\b)`;

function anyOf(...sources: readonly string[]): readonly Sifted[] {
  return sources.map((source) => sifted(new RegExp(source, "iu")));
}

/** Whom they see, where they are, what they do, decided for them. */
export const controlWords = anyOf(
  `\\byou (?:can't|cannot|may not|won't) ${meet} ${people}`,
  `\\byou(?:'re| are) not (?:to (?:leave|go|${meet})|wearing that|going (?:out with|to that|anywhere)|${meeting})\\b`,
  `\\bI (?:want|need|expect) to know ${rest}where you(?:'re| are) (?:at all|every|all the|always|and who)`,
  `\\b(?:I (?:need|want)|give me|tell me|send me) your (?:passwords?|pin)\\b${everyday}`,
  `\\b(?:share|send me|turn on) your location\\b.*\\b(?:or|so I know|all|every|always|when(?:ever)? you)\\b`,
  `\\byou (?:have|need|must|'ve got) (?:to )?(?:be (?:home|back|in) by|ask me (?:first|before)|tell me (?:before|every|where you go|who))\\b${everyday}`,
  `\\byou(?:'ll)? (?:must |have to )?(?:answer|reply) (?:within|at once|every time)\\b`,
  `${start}stop (?:${meeting}) ${people}`,
  `${start}(?:delete|block) (?:his|her|their) (?:number|account)`,
  "\\bI (?:checked|went through) your (?:phone|messages)\\b(?!.*\\bsorry\\b)",
  "\\bI decide (?:who|what|where|when) (?:you|comes|goes)\\b",
  "\\bno more (?:nights? out|going out) with\\b",
  `\\bI (?:need|want) ${rest}\\b(?:but|and|while) you (?:stay|are staying|must stay) (?:home|in)\\b`,
);

/** What they are to be afraid of, if they do not give way. */
export const threatWords = anyOf(
  `\\bif you\\b${rest}\\bI${will} (?:tell (?:your|everyone)|${deed}|${children})`,
  `\\bI${will} (?:${deed}|${children})${rest}${ifYou}`,
  `\\byou${will} (?:be sorry|regret (?:it|this|that|saying|asking)|pay for (?:this|that|it))\\b`,
  `\\b(?:give|let|leave|do|stop)\\b${rest}\\bor else\\s*(?:[.!?…]|$)`,
  "\\bsay no and (?:see|watch|you'll)\\b",
  "\\bdon't (?:make|push) me (?:to )?(?:do something|hurt)",
  "\\byou know what happens (?:when|if) you\\b(?!.*\\b(?:rain|cake|tired|hungry|late|mix|eat)\\b)",
);

const lesson =
  "(?:apologi[sz]e|say (?:you're )?sorry|behave|beg|learn|get it|stop \\p{L}+ing|do (?:as|what)|give in|agree|admit)";
const silence =
  "(?:(?:not|n't|no|never) (?:talk|speak|reply|answer|text|call|say)\\p{L}*|ignor(?:e|ing) you|silent treatment|going (?:quiet|silent)|no (?:calls?|texts?)|a word from me)";

/** Silence that is to hurt, or lasts until they give way. With an end of its own it is only quiet. */
export const punishingSilence = anyOf(
  `(?:\\b|(?=n't))${silence}\\b${rest}\\b(?:until|till|til|unless) you(?:'ve| have|'re)? ${lesson}`,
  `(?:\\b|(?=n't))${silence}\\b${rest}\\b(?:because of what you|for what you|after what you|to (?:punish|teach|show) you|so (?:that )?you (?:know|see|feel) (?:how|what))\\b`,
  `\\b(?:because|since|after|for what) you\\b${rest}\\b(?:won't|don't get to) (?:hear from|get a)`,
  "\\byou don't deserve (?:to hear from me|a (?:reply|answer|word)|my (?:time|attention))\\b",
  `\\blet's see how you (?:like|feel)\\b${rest}\\b(?:I don't|I'm (?:not|gone)|I ignore|nobody|silence)`,
  "\\bto (?:teach you a lesson|punish you|make you (?:pay|sorry|suffer))\\b",
);
