import type { Debrief, Note } from "../core/rehearsal/debrief.ts";
import type { Feedback, Moved } from "../core/rehearsal/feedback.ts";
import type { Hint } from "../core/rehearsal/hint.ts";
import type { CoachedTurn } from "../core/rehearsal/rehearsal.ts";
import type { Paint } from "./paint.ts";
import { printable, quote } from "./printable.ts";
import { wrap } from "./wrap.ts";

export type TalkStyle = { readonly paint: Paint; readonly columns: number };

const widest = 88;
const narrowest = 40;
const longestQuoted = 90;

/** A line of the coach: dim and set in, so that the talk stays in front. */
function aside(text: string, { paint, columns }: TalkStyle): string {
  const width = Math.min(widest, Math.max(narrowest, columns));
  return paint("dim", wrap(printable(text), width, "      "));
}

export function formatHint({ say, why }: Hint, style: TalkStyle): string {
  return `${aside(`Try: ${say} ${why}`, style)}\n`;
}

export function formatReply(text: string, { paint, columns }: TalkStyle): string {
  const width = Math.min(widest, Math.max(narrowest, columns));
  return `${paint("bold", wrap(`Them: ${printable(text)}`, width, ""))}\n`;
}

export function formatTurn(turn: CoachedTurn, style: TalkStyle): string {
  return [
    `\nYou: ${printable(turn.text)}\n`,
    formatReply(turn.reply, style),
    formatFeedback(turn.feedback, style),
  ].join("");
}

export function formatFeedback({ strengths, moved, better }: Feedback, style: TalkStyle): string {
  const lines = [
    ...(strengths.length === 0 ? [] : [`+ ${strengths.join(" ")}`]),
    ...(moved.length === 0 ? [] : [moved.map(drawMove).join("  ")]),
    ...(better === null ? [] : [`~ ${better.why}`]),
    ...(better?.rewrite ? [`  Or: ${quote(better.rewrite, 400)}`] : []),
  ];
  return lines.map((line) => `${aside(line, style)}\n`).join("");
}

function drawMove({ by, words }: Moved): string {
  return `${by === "up" ? "↑" : "↓"} ${words}`;
}

export function formatDebrief(debrief: Debrief, style: TalkStyle): string {
  const { paint } = style;
  const section = (title: string, lines: readonly string[]): string =>
    lines.length === 0
      ? ""
      : `\n${paint("bold", title)}\n${lines.map((line) => `  - ${line}\n`).join("")}`;
  return [
    `\n${debrief.ended}\n`,
    section("What held", noted(debrief.held)),
    section("Where it slipped", noted(debrief.slipped)),
    section("Where it got hard", noted(debrief.hardened)),
    section(
      "Worth keeping",
      debrief.keep.map(({ words }) => quote(words, 200)),
    ),
    section("Next time", [debrief.tryNext]),
    `\n${debrief.goNow}\n`,
  ].join("");
}

function noted(notes: readonly Note[]): readonly string[] {
  return notes.map(({ words, note }) => `${note} ${quote(words, longestQuoted)}`);
}
