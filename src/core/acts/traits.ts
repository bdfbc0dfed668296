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
  for (const { form } of words) {
    for (const trait of traitsByForm.get(form) ?? none) add(trait);
    if (form.length > 4 && form.endsWith("ed")) add(past);
  }
  if (isFronted) add(fronted);
  if (readMarks(sentence, add) || isQuestion(words)) add(question);
}

const traits = featureNames;
const none: readonly number[] = [];
const past = traits.numberOf("past");
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

/** Little words that tell what a sentence does more than what it is about. */
const tellingWords =
  "a about after again all already also always and any anyone anything anyway as at away back be because been before " +
  "being better both but by can could course do does down each else enough even ever every everyone everything fine " +
  "first for from get give go going good got had has have he hear her here him his how if in into is it just keep kind " +
  "know last least leave less let like little look many maybe me might mine more most must my myself need never next " +
  "nice no nobody not nothing now of off oh okay on once one only or other our out over own people please quite rather " +
  "really right same say see shall she should since so some somebody someone something sometimes sorry sort still stop " +
  "such take tell than thank that the their them then there they thing think this those though till to together told " +
  "too tried until up us used very want was watch way we well were what when where whether which while who whole why " +
  "will wish with without would yes yet you your yours yourself ah nah yeah haha lol";

const wordsByTrait: Readonly<Record<string, string>> = {
  "has:i": "i my me mine myself",
  "has:you": "you your yours yourself yous thee thou",
  "has:we": "we our us ours together",
  "has:they": "he she they him them his her their",
  "has:if": "if unless otherwise",
  "has:but": "but however though although",
  "has:or": "or",
  "has:because": "because since so",
  "has:not": "not no never nothing nobody none without",
  "has:when": "when while after once before until till",
  "has:then": "then after afterwards later",
  past: "was were did had used been said told went",
  future: "will shall going finna gonna",
};

const traitsByForm: ReadonlyMap<string, readonly number[]> = groupByForm();

function groupByForm(): ReadonlyMap<string, readonly number[]> {
  const byForm = new Map<string, number[]>(
    tellingWords.split(" ").map((form) => [form, [traits.numberOf(`word:${form}`)]]),
  );
  for (const [trait, forms] of Object.entries(wordsByTrait)) {
    for (const form of forms.split(" ")) {
      byForm.set(form, [...(byForm.get(form) ?? []), traits.numberOf(trait)]);
    }
  }
  return byForm;
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
