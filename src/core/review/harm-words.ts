/**
 * What controls, threatens, or makes silence a punishment, in so many words: found however the rest is
 * read. Straight apostrophes, as `plainWords` gives them.
 */

const you = "(?:you|u|ya)";
const your = "(?:your|ur|yr)";
const people =
  "(?:friends?|mates?|sister|brother|mum|mom|mother|dad|father|family|ex|colleagues?|cousins?|him|her|them|that (?:man|woman|guy|girl|bloke)|\\p{Lu}\\p{Ll}+)";
const unless = "(?!.*\\b(?:unless you|if you) (?:like|want|wish))";

function anyOf(...sources: readonly string[]): RegExp {
  return new RegExp(sources.join("|"), "u");
}

/** Whom they see, where they are, what they do, decided for them. */
export const controlWords: RegExp = anyOf(
  `\\b[Yy]ou (?:can't|can not|cannot|may not|won't|will not|shan't|are not to|aren't to) (?:see|meet|visit|talk to|text|call|ring|speak to|contact|go out with|be friends with) (?:${your} )?${people}\\b(?! (?:from|because|through|yet|clearly|in (?:this|the)))`,
  `\\b[Yy]ou(?:'re| are) not (?:to (?:see|meet|talk|go|leave|text|call|wear)|wearing that|going (?:out (?:in|with|without|like|tonight)|to (?:that|the|his|her)|anywhere)|seeing|meeting|leaving (?:the|this) (?:house|flat))\\b`,
  `\\bI (?:want|need|expect|insist) (?:to know|to be told) (?:exactly )?(?:where|who) ${you}(?:'re| are) (?:at all times|every|all the time|always|whenever|each|and who|with\\b)`,
  `\\b(?:I need|I want|[Gg]ive me|[Tt]ell me|[Ss]end me|[Ss]how me) ${your} (?:passwords?|passcode|pin|log-?ins?)\\b(?!.*\\b(?:wifi|wi-fi|router|netflix|printer|alarm)\\b)`,
  `\\b(?:[Ss]hare|[Ss]end me|[Tt]urn on|[Kk]eep on) ${your} location\\b.*\\b(?:or|so (?:that )?I (?:know|can (?:see|check))|all|every|always|from now|at all times|when(?:ever)? you(?:'re| are)? (?:get|out|with))\\b`,
  `\\b[Yy]ou (?:have|need|must|'ve got|got) (?:to )?(?:be (?:home|back|in) by|ask me (?:first |before|if)|check with me before|clear it with me|tell me (?:before you|every|where you go|who)|get my (?:permission|ok))\\b(?!.*\\b(?:dinner|plumber|train|film|guests?|curfew|babysitter|surprise|electrician|parcel)\\b)`,
  `\\b[Yy]ou(?:'ll| will)? (?:must |have to |need to )?(?:answer|reply|pick up|text (?:me )?back) (?:within|in under|at once|straight away|immediately|every time)\\b`,
  `(?:^|[.!?,] |\\b(?:please|just|and|so) )(?:[Ss]top|[Qq]uit) (?:talking to|seeing|texting|meeting|calling|hanging out with|going out with) (?:${your} )?${people}\\b`,
  `(?:^|[.!?,] |\\b(?:please|just|and|so) )(?:[Dd]elete|[Bb]lock|[Uu]nfriend|[Uu]nfollow) (?:his|her|their|that|all (?:the|${your})|${your}) (?:number|profile|contact|account|friends|numbers|male friends|ex)`,
  `\\bI decide (?:who|what|where|when|how|if) (?:${you}|comes|goes|gets)\\b`,
  `\\b[Nn]o more (?:nights? out|going out|drinks|girls' nights?|lads' nights?|trips|calls|texting|lunches) (?:with|without)\\b`,
  `\\bI (?:checked|went through|read|looked through|searched) ${your} (?:phone|messages|texts|emails?|dms|location|bag)\\b(?!.*\\b(?:sorry|shouldn't have|apologi))`,
  `\\b(?:I need|I want|I'm taking|I'm having) [^.!?]*\\b(?:but|and|while|so) ${you} (?:stay|are staying|will stay|'ll stay|are to stay|must stay) (?:home|in|here|put|inside|with the kids)\\b${unless}`,
  `\\b[Dd]on't (?:you )?(?:dare )?(?:leave the (?:house|flat)|go out|see anyone|talk to (?:anyone|any (?:men|man|women|guys)))\\b(?!.*\\b(?:rain|storm|ice|snow|cold|ill|sick|fever)\\b)`,
);

