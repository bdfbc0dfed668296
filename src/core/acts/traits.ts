import type { Sentence } from "../text/text.ts";
import { featureNames } from "./feature-names.ts";
import { readSubject } from "./subject.ts";
import type { Word } from "./words.ts";

/** What a sentence is as a whole: who it is about, whether it asks, which telling little words it has. */
export function readTraits(
  sentence: Sentence,
  words: readonly Word[],
  add: (feature: number) => void,
): void {
  const forms = words.map(({ form }) => form);
  const { subject, isFronted } = readSubject(forms);
  add(traits.numberOf(`subject:${subject}`));
  add(traits.numberOf(lengthBand(forms.length)));
  for (const form of forms) {
    for (const trait of traitsByForm.get(form) ?? none) add(trait);
    if (form.length > 4 && form.endsWith("ed")) add(past);
  }
  if (isFronted) add(fronted);
  if (readMarks(sentence, add) || isQuestion(forms)) add(question);
}

const traits = featureNames;
const none: readonly number[] = [];
const past = traits.numberOf("past");
const fronted = traits.numberOf("fronted");
const question = traits.numberOf("question");
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

function lengthBand(words: number): string {
  if (words <= 2) return "length:1-2";
  if (words <= 5) return "length:3-5";
  if (words <= 10) return "length:6-10";
  return words <= 18 ? "length:11-18" : "length:19+";
}

const asks =
  /^(?:and |so |but |well |hey |baby |babe |honey |love |would |now )*(?:can|could|would|will|do|does|did|are|is|was|were|have|has|may|might|shall|should|am) (?:not )?(?:you|i|we|it|that|this|there|your|he|she|they|u)\b|^(?:and |so |but |well |hey )*(?:what|how|when|where|why|who|which|whose) (?:about|come|(?:\S+ )?(?:is|are|do|does|did|would|will|can|could|was|were|have|has|should|am))\b/;

/** A chat leaves out the question mark: the order of the words tells. */
function isQuestion(forms: readonly string[]): boolean {
  return asks.test(forms.slice(0, 7).join(" "));
}
