/**
 * What is kept as one record each, beside the drafts: whatever is named here goes out with an export and
 * comes in with it, also before its room was opened. A name is never changed once something is kept.
 */
export const keptKinds = [
  "settings",
  "answers",
  "partner",
  "muted",
  "rehearsal",
  "plan",
  "balance",
  "us",
] as const;

/** Kept in the same way, and never in a file that goes out: a password. */
export type KeptKind = (typeof keptKinds)[number] | "calendars";