/** What they are to be afraid of, if they do not give way. */
export const threatWords: RegExp = anyOf(
  `\\b[Ii]f ${you}\\b[^.!?]*\\bI(?:'ll| will|'m going to|'m gonna) (?:tell (?:your|everyone|everybody|the)|take (?:the|our|my) (?:kids|children|baby|dog|car|keys) (?:and (?:go|leave)|away|from you|with me)|make (?:your life|you (?:pay|sorry|regret))|smash|break|burn|destroy|ruin|delete|throw out|cut (?:you off|up)|post|lock|hurt|kill|file for|call (?:the police|a lawyer|social)|cancel your|stop paying)`,
  `\\bI(?:'ll| will|'m going to|'m gonna) (?:take (?:the|our) (?:kids|children|baby) (?:and (?:go|leave)|away|from you)|make (?:your life|you (?:pay|sorry|regret))|smash|burn|destroy|ruin|throw out|lock|hurt|kill|harm)\\b[^.!?]*\\b(?:if|unless|when|until) ${you}\\b`,
  `\\b[Yy]ou(?:'ll| will) (?:be sorry|regret (?:it|this|that|saying|asking)|pay for (?:this|that|it)|wish you (?:had|hadn't|were|never))\\b(?!.*\\b(?:film|movie|cake|match|missed|miss|party|bakery|concert)\\b)`,
  `\\b(?:[Gg]ive|[Ll]et|[Ll]eave|[Dd]o|[Ss]top|[Gg]et|[Bb]ack off|[Ss]hut)\\b[^.!?]*\\bor else\\s*(?:[.!?…]|$)`,
  `\\b[Ss]ay no and (?:see|watch|you'll)\\b`,
  `\\b[Dd]on't (?:make|push|force) me (?:to )?(?:do something|show you|get angry|lose it|hurt|or you)`,
  `\\b[Yy]ou know what happens (?:when|if) you\\b(?!.*\\b(?:rain|cake|tired|hungry|late for|mix|eat|drink)\\b)`,
  `\\bI(?:'ll| will|'m going to) (?:hurt|kill|harm|cut) myself\\b[^.!?]*\\b(?:if|unless|when|until) ${you}\\b|\\b[Ii]f ${you}\\b[^.!?]*\\bI(?:'ll| will|'m going to) (?:hurt|kill|harm|cut) myself\\b`,
);

const lesson =
  "(?:you )?(?:apologi[sz]e|say (?:you're )?sorry|behave|beg|learn(?:ed|t)?|you've learned|you've learnt|get it|understand what you|stop (?:nagging|asking|whining|moaning|complaining|going)|change|grow up|do as|do what|give in|agree|admit|see sense|come to your senses|make it up to me|deserve)";
const silence =
  "(?:not (?:talking|speaking|replying|answering|texting|calling)|won't (?:talk|speak|reply|answer|text|call|say)|will not (?:talk|speak|reply|answer)|[Ii]gnor(?:e|ing)|silent treatment|going (?:quiet|silent|dark)|[Nn]o (?:calls?|words?|texts?|replies)|[Nn]ot a word|a word from me|hear from me|cold shoulder|blank(?:ing)? you)";

/** Silence that is to hurt, or lasts until they give way. With an end of its own it is only quiet. */
export const punishingSilence: RegExp = anyOf(
  `\\b${silence}\\b[^.!?]*\\b(?:until|till|til|unless) (?:you(?:'ve| have|'re| are)? )?${lesson}\\b`,
  `\\b${silence}\\b[^.!?]*\\b(?:because (?:of what )?you|for what you|after what you|to (?:punish|teach|show) you|so (?:that )?you (?:know|see|feel|learn|understand) (?:how|what|it|that)|as (?:a )?punishment|since you)\\b`,
  `\\b(?:[Bb]ecause|[Ss]ince|[Aa]fter|[Ff]or) (?:what )?you\\b[^.!?]*\\b(?:won't|not going to|don't get to|will not) (?:hear from|get a (?:word|reply|text)|speak|talk)`,
  `\\b[Yy]ou don't deserve (?:to hear from me|a (?:reply|answer|word|text)|my (?:time|attention|company))\\b`,
  `\\b[Ll]et's see how you (?:like|feel|cope)\\b[^.!?]*\\b(?:I(?:'m| am)? (?:don't|won't|not|gone|ignore|ignoring|stop|disappear|vanish)|nobody|no one|silence|ignored)`,
  `\\bI(?:'m| am|'ll| will)? (?:take|taking|need|have|having|go|going|want|wanting)\\b[^.!?]*\\bto (?:teach you a lesson|punish you|make you (?:pay|sorry|suffer|miss|regret|sweat)|get back at you)\\b`,
);
