import type { Span } from "../text/span.ts";
import type { Sentence, Text } from "../text/text.ts";
import type { TimeExpression } from "./act.ts";
import type { Found } from "./matcher.ts";
import type { PhraseMatches } from "./phrase-matcher.ts";
import { readSubject } from "./subject.ts";
import { spanOf, type Word } from "./words.ts";

/** Where in the sentence a feature was seen, as words `start` to `end`. Features of the whole sentence are nowhere. */
export type Features = ReadonlyMap<string, Found | null>;

/**
 * What is true of one sentence, by name, for `features:` in the data:
 * a pattern (`ask/want-alone-time`), a class (`{love}`, or `not {love}` where a negation turns it around),
 * or a trait of the whole (`question`, `subject:you`, `time:end`).
 */
export function readFeatures(
  text: Text,
  sentence: Sentence,
  words: readonly Word[],
  matches: PhraseMatches,
  times: readonly TimeExpression[],
): Features {
  const features = new Map<string, Found | null>();
  for (const { form } of words) if (tellingWords.has(form)) features.set(`word:${form}`, null);
  for (const trait of readTraits(sentence, words)) features.set(trait, null);
  for (const { kind } of times) features.set("time", null).set(`time:${kind}`, null);
  const scopes = text.negations.filter(({ cue }) => isInside(cue, sentence.span));
  const quotes = text.quotes.filter((quote) => quote.start < sentence.span.end);
  const states = (found: Found): "quoted" | "negated" | "asserted" => {
    const span = spanOf(words, found.start, found.end);
    if (quotes.some((quote) => isInside(span, quote))) return "quoted";
    return scopes.some(({ scope }) => scope.start <= span.start && span.start < scope.end)
      ? "negated"
      : "asserted";
  };
  for (const { name, found, evenNegated } of matches) {
    const state = states(found);
    if (state === "quoted") continue;
    if (state === "asserted" || evenNegated) features.set(name, found);
    else if (name.startsWith("{")) features.set(`not ${name}`, found);
  }
  return features;
}

function isInside(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** What a sentence is as a whole. */
function readTraits(sentence: Sentence, words: readonly Word[]): readonly string[] {
  const forms = words.map(({ form }) => form);
  const has = (test: RegExp): boolean => forms.some((form) => test.test(form));
  const marks = sentence.tokens
    .filter(({ kind }) => kind === "punctuation")
    .map(({ norm }) => norm);
  const { subject, isFronted } = readSubject(forms);
  const traits: readonly (readonly [string, boolean])[] = [
    [`subject:${subject}`, true],
    ["fronted", isFronted],
    ["question", marks.at(-1)?.includes("?") === true || isQuestion(forms)],
    ["exclamation", marks.some((mark) => mark.includes("!"))],
    ["ellipsis", marks.some((mark) => mark.startsWith("..") || mark === "…")],
    ["has:i", has(/^(?:i|my|me|mine|myself)$/)],
    ["has:you", has(/^(?:you|your|yours|yourself|yous|thee|thou)$/)],
    ["has:we", has(/^(?:we|our|us|ours|together)$/)],
    ["has:they", has(/^(?:he|she|they|him|them|his|her|their)$/)],
    ["has:if", has(/^(?:if|unless|otherwise)$/)],
    ["has:but", has(/^(?:but|however|though|although)$/)],
    ["has:or", has(/^or$/)],
    ["has:because", has(/^(?:because|since|so)$/)],
    ["has:not", has(/^(?:not|no|never|nothing|nobody|none|without)$/)],
    ["has:when", has(/^(?:when|while|after|once|before|until|till)$/)],
    ["has:then", has(/^(?:then|after|afterwards|later)$/)],
    ["past", has(/^(?:was|were|did|had|used|been|said|told|went|\p{L}{3,}ed)$/u)],
    ["future", has(/^(?:will|shall|going|finna|gonna)$/)],
    ["emoji", sentence.tokens.some(({ kind }) => kind === "emoji")],
    [`length:${lengthBand(forms.length)}`, true],
  ];
  return traits.filter(([, isTrue]) => isTrue).map(([name]) => name);
}

/** Little words that tell what a sentence does more than what it is about. */
const tellingWords: ReadonlySet<string> = new Set(
  ("a about after again all already also always and any anyone anything anyway as at away back be because been before " +
    "being better both but by can could course do does down each else enough even ever every everyone everything fine " +
    "first for from get give go going good got had has have he hear her here him his how if in into is it just keep kind " +
    "know last least leave less let like little look many maybe me might mine more most must my myself need never next nice " +
    "no nobody not nothing now of off oh okay on once one only or other our out over own people please quite rather really " +
    "right same say see shall she should since so some somebody someone something sometimes sorry sort still stop such " +
    "take tell than thank that the their them then there they thing think this those though till to together told too " +
    "tried until up us used very want was watch way we well were what when where whether which while who whole why will " +
    "wish with without would yes yet you your yours yourself ah nah yeah haha lol")
    .split(" "),
);

function lengthBand(words: number): string {
  if (words <= 2) return "1-2";
  if (words <= 5) return "3-5";
  if (words <= 10) return "6-10";
  return words <= 18 ? "11-18" : "19+";
}

const asks =
  /^(?:and |so |but |well |hey |baby |babe |honey |love |would |now )*(?:can|could|would|will|do|does|did|are|is|was|were|have|has|may|might|shall|should|am) (?:not )?(?:you|i|we|it|that|this|there|your|he|she|they|u)\b|^(?:and |so |but |well |hey )*(?:what|how|when|where|why|who|which|whose) (?:about|come|(?:\S+ )?(?:is|are|do|does|did|would|will|can|could|was|were|have|has|should|am))\b/;

/** A chat leaves out the question mark: the order of the words tells. */
function isQuestion(forms: readonly string[]): boolean {
  return asks.test(forms.slice(0, 7).join(" "));
}
