import {
  assess,
  gateQuestions,
  noAnswers,
  type GateAnswer,
  type GateAnswers,
} from "../core/safety/assess.ts";
import { formatHelp, guessedCountries } from "./help-lines.ts";
import type { Io } from "./io.ts";

/** Nobody practises for a talk they are afraid of: they are shown where to find help, and nothing is kept. */
const stopped = `
Then this is not something to practise alone. Talk to someone first: a friend, a doctor, one of
these. Nothing of this was saved.

`;

const inDoubt = `
You know best. Should you want to talk to someone first:

`;

/**
 * The private questions before a hard talk, the same as in the app. Gives whether to go on, or `null` when the person
 * leaves. Nothing of the answers is kept.
 */
export async function passGate(io: Io): Promise<boolean | null> {
  await io.write(
    "Is it safe to say this? Only for you, and gone at once. Enter skips a question.\n",
  );
  let answers: GateAnswers = noAnswers;
  for (const [key, question] of gateQuestions) {
    const typed = await io.ask(`   ${question} (y/n/not sure) `);
    if (typed === null) return null;
    answers = { ...answers, [key]: parseAnswer(typed) };
    // One yes is enough.
    if (assess(answers) === "stop") {
      await io.write(stopped + formatHelp(guessedCountries(io), io));
      return false;
    }
  }
  if (Object.values(answers).includes("unsure"))
    await io.write(inDoubt + formatHelp(guessedCountries(io), io));
  return true;
}

function parseAnswer(typed: string): GateAnswer {
  const answer = typed.trim().toLowerCase();
  if (answer === "") return null;
  if (/^y(?:es|eah|ep)?\b/u.test(answer)) return "yes";
  // Anything that is no plain no is not taken for one.
  return /^(?:n|no|nope|never)\W*$/u.test(answer) ? "no" : "unsure";
}
