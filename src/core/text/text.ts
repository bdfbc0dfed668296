import type { Span } from "./span.ts";

export type TokenKind = "word" | "number" | "emoji" | "punctuation" | "other";

export type Token = {
  readonly span: Span;
  readonly kind: TokenKind;
  /** What the token is read as: lower case, straight apostrophe, chat spelling resolved (`dont` -> `don't`, `ur` -> `your`). */
  readonly norm: string;
  /** Words of one number are read as the same; 0 where it is not known. */
  readonly number: number;
};

export type Sentence = {
  /** With the white space after it: the spans of all sentences tile the source. */
  readonly span: Span;
  /** Without the white space around it. */
  readonly content: Span;
  /** All of its ink: before, between and after them there is nothing but white space. */
  readonly tokens: readonly Token[];
};

/** `scope` is what the negation turns around: "not" in "I'm not mad at you" has the scope "mad at you". */
export type Negation = { readonly cue: Span; readonly scope: Span };

export type Text = {
  readonly source: string;
  readonly sentences: readonly Sentence[];
  /** What stands in quotation marks or is reported word for word, marks included. */
  readonly quotes: readonly Span[];
  readonly negations: readonly Negation[];
};
