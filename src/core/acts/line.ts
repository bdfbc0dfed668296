/** The words of a sentence as symbols. The same lists serve one sentence after the other. */
export type Line = {
  length: number;
  /** For each word every symbol that begins there, followed by its end; one more for the edge after the last word. */
  readonly at: number[][];
  /** Whether a full stop, semicolon, dash or the like stands before the word: no gap crosses it. */
  readonly isBroken: boolean[];
  /**
   * By symbol the last word at which it begins, counted through all the lines so far: what is left from a line before
   * lies before `first`. It tells at once that a gap leads nowhere.
   */
  readonly lastPlace: number[];
  first: number;
};

export function createLine(): Line {
  return { length: 0, at: [], isBroken: [], lastPlace: [], first: 0 };
}

/** Empties the line for a sentence of so many words. */
export function clearLine(line: Line, length: number): void {
  line.first = line.first > farthest ? startOver(line) : line.first + line.length + 1;
  line.length = length;
  for (let position = 0; position <= length; position++) {
    const here = line.at[position];
    if (here === undefined) line.at.push([]);
    else here.length = 0;
    line.isBroken[position] = false;
  }
}

/** Small integers are quick; beyond them the count begins again. */
const farthest = 2 ** 29;

function startOver(line: Line): number {
  line.lastPlace.fill(-1);
  return 0;
}

export function addSymbol(line: Line, symbol: number, start: number, end: number): void {
  line.at[start]?.push(symbol, end);
  const { lastPlace } = line;
  while (lastPlace.length <= symbol) lastPlace.push(-1);
  const place = line.first + start;
  if ((lastPlace[symbol] ?? -1) < place) lastPlace[symbol] = place;
}

/** Whether the symbol begins at this word or at a later one. */
export function comesAfter({ lastPlace, first }: Line, symbol: number, from: number): boolean {
  return (lastPlace[symbol] ?? -1) >= first + from;
}
