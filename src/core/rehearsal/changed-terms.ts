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
  const isYes = moves.includes("agree");
  if (said.when !== null && talk.terms.when === null) add("names-when", said.when);
  else if (isOtherTime(said.when, talk.terms.when) && !moves.includes("pause-return")) {
    add(
      isYes || isOpenly(source) || isOffered(said.when, talk) ? "counter-time" : "contradiction",
      said.when,
    );
  }
  if (said.length !== null && talk.terms.length === null) add("names-length", said.length);
  if (!moves.includes("refuse") && talk.hasAsked) {
    if (isLess(said, talk)) add("counter-smaller", said.length);
    else add("counter-smaller", vaguelyLess.exec(source)?.[0] ?? null);
  }
  if (said.end !== null && said.end !== talk.terms.end) add("names-end", said.end);
  return found;
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
  if (said === null || before === null) return false;
  const [a, b] = [dayOf(said), dayOf(before)];
  return a !== null && b !== null && a !== b;
}

function dayOf(when: string): string | null {
  return (
    /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tonight|tomorrow|today|weekend)\b/iu
      .exec(when)?.[0]
      .toLowerCase() ?? null
  );
}

function isLess(said: Terms, { terms }: Talk): boolean {
  return said.minutes !== null && terms.minutes !== null && said.minutes < terms.minutes;
}
