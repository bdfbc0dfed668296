import { riskActs } from "../acts/act.ts";
import { recognise } from "../acts/recognise.ts";
import { parseText } from "../text/parse-text.ts";

/** Turns of phrase that put the partner in the wrong even inside half a sentence, where the recogniser has little to go by. */
const barbs =
  /\baway from (?:you|us|her|him|them|my (?:wife|husband|partner|girlfriend|boyfriend))\b|\b(?:nag|whin|moan|smother|suffocat|cling|needy|neediness|drama|stupid|idiot|moron|bitch|lazy|you'?re crazy|psycho|annoying|pathetic|useless|hate|sick of|fed up|shut up|allowed?|forbid|permission|must not|(?:let|make) you (?:pay|sorry|regret|go|leave|have|see)|punish|divorce|break up|leave you|without you|your fault)/iu;

/** Whether these words may be put into the person's mouth. */
export function isSafe(text: string): boolean {
  return !barbs.test(text) && !doesHarm(text);
}

/** Whether a reader would find a day, a time or a length in it. */
export function namesTime(text: string): boolean {
  return recognise(parseText(text)).some(({ times }) => times.length > 0);
}

function doesHarm(text: string): boolean {
  return recognise(parseText(text)).some(({ acts }) => acts.some(({ act }) => riskActs.has(act)));
}
