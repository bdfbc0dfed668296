import type { Register, ReviewContext } from "./context.ts";

/** A text message is read at a glance; a letter or a card is one page. */
const wordLimits: Readonly<Record<Register, number>> = { text: 60, letter: 220, card: 220 };

/** A sentence more makes nobody lose the thread. */
const slack = 1.2;

export function wordLimit({ context }: { readonly context: ReviewContext }): number {
  return wordLimits[context.register] * slack;
}
