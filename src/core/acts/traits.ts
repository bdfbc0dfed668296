import type { Sentence } from "../text/text.ts";
import { featureNames } from "./feature-names.ts";
import { readSubject, type Subject } from "./subject.ts";
import type { Word } from "./words.ts";

/** What a sentence is as a whole: who it is about, whether it asks, which telling little words it has. */
export function readTraits(
  sentence: Sentence,
  words: readonly Word[],
  add: (feature: number) => void,
): void {
  const { subject, isFronted } = readSubject(words);
  add(featureBySubject[subject]);
  add(lengthBand(words.length));
  for (const { known } of words) for (const trait of known.traits) add(trait);
  if (isFronted) add(fronted);
  if (readMarks(sentence, add) || isQuestion(words)) add(question);
}

const traits = featureNames;
const fronted = traits.numberOf("fronted");
const question = traits.numberOf("question");
const featureBySubject: Readonly<Record<Subject, number>> = {
  i: traits.numberOf("subject:i"),
  you: traits.numberOf("subject:you"),
  we: traits.numberOf("subject:we"),
  they: traits.numberOf("subject:they"),
  it: traits.numberOf("subject:it"),
  verb: traits.numberOf("subject:verb"),
  doing: traits.numberOf("subject:doing"),
  noun: traits.numberOf("subject:noun"),
  none: traits.numberOf("subject:none"),
};
const emoji = traits.numberOf("emoji");
const exclamation = traits.numberOf("exclamation");
const ellipsis = traits.numberOf("ellipsis");

/** Whether the last mark asks. */
function readMarks({ tokens }: Sentence, add: (feature: number) => void): boolean {
  let last = "";
  for (const { kind, norm } of tokens) {
    if (kind === "emoji") add(emoji);
    if (kind !== "punctuation") continue;
    last = norm;
    if (norm.includes("!")) add(exclamation);
    if (norm.startsWith("..") || norm === "…") add(ellipsis);
  }
  return last.includes("?");
}

const lengthBands = ["1-2", "3-5", "6-10", "11-18", "19+"].map((band) =>
  traits.numberOf(`length:${band}`),
);

function lengthBand(words: number): number {
  const band = [2, 5, 10, 18].findIndex((most) => words <= most);
  return lengthBands.at(band) ?? 0;
}

const asks =
  /^(?:and |so |but |well |hey |baby |babe |honey |love |would |now )*(?:can|could|would|will|do|does|did|are|is|was|were|have|has|may|might|shall|should|am) (?:not )?(?:you|i|we|it|that|this|there|your|he|she|they|u)\b|^(?:and |so |but |well |hey )*(?:what|how|when|where|why|who|which|whose) (?:about|come|(?:\S+ )?(?:is|are|do|does|did|would|will|can|could|was|were|have|has|should|am))\b/;

/** What such a question begins with: the pattern need not be tried for what begins with another word. */
const askFirst: ReadonlySet<string> = new Set(
  (
    "and so but well hey baby babe honey love would now can could will do does did are is was were have has may might " +
    "shall should am what how when where why who which whose"
  ).split(" "),
);

/** A chat leaves out the question mark: the order of the words tells. */
function isQuestion(words: readonly Word[]): boolean {
  if (!askFirst.has(words[0]?.form ?? "")) return false;
  const first = words.slice(0, 7).map(({ form }) => form);
  return asks.test(first.join(" "));
}
