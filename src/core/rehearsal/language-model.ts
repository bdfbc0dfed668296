import type { Act } from "../acts/act.ts";
import { recognise } from "../acts/recognise.ts";
import type { Result } from "../result.ts";
import { parseText } from "../text/parse-text.ts";
import type { LineBook } from "./line.ts";
import { readStance } from "./read-stance.ts";
import { talkAt, type Rehearsal } from "./rehearsal.ts";
import { slotsOf } from "./slots.ts";
import { isStance, type Stance } from "./stance.ts";
import type { Talk } from "./talk.ts";
import { isForeign } from "./vocabulary.ts";

export type Prompt = { readonly system: string; readonly user: string };

export type ModelFailure =
  | { readonly type: "unreachable" }
  | { readonly type: "refused"; readonly status: number }
  | { readonly type: "slow" }
  | { readonly type: "garbled" };

/** A language model of the person's own, if they have one. It only words a reply; what is said stays ours. */
export type LanguageModel = {
  readonly complete: (prompt: Prompt) => Promise<Result<string, ModelFailure>>;
};

/** Why a line of the model was not taken. */
type Unfit =
  | ModelFailure["type"]
  | "length"
  | "language"
  | "out-of-role"
  | "unkind"
  | "new-facts"
  | "said-before"
  | "other-stance";

export type Worded =
  | { readonly from: "model"; readonly text: string }
  | { readonly from: "book"; readonly text: string; readonly because: Unfit | "not-a-stance" };

/** The partner's last line in the words of the model, if they fit; else as it stands. Never fails. */
export async function wordReply(
  rehearsal: Rehearsal,
  book: LineBook,
  model: LanguageModel,
): Promise<Worded> {
  const prompt = promptNow(rehearsal);
  if (prompt === null) return { from: "book", text: lastLine(rehearsal), because: "not-a-stance" };
  const answer = await model.complete(prompt);
  return answer.ok
    ? takeIfFit(rehearsal, book, answer.value)
    : { from: "book", text: lastLine(rehearsal), because: answer.error.type };
}

/** What to ask a model for the line just said. `null`: what answers a question, or settles something, is said in words we know. */
export function promptNow(rehearsal: Rehearsal): Prompt | null {
  const talk = talkAt(rehearsal);
  const kind = talk.lastKind;
  if (kind === null || !isStance(kind) || talk.ending !== null) return null;
  return promptFor(talk, kind, lastLine(rehearsal));
}

/** The model's answer, if it may stand for the line just said. */
export function takeIfFit(rehearsal: Rehearsal, book: LineBook, answer: string): Worded {
  const talk = talkAt(rehearsal);
  const kind = talk.lastKind;
  const ours = lastLine(rehearsal);
  if (kind === null || !isStance(kind))
    return { from: "book", text: ours, because: "not-a-stance" };
  const line = tidy(answer);
  const unfit = whyUnfit(line, kind, talk, book);
  return unfit === null
    ? { from: "model", text: line }
    : { from: "book", text: ours, because: unfit };
}

function lastLine(rehearsal: Rehearsal): string {
  return talkAt(rehearsal).lines.at(-1) ?? "";
}

/** All that leaves for the model: the last two turns and our own line, nothing else of the talk. */
export function promptFor(talk: Talk, stance: Stance, ours: string): Prompt {
  const said = talk.said.slice(-2).map((words) => `They said: ${words}`);
  return {
    system: [
      "You word one line for a partner in a rehearsal of a talk at home. Answer with that line only.",
      "Keep its meaning and its mood exactly. Add no fact, time, day, name or promise. At most 25 words, spoken English, no quotes.",
      "Never insult, threaten, command or set rules.",
    ].join("\n"),
    user: [...said, `Say this in other words (${stance.replaceAll("-", " ")}): ${ours}`].join("\n"),
  };
}

function tidy(answer: string): string {
  return answer
    .trim()
    .replace(/^(?:partner|them|line)\s*:\s*/iu, "")
    .replaceAll(/^["“”']+|["“”']+$/gu, "")
    .replaceAll(/\s+/gu, " ")
    .trim();
}

const mostWords = 40;

/** What the model wrote is a stranger's text: every limit is checked here, none is trusted to the prompt. */
function whyUnfit(line: string, stance: Stance, talk: Talk, book: LineBook): Unfit | null {
  const words = line.split(" ").length;
  if (line === "" || words > mostWords || (words < 3 && stance !== "hurt-silence")) return "length";
  if (outOfRole.test(line)) return "out-of-role";
  const text = parseText(line);
  if (isForeign(text, book)) return "language";
  if (
    recognise(text).some(({ acts }) =>
      acts.some((one) => unkind.has(one.act) && one.confidence >= 0.5),
    ) ||
    violent.test(line)
  )
    return "unkind";
  if (bringsNewFacts(line, talk)) return "new-facts";
  if (talk.lines.slice(0, -1).includes(line)) return "said-before";
  const [best] = readStance(line, book);
  return best?.stance === stance ? null : "other-stance";
}

const outOfRole =
  /\b(?:as an? (?:ai|assistant|language model)|language model|i'm an? (?:ai|assistant)|i cannot (?:assist|help with)|rehearsal|role-?play|https?:)|[<>{}[\]#*|]/iu;
const unkind: ReadonlySet<Act> = new Set<Act>(["control", "threat", "contempt"]);
const violent =
  /\b(?:hit|kill|hurt you|smash|slap|punch|regret|or else|not allowed|forbid|i won't let you|you can't go|you(?:'re| are) not going)\b/iu;

/** A day, an hour or an amount that nobody has said. */
function bringsNewFacts(line: string, talk: Talk): boolean {
  const known = [...Object.values(slotsOf(talk)), talk.lines.at(-1) ?? ""]
    .filter((words) => words !== null)
    .join(" ")
    .toLowerCase();
  const named = line.toLowerCase().match(facts) ?? [];
  return named.some((fact) => !known.includes(fact));
}

const facts =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:tomorrow|tonight|weekend|january|february|march|april|june|july|august|september|october|november|december)\b|\b\d+\b|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half an|an) (?:hours?|days?|minutes?|weeks?|nights?)\b/gu;
