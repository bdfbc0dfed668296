import { featureNames } from "./feature-names.ts";

/** The features of a sentence that it has by one of its words alone. */
export function formTraits(form: string): readonly number[] {
  const own = traitsByForm.get(form) ?? [];
  return form.length > 4 && form.endsWith("ed") ? [...own, past] : own;
}

const past = featureNames.numberOf("past");

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
    tellingWords.split(" ").map((form) => [form, [featureNames.numberOf(`word:${form}`)]]),
  );
  for (const [trait, forms] of Object.entries(wordsByTrait)) {
    for (const form of forms.split(" ")) {
      byForm.set(form, [...(byForm.get(form) ?? []), featureNames.numberOf(trait)]);
    }
  }
  return byForm;
}
