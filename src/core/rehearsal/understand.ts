import {
  acts as allActs,
  type Act,
  type RecognisedAct,
  type RecognisedSentence,
} from "../acts/act.ts";
import { recognise, type ReadBefore } from "../acts/recognise.ts";
import { plain } from "../review/plain.ts";
import { detectLanguage } from "../text/language.ts";
import { parseText } from "../text/parse-text.ts";
import { sliceSpan } from "../text/span.ts";
import { dropsNeed, isSpecific, plainMovesIn } from "./answer-words.ts";
import { moveOfTerms } from "./changed-terms.ts";
import type { LineBook } from "./line.ts";
import type { Move, MoveId, Question } from "./move.ts";
import { questionIn } from "./question.ts";
import type { Talk } from "./talk.ts";
import { readTerms, type Terms } from "./terms.ts";
import { isGibberish } from "./vocabulary.ts";

/** What the partner makes of a turn. */
export type Understood = {
  readonly text: string;
  readonly sentences: readonly RecognisedSentence[];
  readonly acts: readonly Act[];
  readonly moves: readonly Move[];
  /** The last question of the turn: the one that is answered. */
  readonly question: Question | null;
  readonly terms: Terms;
};

/** Longer than anyone can listen to; what comes after is not read. */
const longestHeard = 4000;
/** Where listening turns into waiting. */
const mostWords = 120;

export function understand(
  text: string,
  talk: Talk,
  book: LineBook,
  memory?: ReadBefore,
): Understood {
  const source = text.slice(0, longestHeard);
  const unread = { text, sentences: [], acts: [], question: null, terms: readTerms("", []) };
  const alone = (id: MoveId): Understood => ({ ...unread, moves: [{ id, words: source.trim() }] });
  if (source.trim() === "") return alone("silence");
  if (talk.lines.some((line) => isSaidBack(source, line))) return alone("parrot");
  const parsed = parseText(source);
  if (detectLanguage(parsed) === "other")
    return alone(isGibberish(parsed, book) && isKeys(source) ? "gibberish" : "other-language");
  const sentences = recognise(parsed, memory);
  const heard: Heard = { source, sentences, talk };
  const moves = movesOf(heard);
  const isEmpty = moves.length === 0 && isGibberish(parsed, book);
  if (isEmpty) return alone("gibberish");
  if (moves.some(({ id }) => id === "to-coach")) return alone("to-coach");
  const terms = readTerms(source, sentences);
  const all = [
    ...moves,
    ...moveOfTerms(
      terms,
      talk,
      moves.map(({ id }) => id),
      source,
    ),
    ...lengthMove(source),
  ];
  return {
    text,
    sentences,
    acts: actsOf(sentences, all),
    moves: all.length === 0 ? [{ id: "other", words: source.trim() }] : all,
    question: questionOf(heard),
    terms,
  };
}

type Heard = {
  readonly source: string;
  readonly sentences: readonly RecognisedSentence[];
  readonly talk: Talk;
};

/**
 * How sure the recogniser must be before the partner is moved by it. What does good counts as soon as it is likelier
 * than not; to be hurt by what is not there would be unfair, and to miss an insult would ring false.
 */
const barByAct: Readonly<Partial<Record<Act, number>>> = {
  hint: 0.8,
  apologise: 0.7,
  hedge: 0.7,
  blame: 0.7,
  threat: 0.85,
  control: 0.85,
  compare: 0.75,
  "mind-read": 0.8,
  stonewall: 0.75,
  "give-in": 0.8,
  press: 0.75,
};

function isHeard({ act, confidence }: RecognisedAct): boolean {
  return confidence >= (barByAct[act] ?? 0.5);
}

function actsIn(sentences: readonly RecognisedSentence[]): readonly Act[] {
  return [...new Set(sentences.flatMap(({ acts }) => acts.filter(isHeard).map(({ act }) => act)))];
}

const actByMove: Readonly<Partial<Record<MoveId, Act>>> = {
  restate: "ask",
  "restate-kindly": "ask",
  "names-when": "when",
  "names-length": "when",
  "names-end": "when",
  "reassure-specific": "reassure",
};

