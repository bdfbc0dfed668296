import { letterPlans, textPlans } from "./plan.ts";
import { fitWords } from "./fit.ts";
import { choosePart, say, type Voice } from "./voice.ts";

/** A text message, as near to `most` words as the answers let it come. */
export function composeText(voice: Voice, most: number): string {
  const choices = textPlans[voice.stance].map((part) => choosePart(voice, "text", part));
  return fitWords(choices, most)
    .map(({ chosen }) => chosen.text)
    .join(" ");
}

export function composeLetter(voice: Voice): string {
  const paragraphs = letterPlans[voice.stance].map((parts) =>
    parts.map((part) => say(voice, "letter", part)).join(" "),
  );
  return [...salutation(voice), ...paragraphs].join("\n\n");
}

function salutation({ name, stance }: Voice): readonly string[] {
  if (name === null) return [];
  const isPetName = name === name.toLowerCase();
  const isPlain = stance === "straight" || stance === "light" || stance === "plan";
  return [`${isPlain ? "Hi" : isPetName ? "Hello" : "Dear"} ${name},`];
}
