import type { Span } from "../text/span.ts";

/**
 * What a draft may suggest about the writer's safety, with the one it is meant for:
 * - `fear`: being afraid of how they would react
 * - `watched`: where one is, whom one sees and what one writes is checked
 * - `punished`: asking is paid for, or one is not let
 * - `threatened`: they threaten the writer, the children, themselves
 * - `hurt`: hands, objects, force
 * - `self-harm`: the writer thinks of hurting or killing themselves
 */
export const signKinds = [
  "fear",
  "watched",
  "punished",
  "threatened",
  "hurt",
  "self-harm",
] as const;
export type SignKind = (typeof signKinds)[number];

/** Words that may be a sign. Never a finding about the partner: it only offers the private page. */
export type Sign = { readonly kind: SignKind; readonly span: Span };

/** Regular expressions over a sentence in plain words: `phrases` are signs, `unless` are what looks alike. */
export type SignPatterns = { readonly phrases: string; readonly unless: string };
