import { createRandom } from "../random.ts";
import { plain } from "../review/plain.ts";
import { plainMovesIn } from "./answer-words.ts";
import { askerLine } from "./asker.ts";
import type { LineBook } from "./line.ts";
import { questionIn } from "./question.ts";
import { readStance } from "./read-stance.ts";
import type { WrittenScenario } from "./scenario.ts";
import type { ReplyKind } from "./stance.ts";
import type { Strategy } from "./strategy.ts";

/** What the person, in their partner's place, said; what the asker took it for and answers. */
export type OtherChairTurn = {
  readonly heard: ReplyKind;
  readonly line: string;
  /** They said yes: the asker thanks them, and the talk is over. */
  readonly isOver: boolean;
};

/** The chairs are switched: the person plays their partner and is asked, to feel how it lands. */
export function askFromOtherChair(
  strategy: Strategy,
  /** `null` to begin. */
  words: string | null,
  said: readonly string[],
  {
    scenario,
    seed,
    book,
  }: { readonly scenario: WrittenScenario; readonly seed: number; readonly book: LineBook },
): OtherChairTurn {
  const heard = words === null ? "opening" : hearStance(words, book);
  const random = createRandom((seed * 7919 + said.length * 104_729) >>> 0);
  const line = askerLine(strategy, heard, scenario, said, random);
  return {
    heard,
    line,
    isOver: said.length > 0 && (heard === "agrees-warmly" || heard === "agrees-warily"),
  };
}

/** Sure enough to answer to; less, and the asker keeps to what fits anything. */
const sureShare = 0.5;

const withStrings = /\b(?:if|as long as|but|only|unless|first|less|shorter|instead)\b/iu;

function hearStance(words: string, book: LineBook): ReplyKind {
  const said = plain(words).trim();
  if (said === "") return "unanswered";
  const moves = plainMovesIn(said);
  const question = questionIn(said);
  if (
    /\b(?:when|how long|how often|what time|till when|until when|what do you mean|what for|why)\b/iu.test(
      said,
    ) &&
    question !== null
  )
    return "asks-meaning";
  if (moves.includes("postpone") || moves.includes("pause-return")) return "needs-time";
  const [best] = readStance(said, book);
  const isSure = best !== undefined && best.share >= sureShare;
  // "Okay, if you call me" is a condition; "okay" alone is a yes.
  if (moves.includes("agree") && !withStrings.test(said)) return "agrees-warmly";
  return isSure ? best.stance : "answers-question";
}
