import type { Option } from "./choose.ts";

export type Choice = { readonly chosen: Option; readonly options: readonly Option[] };

/**
 * Trades wordings for shorter ones until the whole has at most `most` words: first for such that take up
 * as much of the answers, then for any. Stops at the shortest, whether that is enough or not.
 */
export function fitWords(choices: readonly Choice[], most: number): readonly Choice[] {
  let fitted = choices;
  for (let excess = wordsIn(fitted) - most; excess > 0; excess = wordsIn(fitted) - most) {
    const shorter = bestTrade(fitted, excess, true) ?? bestTrade(fitted, excess, false);
    if (shorter === null) return fitted;
    fitted = fitted.with(shorter.index, shorter.choice);
  }
  return fitted;
}

type Trade = { readonly index: number; readonly choice: Choice; readonly saved: number };

/** The smallest swap that is enough, so that little is lost; else the one that saves most. */
function bestTrade(
  choices: readonly Choice[],
  excess: number,
  keepsAnswers: boolean,
): Trade | null {
  const trades = choices
    .flatMap(({ chosen, options }, index) =>
      options
        .filter((option) => !keepsAnswers || option.closeness >= chosen.closeness)
        .map((option) => ({
          index,
          choice: { chosen: option, options },
          saved: chosen.words - option.words,
        })),
    )
    .filter(({ saved }) => saved > 0)
    .toSorted((one, other) => one.saved - other.saved);
  return trades.find(({ saved }) => saved >= excess) ?? trades.at(-1) ?? null;
}

function wordsIn(choices: readonly Choice[]): number {
  return choices.reduce((sum, { chosen }) => sum + chosen.words, 0);
}
