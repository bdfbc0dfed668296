import type { Act } from "../acts/act.ts";
import type { DraftMemory } from "../review/draft.ts";
import { temperaments } from "../partner.ts";
import { createRandom, type Random } from "../random.ts";
import { plain } from "../review/plain.ts";
import { pauseTimeIn } from "./answer-words.ts";
import { refines } from "./changed-terms.ts";
import { chooseLine, type ChosenLine } from "./choose-line.ts";
import { decide, type Decision } from "./decide.ts";
import type { LineBook, Slots } from "./line.ts";
import type { Move, MoveId } from "./move.ts";
import { otherTimeThan } from "./slots.ts";
import { isStance, pointOf, type Ending, type ReplyKind } from "./stance.ts";
import type { State } from "./state.ts";
import type { Offer, Talk } from "./talk.ts";
import { lessen, merge, noTerms, smallerThan, withLength, type Terms } from "./terms.ts";
import { transition, type Effect } from "./transition.ts";
import { understand, type Understood } from "./understand.ts";
import { meetsWorry } from "./worry.ts";

/** One turn of theirs with the partner's answer to it. */
export type Turn = {
  readonly text: string;
  readonly acts: readonly Act[];
  readonly moves: readonly Move[];
  readonly effects: readonly Effect[];
  readonly before: State;
  readonly after: State;
  readonly stance: ReplyKind;
  readonly reply: string;
  readonly ending: Ending | null;
};

export type Deps = {
  readonly book: LineBook;
  /** So that words read once are not read again. */
  readonly memory?: DraftMemory;
};

/** The talk after the turn, and what happened in it. The same seed gives the same words. */
export function takeTurn(
  talk: Talk,
  text: string,
  seed: number,
  deps: Deps,
): { readonly talk: Talk; readonly turn: Turn } {
  const random = createRandom(mixSeed(seed, talk));
  const understood = understand(text, talk, deps.book, deps.memory);
  const moves = understood.moves.map(({ id }) => id);
  const { state, effects } = transition(
    talk.state,
    moves,
    talk.partner,
    (move) => talk.countByMove[move] ?? 0,
  );
  const heard = hear(talk, understood, moves, state);
  const relief = talk.state.hurt - state.hurt;
  const decision = decide({ talk: heard, moves, question: understood.question, relief, random });
  const settled = settle(heard, decision);
  const line = speak(decision, settled, understood, deps.book, random);
  return {
    talk: remember(settled, decision, line),
    turn: {
      text,
      acts: understood.acts,
      moves: understood.moves,
      effects,
      before: talk.state,
      after: state,
      stance: decision.kind,
      reply: line.text,
      ending: decision.ending,
    },
  };
}

/** Two partners with one seed should not speak alike. */
export function mixSeed(seed: number, { turnCount, partner }: Talk): number {
  const kind = temperaments.indexOf(partner.temperament) * 10 + partner.intensity;
  return (seed * 7919 + turnCount * 104_729 + kind * 1_299_709) >>> 0;
}

/** What the turn adds to what the partner knows. */
function hear(
  talk: Talk,
  { text, terms }: Understood,
  moves: readonly MoveId[],
  state: State,
): Talk {
  const isAsk = moves.includes("ask") || moves.includes("names-when");
  const isVaguelyLess = moves.includes("counter-smaller") && terms.length === null;
  const named = merge(talk.terms, keepWhen(keepAsked(terms, talk, moves), talk));
  const known = isVaguelyLess ? lessen(named) : named;
  const counts = { ...talk.countByMove };
  for (const move of moves) counts[move] = (counts[move] ?? 0) + 1;
  return {
    ...talk,
    state,
    hasAsked: talk.hasAsked || isAsk,
    // What was taken back to less is not what was asked for first.
    firstTerms:
      counts["counter-smaller"] === undefined ? merge(known, talk.firstTerms) : talk.firstTerms,
    terms: known,
    before: moves.includes("contradiction") ? talk.terms.when : talk.before,
    countByMove: counts,
    worriesMet: talk.worriesMet + (meetsWorry(talk, moves) ? 1 : 0),
    said: [...talk.said, plain(text).trim().toLowerCase()],
    lastMoves: moves,
    turnCount: talk.turnCount + 1,
  };
}

/** "Friday evening" is a part of "next weekend": the weekend stays what is asked. */
function keepWhen(terms: Terms, { terms: { when } }: Talk): Terms {
  const isPart = terms.when !== null && when !== null && refines(terms.when, when);
  return isPart ? { ...terms, when } : terms;
}

