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
    if (norm === "," || norm === ".") continue;
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

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const auxiliaries = setOf(
  "can could would will do does did are is was were have has may might shall should am",
);
const subjects = setOf("you i we it that this there your he she they u");
const questionWords = setOf("what how when where why who which whose");
const verbs = setOf("is are do does did would will can could was were have has should am");
/** What may stand before a question, and before one with a question word. */
const beforeAsking = setOf("and so but well hey baby babe honey love would now");
const beforeQuestionWord = setOf("and so but well hey");
/** So far into a sentence a question may begin and end. */
const questionReach = 7;

/** A chat leaves out the question mark: the order of the words tells. */
function isQuestion(words: readonly Word[]): boolean {
  const formAt = (at: number): string => (at < questionReach ? (words[at]?.form ?? "") : "");
  let mayAskByWord = true;
  for (let at = 0; at < questionReach; at += 1) {
    const form = formAt(at);
    if (auxiliaries.has(form)) {
      const next = formAt(at + 1);
      if (subjects.has(next === "not" ? formAt(at + 2) : next)) return true;
    } else if (mayAskByWord && questionWords.has(form)) {
      const next = formAt(at + 1);
      return next === "about" || next === "come" || verbs.has(next) || verbs.has(formAt(at + 2));
    }
    if (!beforeAsking.has(form)) return false;
    mayAskByWord &&= beforeQuestionWord.has(form);
  }
  return false;
}
