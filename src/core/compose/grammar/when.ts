import type { PartOfDay } from "../idea.ts";
import { clockPattern, formatClock, parseClock, type Clock } from "./clock.ts";
import { weekdays, type Weekday } from "./words.ts";

/** What the person said about when, taken apart. */
export type When = {
  /** Said of one day or of every week: "on Saturday morning", "every Tuesday after work". Without clock times. */
  readonly adverb: string;
  /** As an object: "Saturday morning" in "I need Saturday morning to myself". `null` when it makes none. */
  readonly object: string | null;
  readonly weekly: boolean;
  readonly day: Weekday | null;
  readonly part: PartOfDay | "day" | "weekend" | null;
  readonly start: Clock | null;
  readonly end: Clock | null;
};

const shortDays: ReadonlyMap<string, Weekday> = new Map(
  weekdays.flatMap((day) =>
    [day.slice(0, 3), day.slice(0, 4), day.slice(0, 5), day.toLowerCase()].map(
      (short) => [short.toLowerCase(), day] as const,
    ),
  ),
);
const monthPattern =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b(?=\s+\d|$|,)/giu;
const dayNames = weekdays.join("|");
const rangePattern = new RegExp(
  String.raw`(?:,?\s*\b(?:from|between|at))?\s*(?<![\d:/.])\b(${clockPattern})\s*(?:-|–|to|till|til|until|and)\s*(${clockPattern})`,
  "iu",
);
const startPattern = new RegExp(
  String.raw`,?\s*(?:\b(?:from|at|after|around|about|starting at)\s|@)\s*(${clockPattern})(?!\s*(?:hours?|h\b|days?|weeks?|minutes?|of\b))(?:\s*(?:on|onwards))?`,
  "iu",
);
const bareClock = /(?<![\d/.:])\b(\d{1,2}(?:[:.]\d{2})?\s*[ap]\.?m\b\.?|\d{1,2}:\d{2})/iu;
const endPattern = new RegExp(
  String.raw`,?\s*\b(?:until|till|til|up to|to|before)\s+(${clockPattern})(?!\s*(?:hours?|days?|weeks?|minutes?))`,
  "iu",
);

export function parseWhen(answer: string, often: "once" | "weekly"): When {
  const text = tidyDays(answer);
  const { rest, start, end } = takeClocks(text);
  const part = partOf(rest);
  const bare = rest === "" ? "" : rest;
  const weekly = often === "weekly" || isRepeated(bare);
  const phrase = weekly ? toWeekly(bare) : bare;
  return {
    adverb: toAdverb(phrase),
    object: toObject(phrase),
    weekly,
    day: weekdays.find((day) => phrase.includes(day)) ?? null,
    part,
    ...settleHalves(start, end, part, rest),
  };
}

/** "sat morning" to "Saturday morning". */
function tidyDays(text: string): string {
  return text
    .replace(/^on\s+/iu, "")
    .replaceAll(
      /\b(mon|tues?|weds?|wednes|thu(?:rs?)?|fri|sat|sun)(s?)\b\.?/giu,
      (whole, short: string, plural: string) => {
        const day = shortDays.get(short.toLowerCase());
        return day === undefined ? whole : day + (plural === "s" && short.length <= 3 ? "s" : "");
      },
    )
    .replaceAll(
      new RegExp(String.raw`\b(${dayNames})(s?)\b`, "giu"),
      (whole: string) => whole.slice(0, 1).toUpperCase() + whole.slice(1).toLowerCase(),
    )
    .replaceAll(/\b(?:tonite|2nite)\b/giu, "tonight")
    .replaceAll(/\b(?:tmrw|tomorow|2moro|tmr)\b/giu, "tomorrow")
    .replaceAll(/\bwkend\b/giu, "weekend")
    .replaceAll(monthPattern, (month: string) => month.slice(0, 1).toUpperCase() + month.slice(1));
}

function takeClocks(text: string): {
  readonly rest: string;
  readonly start: Parsed;
  readonly end: Parsed;
} {
  const range = rangePattern.exec(text);
  if (range !== null) {
    const start = parseClock(range[1] ?? "");
    const end = parseClock(range[2] ?? "");
    if (start !== null && end !== null) return { rest: cut(text, range), start, end };
  }
  const ending = endPattern.exec(text);
  const end = ending === null ? null : parseClock(ending[1] ?? "");
  const afterEnd = ending === null || end === null ? text : cut(text, ending);
  const starting = startPattern.exec(afterEnd) ?? bareClock.exec(afterEnd);
  const start = starting === null ? null : parseClock(starting[1] ?? "");
  return {
    rest: starting === null || start === null ? afterEnd : cut(afterEnd, starting),
    start,
    end,
  };
}

type Parsed = { readonly clock: Clock; readonly halfKnown: boolean } | null;

function cut(text: string, match: RegExpExecArray): string {
  return (text.slice(0, match.index) + " " + text.slice(match.index + match[0].length))
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/\s+([,.])/gu, "$1")
    .replaceAll(/^[\s,]+|[\s,]+$/gu, "")
    .replace(/^on\s+/u, "");
}

