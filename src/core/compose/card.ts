import { shared } from "../generated/wordings.ts";
import { fittingOptions, pickOption } from "./choose.ts";
import { cardPlans, type CardLine } from "./plan.ts";
import type { Card } from "./request.ts";
import { isSafe } from "./safe.ts";
import { say, type Voice } from "./voice.ts";
import { reactions, type Reaction } from "./wording.ts";

/** How the card heads the line for each reaction. */
const reactionNames: Readonly<Record<Reaction, string>> = {
  hurt: "If they are hurt",
  angry: "If they get angry",
  quiet: "If they go quiet",
  bargaining: "If they bargain",
};

/** A talk card, and its lines in the order in which this stance says them. */
export function composeCard(voice: Voice): { readonly card: Card; readonly text: string } {
  const { lines, careIn } = cardPlans[voice.stance];
  const parts = cardLines(voice, careIn);
  return {
    card: { ...parts, ifThey: reactions.map((reaction) => reactionLine(voice, reaction)) },
    text: lines.map((line) => parts[line]).join("\n"),
  };
}

function cardLines(voice: Voice, careIn: CardLine): Readonly<Record<CardLine, string>> {
  const care = say(voice, "card", "care");
  const line = (name: CardLine, ...words: readonly string[]): string =>
    [...words, ...(name === careIn ? [care] : [])].join(" ");
  return {
    opening: line("opening", say(voice, "card", "open")),
    ask: line("ask", say(voice, "card", "ask"), say(voice, "card", "back")),
    reason: line("reason", say(voice, "card", "why")),
    reassurance: line("reassurance", say(voice, "card", "love")),
    giveBack: line("giveBack", say(voice, "card", "give")),
    question: line("question", say(voice, "card", "question")),
  };
}

function reactionLine(voice: Voice, reaction: Reaction): Card["ifThey"][number] {
  const options = fittingOptions(shared.reactions[reaction], voice.slots, voice.conditions);
  const safe = options.filter(({ text }) => isSafe(text));
  const { text } = pickOption(voice.random, safe.length > 0 ? safe : options);
  return { reaction: reactionNames[reaction], say: text };
}
