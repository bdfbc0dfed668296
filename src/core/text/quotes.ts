import type { Span } from "./span.ts";
import type { Sentence, Token } from "./text.ts";

/** The longest quotation that is believed: an unclosed mark must not swallow the rest of a letter. */
const longestQuote = 600;
const closerByOpener: Readonly<Record<string, string>> = { "“": "”", "«": "»", "„": "“", "‘": "’" };

/** Quoted speech, marks included, in the order of the text, never overlapping. */
export function findQuotes(source: string, sentences: readonly Sentence[]): readonly Span[] {
  const quotes = pairedQuotes(source);
  const reported = sentences.flatMap((sentence) => reportedSpeech(source, sentence) ?? []);
  const outside = reported.filter(
    (span) => !quotes.some((quote) => quote.start < span.end && span.start < quote.end),
  );
  return [...quotes, ...outside].toSorted((a, b) => a.start - b.start);
}

const marks = /[“„«‘"']/g;

function pairedQuotes(source: string): readonly Span[] {
  const quotes: Span[] = [];
  marks.lastIndex = 0;
  for (let match = marks.exec(source); match !== null; match = marks.exec(source)) {
    const end = closingMark(source, match.index, match[0]);
    if (end === null) continue;
    quotes.push({ start: match.index, end });
    marks.lastIndex = end;
  }
  return quotes;
}

function closingMark(source: string, start: number, opener: string): number | null {
  if (/[\p{L}\p{N}]/u.test(source[start - 1] ?? " ") || /\s/.test(source[start + 1] ?? " "))
    return null;
  const closer = closerByOpener[opener] ?? opener;
  const window = source.slice(start + 1, start + 1 + longestQuote);
  for (let at = window.indexOf(closer); at !== -1; at = window.indexOf(closer, at + 1)) {
    // An apostrophe inside a word closes nothing.
    const isInWord = /[\p{L}\p{N}]/u.test(window[at + 1] ?? " ");
    const isAfterSpace = /\s/.test(window[at - 1] ?? " ");
    if (!isInWord && !isAfterSpace) return start + 1 + at + 1;
  }
  return null;
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
    if (token.kind === "space") continue;
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
