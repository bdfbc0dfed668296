import type { Random } from "../random.ts";
import { agreedEnding, breaksDown, isHarsh } from "./ending.ts";
import { chooseStance } from "./choose-stance.ts";
import type { QuestionKind } from "./line.ts";
import type { MoveId, Question } from "./move.ts";
import { mostPushes, pointOf, type Ending, type ReplyKind } from "./stance.ts";
import { readiness } from "./state.ts";
import { countOf, pushTotal, type Offer, type Talk } from "./talk.ts";
import { pushesFirst } from "./temperament.ts";
import { isEasyGoing } from "./worry.ts";

/** What the partner will do. The words come after. */
export type Decision = {
  readonly kind: ReplyKind;
  readonly ending: Ending | null;
  /** For `answers-question`. */
  readonly question: QuestionKind | null;
};

type Turn = {
  readonly talk: Talk;
  readonly moves: readonly MoveId[];
  readonly question: Question | null;
  /** How much the turn took off their hurt. */
  readonly relief: number;
  readonly random: Random;
};

/** The first that has an answer. `talk` knows the turn already, and still what was on the table before it. */
export function decide(turn: Turn): Decision {
  for (const step of steps) {
    const decision = step(turn);
    if (decision !== null) return decision;
  }
  return giveUpOrAgree(turn);
}

type Step = (turn: Turn) => Decision | null;

function reply(kind: ReplyKind): Decision {
  return { kind, ending: null, question: null };
}

function end(ending: Ending): Decision {
  return { kind: "closing", ending, question: null };
}

const steps: readonly Step[] = [
  needDropped,
  talkBroken,
  talkPaused,
  oddTurn,
  patienceGone,
  fizzles,
  wasInsulted,
  offerAnswered,
  caughtContradiction,
  saidBefore,
  questionAnswered,
  smallTalk,
  softensFirst,
  agrees,
  asksWhatItIs,
  softens,
  pushes,
];

function needDropped({ moves }: Turn): Decision | null {
  return moves.includes("give-in") ? end("given-up") : null;
}

function talkBroken({ talk, moves }: Turn): Decision | null {
  return breaksDown(talk, moves) ? end("broke-down") : null;
}

function talkPaused({ moves }: Turn): Decision | null {
  return moves.includes("pause-return")
    ? { kind: "accepts-pause", ending: "paused", question: null }
    : null;
}

const kindByOddMove: Readonly<Partial<Record<MoveId, ReplyKind>>> = {
  silence: "unanswered",
  parrot: "parroted",
  gibberish: "did-not-understand",
  "other-language": "did-not-understand",
  "to-coach": "did-not-understand",
};

function oddTurn(turn: Turn): Decision | null {
  const kind = turn.moves.map((move) => kindByOddMove[move]).find((one) => one !== undefined);
  return kind === undefined ? null : (patienceGone(turn) ?? reply(kind));
}

function patienceGone({ talk, moves }: Turn): Decision | null {
  if (talk.state.patience > 0.03) return null;
  return end(isHarsh(moves) || talk.state.hurt >= 0.85 ? "broke-down" : "not-now");
}

const mostApologies = 4;

/** Sorry upon sorry, and in the end nobody knows what was asked. */
function fizzles(turn: Turn): Decision | null {
  const { talk } = turn;
  const isLost = talk.hasAsked && talk.state.clarity <= 0.3;
  const isSorry = does(turn, "apologise", "hedge") && countOf(talk, "apologise") >= mostApologies;
  return isLost && isSorry ? end("not-now") : null;
}

function wasInsulted({ moves }: Turn): Decision | null {
  return moves.includes("contempt") ? reply("insulted") : null;
}

/** What lay on the table: a yes to it ends the talk, anything else takes it off again. */
function offerAnswered(turn: Turn): Decision | null {
  const { talk, moves } = turn;
  return talk.offer === null || isHarsh(moves) ? null : answers[talk.offer.kind](turn);
}

const answers: Readonly<Record<Offer["kind"], Step>> = {
  yes: (turn) => (does(turn, "refuse") ? null : confirmed(turn)),
  smaller: (turn) => (isYes(turn, "counter-smaller") ? end("agreed-smaller") : null),
  // "Okay, an hour then" answers something else than the other day.
  "other-time": (turn) =>
    isYes(turn, "counter-time") && !does(turn, "counter-smaller") ? end("another-time") : null,
  condition: (turn) =>
    isYes(turn) && turn.talk.state.clarity >= 0.35 ? end(agreedEnding(turn.talk)) : null,
  help: (turn) => (does(turn, "agree", "give") && !does(turn, "refuse") ? helped(turn) : null),
  "time-to-think": (turn) => (isYes(turn, "postpone") ? end("not-now") : null),
};

