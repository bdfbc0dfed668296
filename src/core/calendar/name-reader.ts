/**
 * Reads the name that a content line begins with (RFC 5545, 3.1) where it stands, in capitals or not. The wanted names
 * are laid out as a tree of letters, so that a name costs a step a letter and no copy: nearly all lines of a file have
 * one that nobody here asks for.
 */
export type NameReader = (text: string, start: number, end: number) => NameFound;

/** In capitals where it is wanted, `unwanted` for any other; `null` when what stands there is no name. */
type NameFound = string | null;

/** No name is empty. */
export const unwanted = "";

/** Signs of ASCII; no name has others. */
const width = 128;

/** The state in which no wanted name can be reached any more; `start` is where each name begins. */
const [lost, start] = [0, 1];

export function createNameReader(wanted: Iterable<string>): NameReader {
  const { next, nameByState } = layOut([...wanted]);
  return (text, from, end) => {
    let state = start;
    for (let at = from; at < end; at += 1) {
      const code = text.charCodeAt(at);
      if (code === colon || code === semicolon)
        return at === from ? null : (nameByState[state] ?? unwanted);
      if (!isNameCode(code)) return null;
      state = next[state * width + code] ?? lost;
    }
    return null;
  };
}

const [colon, semicolon] = [0x3a, 0x3b];

/** Letters, digits, `-`; also `_` and `.`, which are not allowed but met. */
function isNameCode(code: number): boolean {
  return (
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x30 && code <= 0x39) ||
    code === 0x2d ||
    code === 0x5f ||
    code === 0x2e
  );
}

type Layout = {
  /** By state and sign. */
  readonly next: Uint16Array;
  readonly nameByState: readonly string[];
};

function layOut(names: readonly string[]): Layout {
  const letters = names.reduce((sum, { length }) => sum + length, 0);
  const next = new Uint16Array((letters + 2) * width);
  const nameByState: string[] = Array.from({ length: letters + 2 }, () => unwanted);
  let last = start;
  for (const name of names) {
    let state = start;
    for (const letter of name) {
      const cell = state * width;
      const known = next[cell + letter.charCodeAt(0)] ?? lost;
      if (known === lost) last += 1;
      state = known === lost ? last : known;
      next[cell + letter.charCodeAt(0)] = state;
      next[cell + letter.toLowerCase().charCodeAt(0)] = state;
    }
    nameByState[state] = name;
  }
  return { next, nameByState };
}
