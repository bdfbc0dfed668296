import type { Span } from "./span.ts";
import type { Sentence, Token } from "./text.ts";

/** The longest quotation that is believed: an unclosed mark must not swallow the rest of a letter. */
const longestQuote = 600;
/** So many marks that may close a quotation are looked at: more of them are no quotation but noise. */
const mostClosers = 24;
const closerByOpener: Readonly<Record<string, string>> = { "“": "”", "«": "»", "„": "“", "‘": "’" };

/** Quoted speech, marks included, in the order of the text, never overlapping. */
export function findQuotes(source: string, sentences: readonly Sentence[]): readonly Span[] {
  const quotes = pairedQuotes(source);
  const reported = sentences.flatMap((sentence) => reportedSpeech(source, sentence) ?? []);
  return [...quotes, ...outside(quotes, reported)].toSorted((a, b) => a.start - b.start);
}

/** What is reported without marks, where it is not in marks as well. Both come in the order of the text. */
function outside(quotes: readonly Span[], reported: readonly Span[]): readonly Span[] {
  let next = 0;
  return reported.filter((span) => {
    while ((quotes[next]?.end ?? Infinity) <= span.start) next++;
    return (quotes[next]?.start ?? Infinity) >= span.end;
  });
}

const marks = /[“„«‘"']/g;

function pairedQuotes(source: string): readonly Span[] {
  const quotes: Span[] = [];
  const findCloser = closerFinder(source);
  marks.lastIndex = 0;
  for (let match = marks.exec(source); match !== null; match = marks.exec(source)) {
    const end = opensQuote(source, match.index) ? findCloser(match[0], match.index) : null;
    if (end === null) continue;
    quotes.push({ start: match.index, end });
    marks.lastIndex = end;
  }
  return quotes;
}

function opensQuote(source: string, at: number): boolean {
  return !/[\p{L}\p{N}]/u.test(source[at - 1] ?? " ") && !/\s/.test(source[at + 1] ?? " ");
}

/** The end of the quotation that opens somewhere. Remembers where no closing mark follows, so that it is not sought again. */
function closerFinder(source: string): (opener: string, start: number) => number | null {
  const noneAfter = new Map<string, number>();
  return (opener, start) => {
    const closer = closerByOpener[opener] ?? opener;
    if (start >= (noneAfter.get(closer) ?? Infinity)) return null;
    let at = source.indexOf(closer, start + 1);
    if (at === -1) noneAfter.set(closer, start);
    for (let tries = 0; tries < mostClosers && at !== -1 && at - start <= longestQuote; tries++) {
      if (closesQuote(source, at)) return at + 1;
      at = source.indexOf(closer, at + 1);
    }
    return null;
  };
}

/** An apostrophe inside a word closes nothing, nor does a mark that opens the next quotation. */
function closesQuote(source: string, at: number): boolean {
  return !/[\p{L}\p{N}]/u.test(source[at + 1] ?? " ") && !/\s/.test(source[at - 1] ?? " ");
}

const sayVerbs: ReadonlySet<string> = new Set(
  "said says say goes go tell told yelled shouted asked texted wrote".split(" "),
);

/** "you said: I never listen", "and he was like why are you so cold": from the first word said to the end. */
function reportedSpeech(source: string, { tokens, content }: Sentence): Span | null {
  let verb: Token | null = null;
  let mark: Token | null = null;
  let seen = 0;
  for (const token of tokens) {
    if (verb !== null && mark !== null && isSaid(source, verb, mark, token, seen > 2))
      return { start: token.span.start, end: content.end };
    verb = mark;
    mark = token;
    seen++;
  }
  return null;
}

function isSaid(
  source: string,
  verb: Token,
  mark: Token,
  first: Token,
  isInside: boolean,
): boolean {
  if (mark.norm === "like") {
    return isInside && likeVerbs.test(verb.norm) && likeOpeners.test(first.norm);
  }
  const isColon = mark.kind === "punctuation" && source[mark.span.start] === ":";
  return isColon && mark.span.end - mark.span.start === 1 && sayVerbs.has(verb.norm);
}

const likeVerbs = /^(?:was|were|is|are|be|am|i'm|he's|she's|you're)$/;
const likeOpeners = /^(?:i|i'm|you|why|what|how|no|oh|well|can|do|don't|are|is)$/;
