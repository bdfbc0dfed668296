import type { Span } from "../text/span.ts";
import type { Draft } from "./draft.ts";
import type { ReviewContext } from "./context.ts";
import type { Fix, Severity } from "./finding.ts";

/** Which of the two colours a strength is marked in: what is about me, or what is about us. */
export type Tint = "alone" | "together";

/** What a rule finds. Its fixes are only built for the one who will see them. */
export type Found = {
  readonly span: Span;
  /** When the rule has more than one thing to say. */
  readonly message?: string;
  /** It is likely, but not as good as sure: its message is a question. */
  readonly isSoft?: true;
  /** It is about the message, not about the words it points at. */
  readonly isAboutMessage?: true;
  /** The best first. One that does not hold is never offered. */
  readonly fixes?: () => readonly Fix[];
};

export type Example = {
  readonly text: string;
  readonly context?: Partial<ReviewContext>;
};

/** `words`: what is marked. `after`: the text after the first fix. */
export type FoundExample = Example & { readonly words: string; readonly after?: string };

/** A rule is one file that proves itself: what it finds, and what looks alike and must pass. */
export type Rule = {
  /** The name of its file. */
  readonly id: string;
  readonly severity: Severity;
  /** Two or three words: the name in a list of rules. */
  readonly title: string;
  /** One sentence: what these words may do to the one who hears them. */
  readonly message: string;
  /** Two or three sentences behind "why". */
  readonly note: string;
  /** Strengths only. */
  readonly tint: Tint | null;
  readonly find: (draft: Draft) => readonly Found[];
  readonly examples: {
    readonly found: readonly FoundExample[];
    readonly passed: readonly Example[];
  };
};
