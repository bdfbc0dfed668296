import { sliceSpan } from "../text/span.ts";
import type { Draft } from "./draft.ts";

/** A return that fits the part of the day. For the writer to change. */
export function backLines({ source, timing: { when, end } }: Draft): readonly string[] {
  const words = [when, end].map((span) => (span === null ? "" : sliceSpan(source, span))).join(" ");
  if (/\b(?:days|weekend|week)\b/iu.test(words))
    return ["I'll be back on Sunday evening.", "I'll call you on Sunday evening."];
  const hour = /morning|breakfast/iu.test(words)
    ? "one"
    : /evening|night/iu.test(words)
      ? "ten"
      : "six";
  return [`I'll be back by ${hour}.`, `I'll call you at ${hour}.`];
}
