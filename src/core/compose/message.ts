import { upperFirst } from "./grammar/clean.ts";
import { letterPlans, textPlans } from "./plan.ts";
import { say, type Voice } from "./voice.ts";

export function composeText(voice: Voice): string {
  return textPlans[voice.stance].map((part) => say(voice, "text", part)).join(" ");
}

export function composeLetter(voice: Voice): string {
  const paragraphs = letterPlans[voice.stance].map((parts) =>
    parts.map((part) => say(voice, "letter", part)).join(" "),
  );
  return [...salutation(voice), ...paragraphs].join("\n\n");
}

function salutation({ name, stance }: Voice): readonly string[] {
  if (name === null) return [];
  return [`${upperFirst(stance === "straight" || stance === "light" ? "hello" : "dear")} ${name},`];
}
