import { minutesToWords } from "../../core/compose/grammar/duration.ts";

/** A message for when time alone fell through twice: it names it, blames nobody, and stays with the need. */
export function askAgain(minutes: number): string {
  return [
    "The last two times I had planned for myself fell through. It was nobody's fault.",
    `I still need it, so I'd like ${minutesToWords(minutes)} to myself this week. Would Thursday evening suit you?`,
    "I love our evenings, and on Friday I'd like to cook for the two of us.",
  ].join(" ");
}

/** Half of it, in half hours: small enough to happen. */
export function madeSmaller(minutes: number): number {
  return Math.max(30, Math.floor(minutes / 60) * 30);
}
