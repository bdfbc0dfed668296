/**
 * What a text must hold for a pattern to find anything in it: of every need one of its pieces, as they stand, however
 * they are cased. Read from the source of the pattern, so that neither can be changed without the other. What is not
 * understood needs nothing: the pattern is then tried, as it would be anyhow.
 */
export type Need = readonly string[];

/** The best needs of a pattern: few, and none that nearly every sentence meets. */
export function needsOf(source: string): readonly Need[] {
  const reader: Reader = { source, at: 0 };
  const { exact, needs } = readChoice(reader);
  if (reader.at < source.length) return [];
  return (exact === null ? needs : [exact])
    .filter(isTelling)
    .toSorted((a, b) => shortest(b) - shortest(a) || a.length - b.length)
    .slice(0, mostNeeds)
    .map(withoutLonger);
}

/** Where one piece is part of another the shorter will do. */
function withoutLonger(need: Need): Need {
  return need
    .toSorted((a, b) => a.length - b.length)
    .reduce<readonly string[]>(
      (kept, piece) => (kept.some((part) => piece.includes(part)) ? kept : [...kept, piece]),
      [],
    );
}

const mostNeeds = 2;
/** "To" and "it" are in every other sentence. */
const fewestLetters = 3;
/** More pieces than that tell little, and would be many to look for. */
const mostPieces = 400;
/** Pieces that stand side by side are joined as long as there are not too many ways to. */
const mostJoined = 40;

type Reader = { readonly source: string; at: number };

/** `exact`: all that it can match, where that is not too much; what stands beside it is then joined to it. */
type Reading = { readonly exact: Need | null; readonly needs: readonly Need[] };

const nothing: Reading = { exact: [""], needs: [] };
const anything: Reading = { exact: null, needs: [] };

function readChoice(reader: Reader): Reading {
  const options = [readSequence(reader)];
  while (reader.source[reader.at] === "|") {
    reader.at += 1;
    options.push(readSequence(reader));
  }
  const [only] = options;
  if (only !== undefined && options.length === 1) return only;
  const exact = options.flatMap((option) => option.exact ?? []);
  if (options.every((option) => option.exact !== null) && exact.length <= mostJoined)
    return { exact: [...new Set(exact)], needs: [] };
  const best = options.map(bestNeed);
  const pieces = [...new Set(best.flatMap((need) => need ?? []))];
  return { exact: null, needs: best.includes(null) ? [] : [pieces].filter(isTelling) };
}

function bestNeed({ exact, needs }: Reading): Need | null {
  const all = exact === null ? needs : [exact];
  return all
    .filter(isTelling)
    .reduce<Need | null>(
      (best, need) => (best === null || shortest(need) > shortest(best) ? need : best),
      null,
    );
}

function readSequence(reader: Reader): Reading {
  const needs: Need[] = [];
  let joined: Need = [""];
  let isExact = true;
  while (reader.at < reader.source.length && !endsSequence(reader.source[reader.at])) {
    const { exact, needs: own } = readRepeated(reader);
    if (exact !== null && exact.length * joined.length <= mostJoined) {
      joined = [...new Set(joined.flatMap((start) => exact.map((end) => start + end)))];
      continue;
    }
    isExact = false;
    needs.push(joined, ...own);
    joined = exact ?? [""];
  }
  return isExact
    ? { exact: joined, needs: [] }
    : { exact: null, needs: [...needs, joined].filter(isTelling) };
}

function endsSequence(sign: string | undefined): boolean {
  return sign === "|" || sign === ")";
}

function readRepeated(reader: Reader): Reading {
  const once = readOne(reader);
  const sign = take(reader, repeat);
  if (sign === "") return once;
  if (sign.startsWith("?"))
    return once.exact === null ? anything : { exact: ["", ...once.exact], needs: [] };
  if (sign.startsWith("*") || sign.startsWith("{0")) return anything;
  return { exact: null, needs: once.exact === null ? once.needs : [once.exact].filter(isTelling) };
}

/** Signs that stand for themselves, and none of them repeated. */
const literals = /[a-z' -]+(?![?*+{])/iy;
const repeat = /(?:[?*+]|\{\d+(?:,\d*)?\})\??/y;
const opening = /\((?:\?(?:<?[=!]|:))?/y;
const signClass = /\[(?:\\.|[^\]\\])*\]/uy;
const escape = /\\(?:[pP]\{[^}]*\}|.)/uy;

function take(reader: Reader, pattern: RegExp): string {
  pattern.lastIndex = reader.at;
  const taken = pattern.exec(reader.source)?.[0] ?? "";
  reader.at += taken.length;
  return taken;
}

function readOne(reader: Reader): Reading {
  const run = take(reader, literals);
  if (run !== "") return literal(run);
  const sign = reader.source[reader.at] ?? "";
  if (sign === "(") return readGroup(reader);
  if (sign === "[") return readClass(reader);
  if (sign === "\\") return readEscape(reader);
  reader.at += 1;
  if (sign === "^" || sign === "$") return nothing;
  return isPiece(sign) ? literal(sign) : anything;
}

/** What only stands around is looked at in place: it takes no room, and what it needs is not asked. */
function readGroup(reader: Reader): Reading {
  const head = take(reader, opening);
  const inside = readChoice(reader);
  reader.at += 1;
  return head === "(" || head === "(?:" ? inside : nothing;
}

function readClass(reader: Reader): Reading {
  const listed = Array.from(take(reader, signClass).slice(1, -1));
  // A hyphen at the end is itself; elsewhere it is a range.
  const isPlain = listed.every(
    (sign, at) => isPiece(sign) && (sign !== "-" || at === listed.length - 1),
  );
  return isPlain ? { exact: listed.map((sign) => sign.toLowerCase()), needs: [] } : anything;
}

function readEscape(reader: Reader): Reading {
  const whole = take(reader, escape);
  if (whole === "\\b" || whole === "\\B") return nothing;
  const sign = whole.slice(1);
  return isPiece(sign) && !/^\w/.test(sign) ? literal(sign) : anything;
}

function literal(piece: string): Reading {
  return { exact: [piece.toLowerCase()], needs: [] };
}

/** The signs that pieces are made of. */
function isPiece(sign: string): boolean {
  return /^[a-z' -]$/i.test(sign);
}

function isTelling(need: Need): boolean {
  return need.length <= mostPieces && shortest(need) >= fewestLetters;
}

function shortest(need: Need): number {
  return need.reduce((least, piece) => Math.min(least, lettersIn(piece)), Infinity);
}

function lettersIn(piece: string): number {
  let count = 0;
  for (let index = 0; index < piece.length; index += 1) {
    if (piece.charCodeAt(index) >= 97) count += 1;
  }
  return count;
}
