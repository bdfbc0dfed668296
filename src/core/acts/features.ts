import type { Sentence } from "../text/text.ts";
import type { PhraseMatches } from "./phrase-matcher.ts";
import type { Word } from "./words.ts";

/** What is true of a sentence as a whole, beside the patterns in it. Names are what `features:` in the data may use. */
export function readFeatures(
  sentence: Sentence,
  words: readonly Word[],
  matches: PhraseMatches,
  hasTime: boolean,
): Set<string> {
  const features = new Set<string>(matches.classes.keys());
  const forms = words.map(({ form }) => form);
  const add = (name: string, isTrue: boolean): void => {
    if (isTrue) features.add(name);
  };
  const lastMark = sentence.tokens.findLast(({ kind }) => kind === "punctuation")?.norm ?? "";
  add("question", lastMark.includes("?") || isQuestion(forms));
  add("exclamation", lastMark.includes("!"));
  add("time", hasTime);
  add("starts-i", /^(?:i|my|me|mine)$/.test(firstSubject(forms)));
  add("starts-you", /^(?:you|your|yours)$/.test(firstSubject(forms)));
  add("starts-we", /^(?:we|our|us)$/.test(firstSubject(forms)));
  add("starts-they", /^(?:he|she|they|his|her|their)$/.test(firstSubject(forms)));
  add(
    "has-i",
    forms.some((form) => /^(?:i|my|me|mine|myself)$/.test(form)),
  );
  add(
    "has-you",
    forms.some((form) => /^(?:you|your|yours|yourself)$/.test(form)),
  );
  add(
    "has-we",
    forms.some((form) => /^(?:we|our|us|ours|together)$/.test(form)),
  );
  add("short", forms.length <= 3);
  add("long", forms.length >= 20);
  return features;
}

const openers = new Set(
  "so and but well oh hey ok okay yeah right look listen please just love honey babe baby also anyway no yes then now".split(
    " ",
  ),
);

function firstSubject(forms: readonly string[]): string {
  return forms.find((form) => !openers.has(form)) ?? "";
}

const asks =
  /^(?:can|could|would|will|do|does|did|are|is|was|were|have|has|may|might|shall|should|what|how|when|where|why|who|which|whose) (?:(?:is|are|do|does|did|would|will|can|could|about) )?(?:not )?(?:you|i|we|it|that|this|there|your|he|she|they)\b/;

/** A chat leaves out the question mark: the word order tells. */
function isQuestion(forms: readonly string[]): boolean {
  return (
    asks.test(forms.slice(0, 4).join(" ")) &&
    !/^(?:what|how|when|where|why|who) (?:you|i|we|it|that|he|she|they)\b/.test(
      forms.slice(0, 2).join(" "),
    )
  );
}
