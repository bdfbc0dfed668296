import type { Move, MoveId } from "./move.ts";
import type { Talk } from "./talk.ts";
import type { Terms } from "./terms.ts";

/** What a turn adds to what is asked, or takes back of it. */
export function moveOfTerms(
  said: Terms,
  talk: Talk,
  moves: readonly MoveId[],
  source: string,
): readonly Move[] {
  const found: Move[] = [];
  const add = (id: MoveId, words: string | null): void => {
    if (words !== null) found.push({ id, words });
  };
  // "Do you have ten minutes?" asks for no time alone.
  const isAsking = talk.hasAsked || moves.includes("ask") || said.when !== null;
  if (!isAsking) return found;
  const isYes = moves.includes("agree");
  if (said.when !== null && (talk.terms.when === null || isBlurred(said.when, talk)))
    add("names-when", said.when);
  else if (isOtherTime(said.when, talk.terms.when) && !moves.includes("pause-return")) {
    add(
      isYes || isOpenly(source) || isOffered(said.when, talk) ? "counter-time" : "contradiction",
      said.when,
    );
  }
  if (!moves.includes("refuse") && isNewLength(said, talk) && !isShrunk(said, talk, source))
    add("names-length", said.length);
  if (!moves.includes("refuse") && talk.hasAsked) {
    if (isLess(said, talk) || isShrunk(said, talk, source)) add("counter-smaller", said.length);
    else add("counter-smaller", vaguelyLess.exec(source)?.[0] ?? null);
  }
  if (said.end !== null && said.end !== talk.terms.end) add("names-end", said.end);
  return found;
}

/** What got lost on the way is said once more: that makes it clear again. */
function isBlurred(when: string, { state, terms }: Talk): boolean {
  const isKnown = terms.when !== null && !isOtherTime(when, terms.when);
  return isKnown && state.clarity < 0.35;
}

/** Less, without saying how much. */
const vaguelyLess =
  /\b(?:a (?:little|bit|tiny bit) (?:less|shorter)|less would (?:do|be (?:ok|okay|fine|enough))|doesn't have to be (?:so|that) long|(?:just|only) (?:a (?:tiny |little )?bit|a little|half(?: of (?:it|that))?)\b|(?:something|a bit) shorter|half (?:of it|of that|the time) (?:is|would|will))/iu;

/** "Sunday works", "how about Sunday": a change that is said as one is no contradiction. */
function isOpenly(source: string): boolean {
  return /\b(?:instead|rather|then|or|how about|what about|could (?:be|do)|works?|swap|move (?:it|to)|change|happy to|fine|okay|ok|we could|let's)\b/iu.test(
    source,
  );
}

function isOffered(when: string | null, { offer }: Talk): boolean {
  return offer?.kind === "other-time" && when !== null && dayOf(offer.when) === dayOf(when);
}

function isOtherTime(said: string | null, before: string | null): boolean {
  if (said === null || before === null || refines(said, before)) return false;
  const [a, b] = [dayOf(said), dayOf(before)];
  return a !== null && b !== null && a !== b;
}

/** "Friday evening" says more of "next weekend", and "Saturday" may be what "tomorrow" is. */
export function refines(said: string, before: string): boolean {
  if (/\bweekend\b/iu.test(before)) return /\b(?:fri|satur|sun)day\b/iu.test(said);
  const isLoose = /\b(?:tonight|tomorrow|today)\b/iu;
  return isLoose.test(said) !== isLoose.test(before);
}

function dayOf(when: string): string | null {
  return (
    /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tonight|tomorrow|today|weekend)\b/iu
      .exec(when)?.[0]
      .toLowerCase() ?? null
  );
}

function isNewLength({ length, minutes }: Terms, { terms }: Talk): boolean {
  return length !== null && (terms.length === null || (terms.minutes === null && minutes !== null));
}

/** "Maybe just an hour then", of an evening that was asked for. */
function isShrunk({ minutes }: Terms, { hasAsked, terms }: Talk, source: string): boolean {
  const isShort = minutes !== null && minutes <= longestShrunk && terms.minutes === null;
  return hasAsked && isShort && /\b(?:just|only|maybe|even|at least)\b/iu.test(source);
}

const longestShrunk = 120;

function isLess(said: Terms, { terms }: Talk): boolean {
  return said.minutes !== null && terms.minutes !== null && said.minutes < terms.minutes;
}
