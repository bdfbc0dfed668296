import { createSieve, mayFind, type Met, type Sifted } from "../text/sieve.ts";
import { sliceSpan, type Span } from "../text/span.ts";
import type { Text } from "../text/text.ts";
import { unitsOf } from "../text/units.ts";
import { lazily } from "../lazily.ts";
import { plain } from "./plain.ts";
import { splitClauses } from "./split-clauses.ts";

/** The words of a sentence as patterns are looked for in them. */
export type Said = {
  /** Straight apostrophes, the same length. */
  readonly words: string;
  readonly met: Met;
  /** Most of what is found is marked by its clause. */
  readonly clauses: () => readonly Span[];
};

const sieve = createSieve();

/** A pattern that is looked for in every sentence: from now on only where it may be. */
export function sifted(pattern: RegExp): Sifted {
  return sieve.add(pattern);
}

/** The words of each sentence, and what any of them may match: most patterns have no place in a whole draft. */
export type Heard = { readonly said: readonly Said[]; readonly met: Met };

export function hearSentences({ source, sentences }: Text): Heard {
  const words = plain(source);
  const units = unitsOf(words);
  const said = sentences.map(({ content }) =>
    createSaid(sliceSpan(words, content), sieve.siftPart(units, content)),
  );
  return { said, met: meetAny(said) };
}

function createSaid(words: string, met: Met): Said {
  return { words, met, clauses: lazily(() => splitClauses(words)) };
}

function meetAny(said: readonly Said[]): Met {
  const any = sieve.sift("");
  for (const { met } of said)
    for (let place = 0; place < any.length; place += 1)
      any[place] = (any[place] ?? 0) | (met[place] ?? 0);
  return any;
}

/** Where there is no sentence. */
const unsaid = createSaid("", new Int32Array(0));

export function saidIn(all: readonly Said[], index: number): Said {
  return all[index] ?? unsaid;
}

/** Of several patterns the one that comes first, as of the options of one: that would try them all at every place. */
export function searchFirst(said: Said, all: readonly Sifted[]): RegExpExecArray | null {
  let first: RegExpExecArray | null = null;
  for (const one of all) {
    const found = searchIn(said, one);
    if (found !== null && (first === null || found.index < first.index)) first = found;
  }
  return first;
}

export function searchIn({ words, met }: Said, one: Sifted): RegExpExecArray | null {
  return mayFind(one, met) ? one.pattern.exec(words) : null;
}
