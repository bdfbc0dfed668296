import type { Act } from "../acts/act.ts";
import type { QuestionKind } from "./line.ts";

/**
 * What a turn does to this partner at this point of the talk: the acts of the recogniser, told apart by what was said
 * before, and what a talk has besides them.
 */
export type MoveId =
  | Exclude<Act, "when">
  /** Asks again for what was asked before; `restate-kindly` in one breath with having heard them. */
  | "restate"
  | "restate-kindly"
  | "names-when"
  | "names-length"
  /** Says till when, or when they are back. */
  | "names-end"
  /** Names a thing that is theirs alone. */
  | "reassure-specific"
  | "agree"
  | "refuse"
  /** Asks for less than before, or for another time. */
  | "counter-smaller"
  | "counter-time"
  /** Stops the talk and says when it goes on; `postpone` does not say when. */
  | "pause-return"
  | "postpone"
  | "question"
  | "thanks"
  /** Owns a word that stung: sorry for a real slip, not for the need. */
  | "mend"
  /** May be a blow, and may be none: they wonder what is behind it. */
  | "sharp"
  /** "Calm down": their feeling is too much. */
  | "dismiss"
  /** Answers what they asked to understand. */
  | "explains"
  | "joke"
  | "small-talk"
  | "topic-change"
  | "contradiction"
  /** The same words as in an earlier turn. */
  | "repeat"
  /** The partner's own words. */
  | "parrot"
  | "silence"
  | "gibberish"
  | "other-language"
  | "to-coach"
  | "too-long"
  /** Understood, and does none of these. */
  | "other";

export type Move = {
  readonly id: MoveId;
  /** The words it stands on. */
  readonly words: string;
};

/** What was asked, as far as the partner can answer it. */
export type Question = QuestionKind | "what-do-you-mean" | "other";