/** An amount that is named to say no to it, or the time of a pause, is not what is asked for. */
function keepAsked(terms: Terms, talk: Talk, moves: readonly MoveId[]): Terms {
  const isAsking = talk.hasAsked || moves.includes("ask") || moves.includes("names-when");
  if (!isAsking || moves.includes("pause-return")) return { ...noTerms, giveback: terms.giveback };
  if (!moves.includes("refuse")) return terms;
  const isMore =
    terms.minutes !== null && talk.terms.minutes !== null && terms.minutes > talk.terms.minutes;
  return isMore ? terms : { ...terms, length: null, minutes: null };
}

/** A yes to an offer changes what stands. */
function settle(talk: Talk, { ending }: Decision): Talk {
  const { offer, terms } = talk;
  if (ending === "agreed-smaller" && offer?.kind === "smaller" && offer.length !== null) {
    return { ...talk, terms: { ...withLength(terms, offer.length), end: null } };
  }
  if (ending === "another-time" && offer?.kind === "other-time") {
    return { ...talk, terms: { ...terms, when: offer.when, end: null } };
  }
  return talk;
}

function speak(
  decision: Decision,
  talk: Talk,
  { text }: Understood,
  book: LineBook,
  random: Random,
): ChosenLine {
  return chooseLine(decision, talk, book, random, endingSlots(decision, talk, text));
}

/** In a last line the slots stand for what was settled. */
function endingSlots(
  { kind, ending }: Decision,
  { terms, firstTerms }: Talk,
  text: string,
): Partial<Slots> {
  if (ending === "paused") return pauseSlots(text);
  if (kind !== "closing") return {};
  if (ending === "agreed-smaller")
    return { smaller: isLess(terms, firstTerms) ? terms.length : null };
  if (ending === "another-time") return { when: firstTerms.when, other: terms.when };
  return {};
}

/** Less that was agreed in so many words, and not just "a bit less". */
function isLess({ length }: Terms, first: Terms): boolean {
  return length !== null && length !== first.length;
}

/** In the words of a pause, `when` is the time at which the talk goes on. */
function pauseSlots(text: string): Partial<Slots> {
  const time = pauseTimeIn(text);
  const isPlain =
    time !== null &&
    /^(?:tomorrow|tonight|after (?:dinner|lunch|supper|work|breakfast))$/iu.test(time);
  return { when: isPlain ? time.toLowerCase() : null, length: null, end: null };
}

function remember(talk: Talk, decision: Decision, { text, written }: ChosenLine): Talk {
  const stance = isStance(decision.kind) ? decision.kind : null;
  const point = stance === null ? null : pointOf(stance);
  return {
    ...talk,
    offer: offerOf(decision, talk),
    pushes: point === null ? talk.pushes : { ...talk.pushes, [point]: talk.pushes[point] + 1 },
    lines: [...talk.lines, text],
    written: [...talk.written, written],
    lastKind: decision.kind,
    lastStance: stance ?? talk.lastStance,
    answered: decision.question === null ? talk.answered : [...talk.answered, decision.question],
    softened: talk.softened + (decision.kind === "softening" ? 1 : 0),
    ending: decision.ending,
  };
}

/** What the reply puts on the table. What is put aside for a word in between still lies there. */
function offerOf({ kind, ending, question }: Decision, talk: Talk): Offer | null {
  if (ending !== null) return null;
  if (question === "what-would-help" || question === "what-would-you-like") return { kind: "help" };
  const offer = offerByKind[kind];
  return offer === undefined ? null : offer(talk);
}

type MakeOffer = (talk: Talk) => Offer | null;

const keepOffer: MakeOffer = ({ offer }) => offer;

const offerByKind: Readonly<Partial<Record<ReplyKind, MakeOffer>>> = {
  "agrees-warily": () => ({ kind: "yes" }),
  "bargains-smaller": ({ terms }) => ({ kind: "smaller", length: smallerThan(terms) }),
  "offers-other-time": ({ terms }) => {
    const when = otherTimeThan(terms);
    return when === null ? null : { kind: "other-time", when };
  },
  "bargains-conditions": () => ({ kind: "condition" }),
  "proposes-own-time": () => ({ kind: "condition" }),
  "needs-time": () => ({ kind: "time-to-think" }),
  "answers-question": keepOffer,
  "small-talk": keepOffer,
  "did-not-understand": keepOffer,
  unanswered: keepOffer,
};