/** The acts of the turn as the partner took them: with what was said in so many words, without what was misheard. */
function actsOf(sentences: readonly RecognisedSentence[], moves: readonly Move[]): readonly Act[] {
  const ids = moves.map(({ id }) => id);
  const heard = new Set<string>([
    ...actsIn(sentences),
    ...ids,
    ...ids.flatMap((id) => actByMove[id] ?? []),
  ]);
  if (!ids.includes("give-in")) heard.delete("give-in");
  return allActs.filter((act) => heard.has(act));
}

/** Each move once, in the order of the turn. */
function movesOf(heard: Heard): readonly Move[] {
  const moves: Move[] = [];
  const said = plain(heard.source).trim().toLowerCase();
  if (heard.talk.said.some((before) => before === said)) moves.push({ id: "repeat", words: said });
  for (const sentence of heard.sentences) {
    const words = plain(sliceSpan(heard.source, sentence.sentence.content));
    for (const id of movesIn(sentence, words, heard)) {
      if (!moves.some((move) => move.id === id)) moves.push({ id, words });
    }
  }
  return withoutClashes(moves);
}

function movesIn(sentence: RecognisedSentence, words: string, heard: Heard): readonly MoveId[] {
  const ids = sentence.acts
    .filter(isHeard)
    .filter(({ act, confidence }) => act !== "give-in" || dropsNeed(words, confidence))
    .flatMap(({ act }) => moveOfAct(act, words, heard));
  const asksAnything = questionIn(words) !== null;
  const plainMoves = plainMovesIn(words).map((id) =>
    id === "ask" && heard.talk.hasAsked ? restating(heard) : id,
  );
  return [...ids, ...plainMoves, ...(asksAnything ? (["question"] as const) : [])];
}

function moveOfAct(act: Act, words: string, heard: Heard): readonly MoveId[] {
  if (act === "ask") return [heard.talk.hasAsked ? restating(heard) : "ask"];
  if (act === "when") return heard.talk.hasAsked ? [restating(heard)] : [];
  if (act === "reassure") return [isSpecific(words) ? "reassure-specific" : "reassure"];
  return [act];
}

/** Kindly: in one breath with having heard them, or right after it. */
function restating({ sentences, talk }: Heard): MoveId {
  const acts = actsIn(sentences);
  const isKind = acts.includes("validate") || talk.lastMoves.includes("validate");
  return isKind ? "restate-kindly" : "restate";
}

/** A need that is dropped is not asked for again in the same breath; a talk that is put off is not shut. */
function withoutClashes(moves: readonly Move[]): readonly Move[] {
  const has = (id: MoveId): boolean => moves.some((move) => move.id === id);
  const out = new Set<MoveId>();
  if (has("give-in"))
    for (const id of ["agree", "hint", "restate", "restate-kindly"] as const) out.add(id);
  if (has("pause-return")) for (const id of asideInPause) out.add(id);
  if (has("refuse")) for (const id of ["agree", "give-in"] as const) out.add(id);
  if (has("stonewall")) out.add("postpone").add("agree");
  return moves.filter(({ id }) => !out.has(id));
}

const asideInPause = ["postpone", "stonewall", "give", "ask", "restate", "restate-kindly"] as const;

function questionOf({ source, sentences }: Heard): Question | null {
  const asked = sentences
    .filter(({ acts }) => !acts.some((one) => isHeard(one) && isAttack(one.act)))
    .map(({ sentence }) => questionIn(plain(sliceSpan(source, sentence.content))))
    .filter((question) => question !== null);
  return asked.findLast((question) => question !== "other") ?? asked.at(-1) ?? null;
}

function isAttack(act: Act): boolean {
  return (
    act === "blame" ||
    act === "contempt" ||
    act === "press" ||
    act === "threat" ||
    act === "control"
  );
}

function isSaidBack(source: string, line: string): boolean {
  const said = bare(source);
  return said.split(" ").length >= 3 && bare(line).includes(said);
}

function bare(words: string): string {
  return plain(words)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}' ]+/gu, " ")
    .replaceAll(/\s+/gu, " ")
    .trim();
}

/** Letters in a row that no word of any language has. */
function isKeys(source: string): boolean {
  return /^[\x20-\x7e]*$/u.test(source) && /[bcdfghjklmnpqrstvwxz]{5}/iu.test(source);
}

function lengthMove(source: string): readonly Move[] {
  const count = source.split(/\s+/u).length;
  return count > mostWords ? [{ id: "too-long", words: `${source.slice(0, 60)} …` }] : [];
}
