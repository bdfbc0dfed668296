import { minutesToWords } from "../../core/compose/grammar/duration.ts";

/** A message for when time alone fell through twice: it names it, blames nobody, and stays with the need. */
export function askAgain(minutes: number): string {
  const [when, back] =
    minutes <= longestEvening ? ["Thursday evening", "by nine"] : ["Saturday", "for supper"];
  return [
    "The last two times I had planned for myself fell through, and it was nobody's fault.",
    `I still need it, so I'd like ${minutesToWords(minutes)} to myself on ${when}. I'll be back ${back}.`,
    "I know it may feel like a lot right now. You matter to me, and I love our evenings.",
    "On Friday let's cook together, just the two of us. How does that sound to you?",
  ].join(" ");
}

const longestEvening = 180;

/** Half of it, in half hours: small enough to happen. */
export function madeSmaller(minutes: number): number {
  return Math.max(30, Math.floor(minutes / 60) * 30);
}
