import type { Random } from "../random.ts";
import type { Decision } from "./decide.ts";
import {
  slotsIn,
  strengths,
  type LineBook,
  type Missing,
  type Strength,
  type WrittenLine,
} from "./line.ts";
import { fillLine, otherTimeThan, slotsOf } from "./slots.ts";
import type { Slots } from "./line.ts";
import { countOf, type Talk } from "./talk.ts";

/** `written`: as it stands in the book. */
export type ChosenLine = { readonly text: string; readonly written: string };

/** All that can be said is said: a partner who falls silent. */
const silence: ChosenLine = { text: "…", written: "…" };

/** One that was not said yet, that fits what was said, and that sounds like them. */
export function chooseLine(
  decision: Decision,
  talk: Talk,
  book: LineBook,
  random: Random,
  changed: Partial<Slots> = {},
): ChosenLine {
  const slots = slotsOf(talk, {
    ...(decision.kind === "offers-other-time" || decision.question === "when-suits-you"
      ? { other: otherTimeThan(talk.terms) }
      : {}),
    ...changed,
  });
  for (const lines of shelvesFor(decision, talk, book)) {
    const written = pick(fit(lines, decision, talk, slots), random);
    if (written !== null) return { text: fillLine(written, slots), written };
  }
  return silence;
}

type Fitting = { readonly written: string; readonly weight: number };

/** The lines to choose from, the best first; the next when all of those were said. */
function shelvesFor(
  { kind, question, ending }: Decision,
  talk: Talk,
  book: LineBook,
): readonly (readonly WrittenLine[])[] {
  if (kind === "closing") return ending === null ? [] : [book.closing[ending]];
  if (kind === "answers-question")
    return question === null ? [] : [book["answers-question"][question]];
  const strength = strengthOf(talk);
  const group = book[kind];
  return [
    group[strength],
    ...strengths.filter((other) => other !== strength).map((other) => group[other]),
  ];
}

/** Their intensity, a step up when they are very hurt, a step down when they have come round. */
function strengthOf({ partner: { intensity }, state: { hurt, openness } }: Talk): Strength {
  const step = hurt >= 0.7 ? 1 : hurt <= 0.2 && openness >= 0.6 ? -1 : 0;
  return strengths[Math.min(2, Math.max(0, intensity - 1 + step))] ?? "medium";
}

function fit(
  lines: readonly WrittenLine[],
  { kind }: Decision,
  talk: Talk,
  slots: Slots,
): readonly Fitting[] {
  const asksForIt = kind === "asks-meaning" || kind === "answers-question";
  const missing = asksForIt ? missingIn(talk) : null;
  return (
    lines
      .map((line): Line => (typeof line === "string" ? { text: line } : line))
      .filter((line) => fits(line, talk, slots, missing))
      // Before anything was asked there is one thing to wonder about.
      .filter(({ asks }) => kind !== "asks-meaning" || talk.hasAsked || asks === "ask")
      .map((line) => ({
        written: line.text,
        weight: weigh(line, missing) * brevity(line.text, talk),
      }))
  );
}

type Line = Exclude<WrittenLine, string>;

function fits(
  { text, register, temperaments, situation, asks }: Line,
  { written, partner }: Talk,
  slots: Slots,
  missing: readonly Missing[] | null,
): boolean {
  return (
    !written.includes(text) &&
    (register === undefined || register === partner.speaks) &&
    (temperaments === undefined || temperaments.includes(partner.temperament)) &&
    (situation === undefined || partner.hasChildren) &&
    (asks === undefined || missing === null || missing.includes(asks)) &&
    slotsIn(text).every((name) => slots[name] !== null) &&
    // "A bit of every Wednesday" would be a bit of each.
    !(/^every\b/u.test(slots.when ?? "") && text.includes("of {when}"))
  );
}

/** What repeats their words, sounds like this partner, and asks for what is missing most comes first. */
function weigh({ text, temperaments, asks }: Line, missing: readonly Missing[] | null): number {
  const named = Math.min(2, slotsIn(text).length);
  const isOwn = temperaments !== undefined;
  const isWanted = asks !== undefined && missing !== null && asks === missing[0];
  return 1 + named + (isOwn ? 4 : 0) + (isWanted ? 4 : 0);
}

/** Someone who goes quiet seldom makes a speech. */
function brevity(text: string, { partner: { temperament } }: Talk): number {
  if (temperament !== "goes-quiet") return 1;
  const count = text.split(" ").length;
  return count <= 9 ? 1.5 : count <= 14 ? 0.8 : 0.2;
}

/** What they cannot know yet, what matters most first. */
function missingIn(talk: Talk): readonly Missing[] {
  const { when, length, end } = talk.terms;
  if (!talk.hasAsked) return ["ask"];
  const found: Missing[] = [];
  if (when === null) found.push("when");
  if (length === null && end === null) found.push("length");
  if (end === null) found.push("end");
  if (countOf(talk, "why") === 0) found.push("why");
  if (talk.state.clarity < 0.4) found.push("meaning");
  return found;
}

function pick(lines: readonly Fitting[], random: Random): string | null {
  const total = lines.reduce((sum, { weight }) => sum + weight, 0);
  let left = random() * total;
  for (const { written, weight } of lines) {
    left -= weight;
    if (left <= 0) return written;
  }
  return lines.at(-1)?.written ?? null;
}