function does({ moves }: Turn, ...ids: readonly MoveId[]): boolean {
  return ids.some((id) => moves.includes(id));
}

/** A yes in words, or by taking what was offered. To say the need again and nothing else is no yes. */
function isYes(turn: Turn, ...taking: readonly MoveId[]): boolean {
  const isAsking = turn.question !== null && wantsAnswer.has(turn.question);
  return !does(turn, "refuse") && !isAsking && does(turn, "agree", ...taking);
}

/** "Sure, what are you thinking?" is no yes yet. */
const wantsAnswer: ReadonlySet<Question> = new Set<Question>([
  "what-do-you-mean",
  "what-do-you-think",
  "what-would-help",
  "when-suits-you",
  "why-upset",
  "what-would-you-like",
]);

/** They said yes before: who asks once more is told that it stands. */
function confirmed(turn: Turn): Decision {
  const ending = agreedEnding(turn.talk);
  const asksAgain = turn.question === "is-it-ok" || does(turn, "restate", "restate-kindly");
  const kind = asksAgain && turn.talk.terms.when !== null ? "remembers-agreed" : "closing";
  return { kind, ending, question: null };
}

/** They said what would help, and got it: a yes, or at least a kinder word. */
function helped({ talk }: Turn): Decision | null {
  if (!talk.hasAsked || talk.lastKind === "softening") return null;
  const isNear = talk.state.clarity >= 0.5 && readiness(talk.state) >= barFor(talk) - 0.08;
  return reply(isNear ? "agrees-warily" : "softening");
}

function caughtContradiction({ talk, moves }: Turn): Decision | null {
  return moves.includes("contradiction") && talk.before !== null ? reply("contradiction") : null;
}

function saidBefore({ talk, moves }: Turn): Decision | null {
  if (moves.includes("repeat")) return reply("repeat-heard");
  const isOnlyLove = moves.every((move) => move === "reassure");
  return isOnlyLove && countOf(talk, "reassure") >= 3 && talk.lastKind !== "repeat-heard"
    ? reply("repeat-heard")
    : null;
}

/** A question gets an answer; where the answer is a yes, they say it. */
function questionAnswered(turn: Turn): Decision | null {
  const { talk, question, moves } = turn;
  if (question === null || isHarsh(moves)) return null;
  if (question === "what-do-you-mean") return saysAgain(talk);
  if (question === "other") return answersAnything(turn);
  if (question === "when-suits-you" && talk.pushes.amount < mostPushes && talk.hasAsked)
    return reply("offers-other-time");
  const yes = agrees(turn);
  if (yes !== null && leadsToYes.has(question)) return yes;
  if (question === "is-it-ok" && !isNearlyReady(talk)) return null;
  return talk.answered.includes(question)
    ? null
    : { kind: "answers-question", ending: null, question };
}

/** Nothing else was said, so it is the question that is answered; twice at most. */
function answersAnything({ talk, moves }: Turn): Decision | null {
  const isAlone = talk.hasAsked && moves.every((move) => move === "question");
  const count = talk.answered.filter((one) => one === "hard-to-say").length;
  return isAlone && count < 2
    ? { kind: "answers-question", ending: null, question: "hard-to-say" }
    : null;
}

/** "Nearly", "I think so": only someone who is about to say yes speaks so. */
function isNearlyReady(talk: Talk): boolean {
  return talk.state.clarity >= 0.5 && readiness(talk.state) >= barFor(talk) - 0.06;
}

/** The same point in other words; not a fourth time. */
function saysAgain({ lastStance, pushes: counts }: Talk): Decision | null {
  const point = lastStance === null ? null : pointOf(lastStance);
  return lastStance === null || point === null || counts[point] >= mostPushes
    ? null
    : reply(lastStance);
}

const leadsToYes: ReadonlySet<Question> = new Set<Question>([
  "is-it-ok",
  "what-do-you-think",
  "do-you-understand",
  "when-suits-you",
]);

