import type { Act, TimeKind } from "./act.ts";

/** What `data/en/phrases/*.yml` becomes at build. All phrases are in the notation of `notation.ts`. */
export type PhraseBook = {
  /** The forms of every word written with a tilde: `need~` -> "need needs needed needing". */
  readonly forms: Readonly<Record<string, string>>;
  /** Word classes, each after the classes that it uses. */
  readonly classes: readonly NamedPhrases[];
  readonly times: readonly { readonly kind: TimeKind; readonly phrases: readonly string[] }[];
  readonly acts: readonly ActPhrases[];
};

export type NamedPhrases = { readonly name: string; readonly phrases: readonly string[] };

export type ActPhrases = {
  readonly act: Act;
  /** The score of a sentence without any feature. An act is there from 0 upwards. */
  readonly bias: number;
  /** What each feature of the sentence adds: a structural one (`question`), or a class in it (`{love}`). */
  readonly features: Readonly<Record<string, number>>;
  readonly patterns: readonly ActPattern[];
};

type ActPattern = {
  readonly id: string;
  readonly weight: number;
  /** Whether the pattern still counts inside the scope of a negation that it does not contain. */
  readonly evenNegated: boolean;
  readonly phrases: readonly string[];
};

/** What a class is called in phrases, and as a feature. */
export function className(name: string): string {
  return `{${name}}`;
}

/** The feature of a class where a negation turns it around. */
export function negatedName(name: string): string {
  return `not ${className(name)}`;
}

/** The feature of a pattern. */
export function patternName(act: string, id: string): string {
  return `${act}/${id}`;
}
