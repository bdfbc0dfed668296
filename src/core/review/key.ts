/**
 * Names a finding by its rule and its words, wherever they stand (FNV-1a, 32 bits).
 * Two findings of one rule in the same words share a key: ignoring the one ignores the other.
 */
export function findingKey(ruleId: string, words: string): string {
  const lower = words.toLowerCase();
  const hash = hashPlain(lower) ?? hashWords(lower.match(/[\p{L}\p{N}]+/gu) ?? []);
  return hash === noWords ? ruleId : `${ruleId}:${(hash >>> 0).toString(36)}`;
}

const noWords = 0x811c9dc5 | 0;
const gap = 32;

function hashWords(words: readonly string[]): number {
  let hash = noWords;
  const joined = words.join(" ");
  for (let index = 0; index < joined.length; index += 1)
    hash = hashUnit(hash, joined.charCodeAt(index));
  return hash;
}

/** The same without a list of the words. `null`: not all of it is ASCII. */
function hashPlain(lower: string): number | null {
  let hash = noWords;
  let isGap = false;
  for (let index = 0; index < lower.length; index += 1) {
    const code = lower.charCodeAt(index);
    if (code > 127) return null;
    const isWord = (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
    if (isWord && isGap && hash !== noWords) hash = hashUnit(hash, gap);
    if (isWord) hash = hashUnit(hash, code);
    isGap = !isWord;
  }
  return hash;
}

function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}