const besideThePoint: ReadonlySet<MoveId> = new Set<MoveId>([
  "small-talk",
  "topic-change",
  "joke",
  "thanks",
  "question",
]);

function smallTalk({ moves }: Turn): Decision | null {
  const isChat = moves.includes("small-talk") || moves.includes("topic-change");
  return isChat && moves.every((move) => besideThePoint.has(move)) ? reply("small-talk") : null;
}

/** As long as nobody has said what it is about they wait for it; who talked round it is asked what they mean. */
function asksWhatItIs({ talk, moves }: Turn): Decision | null {
  const isWaiting = !talk.hasAsked && !isHarsh(moves) && !moves.includes("hint");
  if (!isWaiting || talk.turnCount > mostPushes) return null;
  const isAWayIn = moves.every((move) => waysIn.has(move));
  return reply(isAWayIn || talk.pushes.meaning >= mostPushes ? "opening" : "asks-meaning");
}

/** "Can we talk?", "thanks for sitting down": they go on waiting. */
const waysIn: ReadonlySet<MoveId> = new Set<MoveId>([
  "invite",
  "question",
  "thanks",
  "small-talk",
  "reassure",
  "reassure-specific",
  "agree",
  "apologise",
]);

/** They say yes when they know what to, trust it, and have said what they had to say. */
function agrees({ talk, moves }: Turn): Decision | null {
  const { partner, state } = talk;
  const isReady = talk.hasAsked && state.clarity >= 0.5 && state.hurt < 0.55 && !isShaky(moves);
  const bar = barFor(talk);
  const ready = readiness(state);
  if (!isReady || ready < bar || pushTotal(talk) < pushesBefore(talk)) return null;
  if (talk.worriesMet === 0 && !isEasyGoing(partner)) return null;

  if (ready < bar + 0.12) return reply("agrees-warily");
  return { kind: "agrees-warmly", ending: agreedEnding(talk), question: null };
}

/** Someone who is quite at peace with it need not go through all the motions. */
function pushesBefore(talk: Talk): number {
  const { partner, state } = talk;
  const fewest = isEasyGoing(partner) ? 1 : 2;
  return readiness(state) >= barFor(talk) + 0.28 ? fewest : Math.max(fewest, pushesFirst(partner));
}

/** Nobody says yes to a blow, nor to what the other is sorry for in the same breath. */
function isShaky(moves: readonly MoveId[]): boolean {
  return isHarsh(moves) || moves.some((move) => shaky.has(move));
}

const shaky: ReadonlySet<MoveId> = new Set<MoveId>(["apologise", "hedge", "hint", "sharp"]);

function barFor({ partner }: Talk): number {
  return 0.6 + 0.03 * (partner.intensity - 2);
}

/** Who is only heard, and not asked in the same breath, says so before any yes. */
function softensFirst(turn: Turn): Decision | null {
  const isOnlyHeard = turn.moves.every((move) => onlyHeard.has(move));
  const isFirst = turn.talk.softened === 0;
  return isOnlyHeard && isFirst ? softens(turn) : null;
}

const onlyHeard: ReadonlySet<MoveId> = new Set<MoveId>([
  "validate",
  "mend",
  "reassure",
  "reassure-specific",
  "thanks",
  "apologise",
]);

/** Someone who was heard says so before the next thing, once or twice in a talk. */
function softens({ moves, relief, talk }: Turn): Decision | null {
  const isHeard = moves.some(
    (move) => onlyHeard.has(move) && move !== "thanks" && move !== "apologise",
  );
  const isAsking = moves.some(
    (move) => move === "ask" || move.startsWith("restate") || move === "names-when",
  );
  const isNew = talk.lastKind !== "softening";
  return isHeard && !isAsking && isNew && relief >= 0.08 && talk.hasAsked
    ? reply("softening")
    : null;
}

function pushes({ talk, moves, random }: Turn): Decision | null {
  const stance = chooseStance(talk, moves, random);
  return stance === null ? null : reply(stance);
}

/** Nothing is left to say but yes or not today. */
function giveUpOrAgree({ talk, moves }: Turn): Decision {
  const canAgree = talk.hasAsked && talk.state.clarity >= 0.4 && readiness(talk.state) >= 0.48;
  return canAgree && !isHarsh(moves) && !moves.includes("sharp")
    ? reply("agrees-warily")
    : end("not-now");
}
