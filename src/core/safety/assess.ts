/** `null`: passed over. Nothing of an answer is stored, counted or shared. */
export type GateAnswer = "yes" | "no" | "unsure" | null;

/** The three questions of the private page. */
export type GateAnswers = {
  /** Are you afraid of how they would react? */
  readonly afraid: GateAnswer;
  /** Would asking be punished? */
  readonly punished: GateAnswer;
  /** Do they check where you are, or who you see? */
  readonly watched: GateAnswer;
};

/** As they are put to the person, in the app and at the terminal. */
export const gateQuestions: readonly (readonly [key: keyof GateAnswers, question: string])[] = [
  ["afraid", "Are you afraid of how they would react?"],
  ["punished", "Would you be made to pay for asking?"],
  ["watched", "Do they check where you are, or who you see?"],
];

/**
 * - `go-on`: nothing speaks against it
 * - `take-care`: in doubt, or not said; help is shown and the way on stays open
 * - `stop`: the coaching for this conversation stops; a calmer wording would not make it safe
 */
export type Assessment = "go-on" | "take-care" | "stop";

/** One yes is enough, and an answer that was passed over is no yes. It says nothing about the partner. */
export function assess({ afraid, punished, watched }: GateAnswers): Assessment {
  const answers = [afraid, punished, watched];
  if (answers.includes("yes")) return "stop";
  return answers.every((answer) => answer === "no") ? "go-on" : "take-care";
}

export const noAnswers: GateAnswers = { afraid: null, punished: null, watched: null };
