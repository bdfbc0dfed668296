import type { Draft } from "./draft.ts";

/** A return that fits the part of the day. For the writer to change. */
export function backLines({ source, timing }: Draft): readonly string[] {
  const when = timing.end ?? timing.when;
  const words = when === null ? "" : source.slice(when.start, when.end).toLowerCase();
  const hour = /morning|breakfast/u.test(words)
    ? "one"
    : /evening|night/u.test(words)
      ? "ten"
      : "six";
  return [`I'll be back by ${hour}.`, `I'll call you at ${hour}.`];
}
