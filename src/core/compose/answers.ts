import type { Random } from "../random.ts";
import type { Register } from "../review/context.ts";
import { chooseIdeas, giveTime, type Give } from "./give-back.ts";
import { cleanAnswer, isNoAnswer, lowerFirst, upperFirst } from "./grammar/clean.ts";
import { parseMind } from "./grammar/mind.ts";
import { parsePurpose, type Purpose } from "./grammar/purpose.ts";
import { parseReason, type Reason } from "./grammar/reason.ts";
import { parseEnjoy, parseGiveBack } from "./grammar/together.ts";
import { determiners, endearments, prepositions, subjects } from "./grammar/words.ts";
import { needTime, type NeedTime } from "./need-time.ts";
import { defaultReasons } from "./default-reason.ts";
import type { ComposeRequest } from "./request.ts";
import { isSafe, namesTime } from "./safe.ts";

/** The answers, cleaned and shaped for sentences; what was skipped or would hurt is filled in or left out. */
export type Answers = {
  readonly name: string | null;
  readonly need: NeedTime;
  readonly purpose: Purpose | null;
  readonly mind: string | null;
  readonly enjoy: string | null;
  /** One a draft. The person's own comes in all of them. */
  readonly reasons: readonly Reason[];
  readonly gives: readonly Give[];
  /** Then the plainest reassurance will do. */
  readonly isPlain: boolean;
};

/** How many words an own answer may have, so that the rest of the message still fits. */
const longestOwn: Readonly<Record<Register, number>> = { text: 14, letter: 40, card: 30 };

export function readAnswers(request: ComposeRequest, register: Register, random: Random): Answers {
  const { them } = request;
  const name = readName(them.name);
  const need = safeNeed(request, random);
  const longest = longestOwn[register];
  const purpose = whenSafe(
    parsePurpose(request.need.whatFor),
    ({ purpose: words }) => `I need time alone ${words}.`,
  );
  const reason = isAboutPartner(request.why ?? "", name)
    ? null
    : whenSafe(parseReason(request.why, longest), ({ why }) => `${upperFirst(why)}.`);
  const give = whenSafe(
    parseGiveBack(request.giveBack, name, (part) => giveTime(need, part), longest),
    (own) => `${upperFirst(own.give)}.`,
  );
  return {
    name,
    need,
    purpose,
    mind: whenSafe(
      parseMind(them.onTheirMind, name, Math.min(longest, 16)),
      (mind) => `I know ${mind}.`,
    ),
    enjoy: whenSafe(parseEnjoy(them.enjoy, name), (enjoy) => `I love ${enjoy}.`),
    reasons: reason === null ? defaultReasons(purpose, random) : [reason],
    isPlain: false,
    gives: give === null ? chooseIdeas(need, them, register, random) : [give],
  };
}

/** "sam" to "Sam"; "Love" to "love"; `null` for what nobody would open a message with. */
function readName(answer: string | null): string | null {
  const name = cleanAnswer(answer);
  if (
    name === null ||
    name.length > 24 ||
    !/^[\p{L}' -]+$/u.test(name) ||
    name.split(" ").length > 3
  )
    return null;
  if (
    /^(?:my )?(?:wife|husband|partner|girlfriend|boyfriend|spouse|fianc\S+|her|him|them|she|he|they)$/iu.test(
      name,
    )
  )
    return null;
  if ((/\p{Script=Latin}/u.test(name) && isNoAnswer(name)) || isSmallWord(name)) return null;
  if (!isSafe(`${name}, I need time alone.`) || !isSafe(`You're my ${name}.`)) return null;
  const last = name.toLowerCase().split(" ").at(-1) ?? "";
  return endearments.has(last)
    ? lowerFirst(name.toLowerCase())
    : name
        .split(/(?<=[ -])/u)
        .map(upperFirst)
        .join("");
}

function isSmallWord(name: string): boolean {
  const word = name.toLowerCase();
  return determiners.has(word) || prepositions.has(word) || subjects.has(word) || word === "to";
}

/** The time as it was given; without the part of it that says no time or would hurt. */
function safeNeed(request: ComposeRequest, random: Random): NeedTime {
  const { howLong, when } = request.need;
  const options = [
    { howLong, when },
    { howLong: null, when },
    { howLong, when: null },
  ].map((said) => needTime({ ...request, need: { ...request.need, ...said } }, random));
  const skipped = { ...request.need, howLong: null, when: null };
  return options.find(saysTime) ?? needTime({ ...request, need: skipped }, random);
}

function saysTime({ block }: NeedTime): boolean {
  const ask = `I need ${block.head} to myself${block.tail}.`;
  return isSafe(ask) && namesTime(ask);
}

function whenSafe<T>(value: T | null, probe: (value: T) => string): T | null {
  return value !== null && isSafe(probe(value)) ? value : null;
}

/** A reason is about the one who asks. One about the partner sounds like blame, however it is meant. */
function isAboutPartner(why: string, name: string | null): boolean {
  if (/\b(?:you|your|you're|you've|ur)\b/iu.test(why)) return true;
  if (/\bmy (?:wife|husband|partner|girlfriend|boyfriend|spouse)\b/iu.test(why)) return true;
  if (name !== null && why.toLowerCase().includes(name.toLowerCase())) return true;
  const pronoun = /\b(?:she|he|her|him|his)\b|\b(?:she|he)'/iu.exec(why);
  return pronoun !== null && !/\b(?:my|our|the) \p{L}+/u.test(why.slice(0, pronoun.index));
}
