import {
  acts as allActs,
  type Act,
  type RecognisedAct,
  type RecognisedSentence,
} from "../acts/act.ts";
import { recognise } from "../acts/recognise.ts";
import { createDraftMemory, type DraftMemory } from "../review/draft.ts";
import { addPlainActs } from "../review/plain-acts.ts";
import { plain } from "../review/plain.ts";
import { questionByAct } from "../review/soft.ts";
import { hearSentences } from "../review/said.ts";
import { parseText } from "../text/parse-text.ts";
import { sliceSpan } from "../text/span.ts";
import { dropsNeed, isSpecific, pauseTimeIn, plainMovesIn } from "./answer-words.ts";
import { moveOfTerms } from "./changed-terms.ts";
import { isHarsh } from "./ending.ts";
import { tellsOfOneself } from "./plain-talk.ts";
import type { LineBook } from "./line.ts";
import type { Move, MoveId, Question } from "./move.ts";
import { questionIn } from "./question.ts";
import { isStance, pointOf } from "./stance.ts";
import type { Talk } from "./talk.ts";
import { readTerms, type Terms } from "./terms.ts";
import { isForeign, isGibberish } from "./vocabulary.ts";

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
  memory: DraftMemory = createDraftMemory(),
): Understood {
  const source = text.slice(0, longestHeard);
  const unread = { text, sentences: [], acts: [], question: null, terms: readTerms("", []) };
  const alone = (id: MoveId): Understood => ({ ...unread, moves: [{ id, words: source.trim() }] });
  if (source.trim() === "") return alone("silence");
  if (talk.lines.some((line) => isSaidBack(source, line))) return alone("parrot");
  const parsed = parseText(source);
  if (isForeign(parsed, book))
    return alone(isGibberish(parsed, book) && isKeys(source) ? "gibberish" : "other-language");
  const sentences = addPlainActs(parsed, recognise(parsed, memory.acts), hearSentences(parsed));
  const heard: Heard = { source, sentences, talk };
  const moves = movesOf(heard);
  const isEmpty = moves.length === 0 && isGibberish(parsed, book);
  if (isEmpty) return alone("gibberish");
  if (moves.some(({ id }) => id === "to-coach")) return alone("to-coach");
  const terms = readTerms(source, sentences);
  const ids = moves.map(({ id }) => id);
  const more = [...moves, ...moveOfTerms(terms, talk, ids, source), ...lengthMove(source)];
  const all = [
    ...withoutEmptyRestating(more),
    ...timesAgain(heard, more),
    ...explaining(heard, more),
  ];
  return {
    text,
    sentences,
    acts: actsOf(sentences, all),
    moves: all.length === 0 ? [{ id: "other", words: source.trim() }] : all,
    question: questionOf(heard, terms),
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
  blame: 0.6,
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
  return withoutClashes(noToAFear(pauseIfTimed(moves, heard.source), heard));
}

/** "No, no": to someone who fears something that is no refusal, it is what they need to hear. */
function noToAFear(
  moves: readonly Move[],
  { source, talk: { lastKind, offer } }: Heard,
): readonly Move[] {
  const isAfraid = lastKind !== null && isStance(lastKind) && pointOf(lastKind) === "fear";
  if (!isAfraid || offer !== null) return moves;
  const isKnown = moves.some(({ id }) => id.startsWith("reassure"));
  return moves.flatMap((move) => {
    if (move.id !== "refuse" || !bareNo.test(plain(source).trim())) return [move];
    return isKnown ? [] : [{ ...move, id: "reassure" as const }];
  });
}

const bareNo = /^(?:oh,? )?(?:no|nope|nah)\b(?![^]*\b(?:enough|less|hours?|minutes?|shorter)\b)/iu;

function movesIn(sentence: RecognisedSentence, words: string, heard: Heard): readonly MoveId[] {
  const ids: readonly MoveId[] = sentence.acts
    .filter(isHeard)
    .filter(({ act, confidence }) => act !== "give-in" || dropsNeed(words, confidence))
    // Thanks alone name no feeling, and "I find it hard when you" names one's own.
    .filter(({ act }) => act !== "validate" || !(onlyThanks.test(words) || ownBurden.test(words)))
    .flatMap(({ act }) => moveOfAct(act, words, heard));
  const asksAnything = questionIn(words) !== null;
  const plainMoves = plainMovesIn(words).flatMap((id) => moveAgain(id, heard));
  const sharp = isSharp(sentence) ? (["sharp"] as const) : [];
  const asked = asksAnything ? (["question"] as const) : [];
  const found = [...ids, ...plainMoves, ...sharp, ...asked];
  const isTold = found.length === 0 && heard.talk.hasAsked && tellsOfOneself(words);
  return isTold && sentence.times.length === 0 ? ["why"] : found;
}

/** From here on a blow is wondered about: what is sure to be one stands among the moves, and this goes. */
const fewestDoubts = 0.4;

/** May be a blow, of those that the coach would ask about too. */
function isSharp({ acts }: RecognisedSentence): boolean {
  return acts.some(
    ({ act, confidence }) =>
      act !== "when" &&
      isHarsh([act]) &&
      questionByAct[act] !== undefined &&
      confidence >= fewestDoubts,
  );
}

/** What was asked before is asked again; "I need it" asks for nothing as long as nobody knows what. */
function moveAgain(id: MoveId, heard: Heard): readonly MoveId[] {
  if (id !== "ask" && id !== "restate") return [id];
  if (heard.talk.hasAsked) return [restating(heard)];
  return id === "ask" ? ["ask"] : [];
}

const onlyThanks = /^(?:thank you|thanks)(?: so much| a lot| for that)?[,.! ]*$/iu;

const ownBurden =
  /\bi (?:find|think|feel)[^.!?]* (?:hard|difficult|tough|awful|tiring) (?:when|that|how|if) you\b/iu;

function moveOfAct(act: Act, words: string, heard: Heard): readonly MoveId[] {
  if (act === "ask") return [heard.talk.hasAsked ? restating(heard) : "ask"];
  // What a time is of is told by the terms.
  if (act === "when") return [];
  if (act === "reassure") return [isSpecific(words) ? "reassure-specific" : "reassure"];
  return [act];
}

/** Kindly: in one breath with having heard them, or right after it. */
function restating({ source, sentences, talk }: Heard): MoveId {
  const isHeardNow =
    actsIn(sentences).includes("validate") ||
    sentences.some(({ sentence }) =>
      plainMovesIn(plain(sliceSpan(source, sentence.content))).includes("validate"),
    );
  return isHeardNow || talk.lastMoves.includes("validate") ? "restate-kindly" : "restate";
}

/** "Let's stop here. I'll be back in half an hour." */
function pauseIfTimed(moves: readonly Move[], source: string): readonly Move[] {
  const isTimed = moves.some(({ id }) => id === "pause-return");
  if (isTimed || pauseTimeIn(source) === null) return moves;
  return moves.map((move) => (move.id === "postpone" ? { ...move, id: "pause-return" } : move));
}

/** A need that is dropped is not asked for again in the same breath; a talk that is put off is not shut. */
function withoutClashes(moves: readonly Move[]): readonly Move[] {
  const has = (id: MoveId): boolean => moves.some((move) => move.id === id);
  const out = new Set<MoveId>();
  if (has("give-in"))
    for (const id of ["agree", "hint", "restate", "restate-kindly"] as const) out.add(id);
  // Sorry for sharp words is no sorry for the need.
  if (has("mend")) out.add("apologise").add("agree");
  if (has("pause-return")) for (const id of asideInPause) out.add(id);
  if (has("refuse")) for (const id of ["agree", "give-in"] as const) out.add(id);
  if (has("stonewall")) out.add("postpone").add("agree");
  // Beside a blow nobody wonders any more.
  if (isHarsh(moves.map(({ id }) => id))) out.add("sharp");
  return moves.filter(({ id }) => !out.has(id));
}

const asideInPause = [
  "postpone",
  "give-in",
  "stonewall",
  "give",
  "ask",
  "restate",
  "restate-kindly",
] as const;

function questionOf({ source, sentences }: Heard, terms: Terms): Question | null {
  const asked = sentences
    .filter(({ acts }) => !acts.some((one) => isHeard(one) && isAttack(one.act)))
    .map(({ sentence }) => questionIn(plain(sliceSpan(source, sentence.content))))
    .filter((question) => question !== null);
  const known = asked.findLast((question) => question !== "other");
  return known ?? (isOfferedBack(sentences, source, terms) ? "is-it-ok" : (asked.at(-1) ?? null));
}

/** "So Wednesday, seven to ten?" asks whether that will do; "Could you ring her that evening?" does not. */
function isOfferedBack(
  sentences: readonly RecognisedSentence[],
  source: string,
  { when, length, end }: Terms,
): boolean {
  const isTimed = when !== null || length !== null || end !== null;
  return (
    isTimed &&
    sentences.some(({ sentence, times }) => {
      const words = plain(sliceSpan(source, sentence.content));
      return times.length > 0 && questionIn(words) === "other" && !ofThem.test(words);
    })
  );
}

const ofThem = /\b(?:can|could|will|would|do|did|are|have|why don't) you\b/iu;

/** Who adds a time that was not known yet does not merely say it again. */
function withoutEmptyRestating(moves: readonly Move[]): readonly Move[] {
  const addsTime = moves.some(({ id }) => id.startsWith("names-"));
  return addsTime ? moves.filter(({ id }) => id !== "restate") : moves;
}

/** The times that are known already, said once more, ask for it once more. */
function timesAgain(heard: Heard, moves: readonly Move[]): readonly Move[] {
  const isTime = heard.talk.hasAsked && actsIn(heard.sentences).includes("when");
  const isSaid = moves.some(({ id }) => saysTime.has(id));
  return isTime && !isSaid ? [{ id: restating(heard), words: heard.source.trim() }] : [];
}

const saysTime: ReadonlySet<MoveId> = new Set<MoveId>([
  "restate",
  "restate-kindly",
  "names-when",
  "names-length",
  "names-end",
  "counter-time",
  "counter-smaller",
  "contradiction",
  "pause-return",
  "give",
  "give-in",
  "refuse",
]);

const fewestWords = 5;

/** They asked what it means, and this is said to it. */
function explaining({ source, talk }: Heard, moves: readonly Move[]): readonly Move[] {
  const isAsked =
    talk.lastKind === "asks-meaning" && source.trim().split(/\s+/u).length >= fewestWords;
  const isPlain = moves.every(({ id }) => plainTelling.has(id));
  return isAsked && isPlain ? [{ id: "explains", words: source.trim() }] : [];
}

const plainTelling: ReadonlySet<MoveId> = new Set<MoveId>([
  "why",
  "restate",
  "restate-kindly",
  "names-when",
  "names-length",
  "names-end",
  "reassure",
  "reassure-specific",
  "validate",
  "thanks",
]);

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