function partOf(text: string): When["part"] {
  if (/\bweekends?\b/iu.test(text)) return "weekend";
  if (
    /\b(?:evenings?|nights?|tonight|after (?:work|dinner|tea|supper|bedtime|the kids)|when the (?:kids|baby))/iu.test(
      text,
    )
  )
    return "evening";
  if (/\bafternoons?|after lunch\b/iu.test(text)) return "afternoon";
  if (/\bmornings?|before (?:work|breakfast|lunch)|after breakfast\b/iu.test(text))
    return "morning";
  return null;
}

/** "6-9" on an evening is eighteen to twenty-one; "9-12" is the morning. */
function settleHalves(
  start: Parsed,
  end: Parsed,
  part: When["part"],
  rest: string,
): Pick<When, "start" | "end"> {
  const from = start === null ? null : settle(start, part, rest);
  if (end === null) return { start: from, end: null };
  const to = end.halfKnown ? end.clock : settle(end, from === null ? part : null, rest);
  const later = from !== null && to <= from ? to + 720 : to;
  const begin =
    from !== null && !(start?.halfKnown ?? true) && end.halfKnown && later - from > 720
      ? from + 720
      : from;
  return { start: begin, end: later };
}

function settle(
  { clock, halfKnown }: { readonly clock: Clock; readonly halfKnown: boolean },
  part: When["part"],
  rest: string,
): Clock {
  if (halfKnown || clock >= 720) return clock;
  if (part === "morning") return clock;
  if (part === "evening" || part === "afternoon") return clock + 720;
  // On a free day people start from seven in the morning; after that hour a bare "six" is the evening.
  const earliest = /Saturday|Sunday|weekend/u.test(rest) ? 8 * 60 : 7 * 60 + 30;
  return clock < earliest ? clock + 720 : clock;
}

function isRepeated(text: string): boolean {
  return new RegExp(
    String.raw`\b(?:every|each|weekly|once a week|(?:${dayNames})s|(?:mornings|afternoons|evenings|nights|weekends))\b`,
    "u",
  ).test(text);
}

/** "Tuesdays after work" and "this Tuesday" to "every Tuesday after work". */
function toWeekly(text: string): string {
  if (
    /^(?:every|each|once|twice|two|three|one)\b/iu.test(text) ||
    /\b(?:a|per|each|every) (?:week|month|day|fortnight)\b/iu.test(text)
  )
    return text;
  const singular = text
    .replaceAll(new RegExp(String.raw`\b(${dayNames})s\b`, "gu"), "$1")
    .replaceAll(/\b(morning|afternoon|evening|night|weekend|lunchtime)s\b/gu, "$1");
  const whole = singular.replace(/^(?:this|next|the|at the|on the|over the|a)\s+/iu, "");
  if (new RegExp(String.raw`^(?:${dayNames}|weekend|weekday)\b`, "u").test(whole))
    return `every ${whole}`;
  if (/^(?:tonight|tomorrow|today|next week\b|in (?!the ))/u.test(text) || hasDate(text)) {
    return `once a week from ${text} on`;
  }
  if (/^(?:in the )?(morning|afternoon|evening|night)$/u.test(whole))
    return `every ${whole.replace("in the ", "")}`;
  return text === "" ? "every week" : `once a week ${toAdverb(text)}`;
}

function hasDate(text: string): boolean {
  return /^(?:the )?\d|^[A-Z]\p{L}+ \d/u.test(text);
}

function toAdverb(phrase: string): string {
  if (
    new RegExp(
      String.raw`^(?:${dayNames}|weekday|the (?:first|second|third|last|morning|afternoon|evening|day)|my day)`,
      "iu",
    ).test(phrase) ||
    hasDate(phrase)
  )
    return `on ${phrase}`;
  if (/^(?:the )?(?:morning|afternoon|evening)\b/u.test(phrase))
    return `in ${phrase.startsWith("the") ? "" : "the "}${phrase}`;
  if (/^(?:the )?weekend\b/u.test(phrase))
    return `at ${phrase.startsWith("the") ? "" : "the "}${phrase}`;
  if (/^(?:lunch|bed|night)time\b/u.test(phrase)) return `at ${phrase}`;
  if (phrase === "" || adverbOpeners.test(phrase)) return phrase;
  return `during ${phrase}`;
}

const adverbOpeners =
  /^(?:on|at|in|over|during|this|next|every|each|any|once|twice|one|two|three|tonight|tomorrow|today|later|first|right|straight|soon|before|after|when|whenever|while|from|between|as|some|late|early|around|by|the (?:day|week|weekend|evening|morning)|for|until|now)\b/iu;

/** Only what clearly is a stretch of time: "this Friday", "Saturday morning", "tonight", "every Tuesday evening". */
function toObject(phrase: string): string | null {
  const stretch = new RegExp(
    String.raw`^(?:(?:this|next|every|each) )?(?:coming )?(?:${dayNames})(?: (?:morning|afternoon|evening|night|lunchtime))?(?: (?:after|before) (?:work|lunch|dinner|breakfast|school))?$|^(?:tonight|(?:tomorrow|this|every) (?:morning|afternoon|evening|night)|tomorrow|(?:this|next|every) weekend)$`,
    "u",
  );
  return stretch.test(phrase) ? phrase : null;
}

export function clockRange(start: Clock, end: Clock): string {
  return `from ${formatClock(start)} to ${formatClock(end)}`;
}
